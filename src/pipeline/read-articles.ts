import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '#bulletin/finding';
import type { ReadArticle } from '#pipeline/content';
import { judgeArticle } from '#pipeline/judge-article';
import type { ArticleEntries } from '#pipeline/keep/article-cache';
import { type ArticleEntry, confirmed } from '#pipeline/keep/article-entry';
import type { FoundArticle } from '#pipeline/read/content-files';
import { fileFinding } from '#pipeline/read/report-at';
import type { Registers } from '#pipeline/registers/registers';
import type { PhotoInspector } from '#pipeline/resolve/look-at-photos';
import {
  type Clock,
  peacefulSurroundings,
  SiteNames,
  type Surroundings,
} from '#pipeline/resolve/site-answers';

/** What articles are read with. */
export interface Reading {
  readonly registers: Registers;
  readonly clock: Clock;
  readonly inspect: PhotoInspector;
  /** What was found out earlier; asked about its folder before it is believed. */
  readonly known: ArticleEntries;
  /** Ids of articles whose folder nobody has touched since their entry was made. */
  readonly untouched: ReadonlyMap<string, unknown>;
  readonly onProgress?: (done: number, total: number) => void;
}

/** An article that was read, with its bytes where they were needed. */
export interface FreshlyRead extends ReadArticle {
  readonly bytes?: Uint8Array;
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
    if ('rule' in one) findings.push(one);
    else read.push(one);
    reading.onProgress?.(index + 1, found.length);
  }
  return { read, findings };
}

/** Judges those articles again around which something else stands than they were judged under. */
export async function judgeAgain(
  read: readonly FreshlyRead[],
  surroundings: readonly Surroundings[],
  { registers, inspect }: Reading,
): Promise<ReadArticle[]> {
  const result: ReadArticle[] = [];
  for (const [index, { folder, entry, bytes }] of read.entries()) {
    const around = surroundings[index];
    if (!around || JSON.stringify(around) === entry.surroundings) {
      result.push({ folder, entry });
      continue;
    }
    const text = bytes ?? readFileSync(join(folder.path, 'index.md'));
    const again = await judgeArticle(folder, text, registers, () => around, inspect);
    result.push({ folder, entry: again });
  }
  return result;
}

async function readArticle(
  folder: FoundArticle,
  names: SiteNames,
  { registers, clock, inspect, known, untouched }: Reading,
): Promise<FreshlyRead | Finding> {
  const earlier = known.get(folder.id);
  if (earlier && untouched.has(folder.id)) return { folder, entry: earlier };
  const bytes = readIndex(folder);
  if ('rule' in bytes) return bytes;
  const entry = earlier && (await confirmed(earlier, folder, hash('sha256', bytes, 'hex')));
  if (entry) return { folder, entry, bytes };
  const peace = (outline: ArticleEntry['outline']) => peacefulSurroundings(outline, names, clock);
  return { folder, entry: await judgeArticle(folder, bytes, registers, peace, inspect), bytes };
}

/** Bytes of an article, or why they cannot be read. */
export function readIndex(folder: FoundArticle): Uint8Array | Finding {
  try {
    return readFileSync(join(folder.path, 'index.md'));
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    return fileFinding(folder.file, 'file-unreadable', { reason });
  }
}
