import { hash } from 'node:crypto';
import type { Finding } from '#bulletin/finding';
import type { ReadArticle } from '#pipeline/content';
import { judgeArticle } from '#pipeline/judge-article';
import { type Judging, judgeArticles } from '#pipeline/judge-articles';
import type { ArticleEntries } from '#pipeline/keep/article-cache';
import { type ArticleEntry, confirmed } from '#pipeline/keep/article-entry';
import type { FoundArticle } from '#pipeline/read/content-files';
import { readArticleText } from '#pipeline/read/read-file';
import type { SiteAnswers } from '#pipeline/resolve/site-answers';

/** What articles are read with. */
export interface Reading extends Judging {
  /** What was found out earlier; asked about its folder before it is believed. */
  readonly known: ArticleEntries;
  /** Ids of articles whose folder nobody has touched since their entry was made. */
  readonly untouched: ReadonlyMap<string, unknown>;
  /** Given the body of every article that is judged, by its id. */
  readonly onBody?: ((id: string, html: string) => void) | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * What is known of articles, and what is found out about the others. New ones are judged as if nothing
 * around them were wrong: what all of them say together comes later, in `judgeAgain`.
 *
 * @returns in the order of `found`
 */
export async function readArticles(
  found: readonly FoundArticle[],
  reading: Reading,
): Promise<{ read: ReadArticle[]; findings: Finding[] }> {
  const entries = new Map<string, ArticleEntry>();
  const unread = new Map<string, readonly Finding[]>();
  const news: FoundArticle[] = [];
  let done = 0;
  for (const folder of found) {
    const entry = await knownEntry(folder, reading);
    if (entry) {
      entries.set(folder.id, entry);
      reading.onProgress?.(++done, found.length);
    } else news.push(folder);
  }
  await judgeArticles(news, reading, ({ id }, judged) => {
    if ('findings' in judged) unread.set(id, judged.findings);
    else {
      entries.set(id, judged.entry);
      if (judged.body !== undefined) reading.onBody?.(id, judged.body);
    }
    reading.onProgress?.(++done, found.length);
  });
  const read = found.flatMap((folder) => {
    const entry = entries.get(folder.id);
    return entry ? [{ folder, entry }] : [];
  });
  return { read, findings: found.flatMap(({ id }) => unread.get(id) ?? []) };
}

/** Judges those articles again to whose questions the site has another answer than they were judged with. */
export async function judgeAgain(
  read: readonly ReadArticle[],
  answers: readonly SiteAnswers[],
  reading: Reading,
): Promise<ReadArticle[]> {
  const result: ReadArticle[] = [];
  for (const [index, one] of read.entries()) {
    const answer = answers[index];
    if (!answer || JSON.stringify(answer) === one.entry.answers) {
      result.push(one);
      continue;
    }
    const { folder } = one;
    const now = readArticleText(folder.path);
    // The answers are to what stood there before.
    if ('kind' in now || hash('sha256', now.bytes, 'hex') !== one.entry.source) {
      throw new Error(`“${folder.file}” vừa bị xóa hoặc đổi trong lúc đọc. Chạy lại lệnh.`);
    }
    const again = await judgeArticle(folder, now, reading.registers, () => answer, reading);
    if (again.body !== undefined) reading.onBody?.(folder.id, again.body);
    result.push({ folder, entry: again.entry });
  }
  return result;
}

/** What was found out earlier and is certain still. */
async function knownEntry(
  folder: FoundArticle,
  { known, untouched }: Reading,
): Promise<ArticleEntry | undefined> {
  const earlier = known.get(folder.id);
  if (!earlier || untouched.has(folder.id)) return earlier;
  return confirmed(earlier, folder);
}
