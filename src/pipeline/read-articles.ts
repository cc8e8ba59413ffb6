import { join } from 'node:path';
import type { Finding } from '#bulletin/finding';
import { judge } from '#pipeline/check/judge';
import type { ReadArticle } from '#pipeline/content';
import { type JudgingTools, judgeArticle } from '#pipeline/judge-article';
import type { ArticleEntries } from '#pipeline/keep/article-cache';
import { type ArticleEntry, confirmed } from '#pipeline/keep/article-entry';
import type { FoundArticle } from '#pipeline/read/content-files';
import type { ReadFlaw } from '#pipeline/read/flaws';
import { readStamped, type StampedBytes } from '#pipeline/read/read-file';
import type { Registers } from '#pipeline/registers/registers';
import {
  type Clock,
  peacefulAnswers,
  type SiteAnswers,
  SiteNames,
} from '#pipeline/resolve/site-answers';

/** What articles are read with. */
export interface Reading extends JudgingTools {
  readonly registers: Registers;
  readonly clock: Clock;
  /** What was found out earlier; asked about its folder before it is believed. */
  readonly known: ArticleEntries;
  /** Ids of articles whose folder nobody has touched since their entry was made. */
  readonly untouched: ReadonlyMap<string, unknown>;
  readonly onProgress?: (done: number, total: number) => void;
}

/** An article that was read, with its text where that was needed. */
export interface FreshlyRead extends ReadArticle {
  readonly text?: StampedBytes;
}

/**
 * Reads articles one by one. A new one is judged as if nothing around it were wrong, which is nearly
 * always so: what all of them say together comes later, in `judgeAgain`.
 */
export async function readArticles(
  found: readonly FoundArticle[],
  reading: Reading,
): Promise<{ read: FreshlyRead[]; findings: Finding[] }> {
  const read: FreshlyRead[] = [];
  const findings: Finding[] = [];
  const names = new SiteNames(reading.registers);
  for (const [index, folder] of found.entries()) {
    const one = await readArticle(folder, names, reading);
    if (Array.isArray(one)) findings.push(...one);
    else read.push(one);
    reading.onProgress?.(index + 1, found.length);
  }
  return { read, findings };
}

/** Judges those articles again to whose questions the site has another answer than they were judged with. */
export async function judgeAgain(
  read: readonly FreshlyRead[],
  answers: readonly SiteAnswers[],
  reading: Reading,
): Promise<ReadArticle[]> {
  const result: ReadArticle[] = [];
  for (const [index, { text, ...one }] of read.entries()) {
    const answer = answers[index];
    if (!answer || JSON.stringify(answer) === one.entry.answers) {
      result.push(one);
      continue;
    }
    const { folder } = one;
    const now = text ?? readText(folder);
    if ('kind' in now) {
      throw new Error(`“${folder.file}” vừa bị xóa hoặc đổi trong lúc đọc. Chạy lại lệnh.`);
    }
    const again = await judgeArticle(folder, now, reading.registers, () => answer, reading);
    result.push({ folder, entry: again });
  }
  return result;
}

async function readArticle(
  folder: FoundArticle,
  names: SiteNames,
  reading: Reading,
): Promise<FreshlyRead | Finding[]> {
  const { registers, clock, known, untouched } = reading;
  const earlier = known.get(folder.id);
  if (earlier && untouched.has(folder.id)) return { folder, entry: earlier };
  const entry = earlier && (await confirmed(earlier, folder));
  if (entry) return { folder, entry };
  const text = readText(folder);
  if ('kind' in text) return judge({ file: folder.file, flaws: [text] });
  const peace = (outline: ArticleEntry['outline']) => peacefulAnswers(outline, names, clock);
  return { folder, entry: await judgeArticle(folder, text, registers, peace, reading), text };
}

function readText({ path }: FoundArticle): StampedBytes | ReadFlaw {
  return readStamped(join(path, 'index.md'));
}
