import type { Finding } from '#bulletin/finding';
import { judge } from '#pipeline/check/judge';
import { type JudgedArticle, type JudgingTools, judgeArticle } from '#pipeline/judge-article';
import type { FoundArticle } from '#pipeline/read/content-files';
import { readArticleText } from '#pipeline/read/read-file';
import type { Registers } from '#pipeline/registers/registers';
import type { ArticleOutline } from '#pipeline/resolve/article-outline';
import { type Clock, peacefulAnswers, SiteNames } from '#pipeline/resolve/site-answers';

/** What articles are judged with that the site has not been asked about. */
export interface PeaceJudging extends JudgingTools {
  readonly registers: Registers;
  readonly clock: Clock;
}

/** A new article, or what is wrong where it cannot be read. */
export type Judged = JudgedArticle | { readonly findings: readonly Finding[] };

/**
 * Judges articles one by one as if nothing around them were wrong, which is nearly always so. Of names
 * it knows those that it has seen itself; what all of them say together comes later.
 */
export function judgeInPeace({
  registers,
  clock,
  ...tools
}: PeaceJudging): (folder: FoundArticle) => Promise<Judged> {
  const names = new SiteNames(registers);
  const peace = (outline: ArticleOutline) => peacefulAnswers(outline, names, clock);
  return async (folder) => {
    const text = readArticleText(folder.path);
    if ('kind' in text) return { findings: judge({ file: folder.file, flaws: [text] }) };
    return judgeArticle(folder, text, registers, peace, tools);
  };
}
