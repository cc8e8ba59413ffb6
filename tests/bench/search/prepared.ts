import { closeSync, openSync, readSync, statSync, writeFileSync } from 'node:fs';
import type { Article } from '#bulletin/article';
import { assembleSite } from '#edition/assemble-site';
import { inspectPhoto } from '#photos/inspect/inspect';
import { loadContent } from '#pipeline/load-content';
import type { BundleEntry } from '#search/write-bundle';
import { localDateTimeOf } from '#vietnamese/instant';
import { benchClock } from '../corpus/moment.ts';

interface Line {
  readonly article: Article;
  readonly bodyHtml: string;
}

/** Writes articles and bodies of a content folder as the build would index them, one a line. */
export async function prepare(contentDir: string, file: string): Promise<void> {
  const now = Date.parse(benchClock);
  const { date: today } = localDateTimeOf(now);
  const content = await loadContent(contentDir, { now, today, inspect: inspectPhoto });
  const { registers } = content;
  if (!registers) throw new Error(`The registers of ${contentDir} cannot be read.`);
  const { site, bulletin } = assembleSite({ ...content, registers }, { base: '/', now, today });
  const lines: string[] = [];
  for (const article of bulletin.articles) {
    const line: Line = { article, bodyHtml: await site.body(article) };
    lines.push(JSON.stringify(line));
  }
  writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
}

/** What `prepare` wrote. Articles are in memory, bodies are read when they are asked for, as in a build. */
export function prepared(file: string): BundleEntry[] {
  const entries: BundleEntry[] = [];
  for (const { at, length, text } of linesOf(file)) {
    const { article } = JSON.parse(text) as Line;
    const body = async () => (JSON.parse(textAt(file, at, length)) as Line).bodyHtml;
    entries.push({ article, body });
  }
  return entries;
}

/** Lines one by one: the whole file would count as memory of what is measured. */
function* linesOf(file: string) {
  let at = 0;
  let rest = Buffer.alloc(0);
  for (const end = statSync(file).size; at + rest.length < end; ) {
    const more = bytesAt(file, at + rest.length, 1 << 20);
    rest = Buffer.concat([rest, more]);
    for (let stop = rest.indexOf('\n'); stop >= 0; stop = rest.indexOf('\n')) {
      yield { at, length: stop, text: rest.toString('utf8', 0, stop) };
      rest = rest.subarray(stop + 1);
      at += stop + 1;
    }
  }
}

function textAt(file: string, at: number, length: number): string {
  return bytesAt(file, at, length).toString();
}

function bytesAt(file: string, at: number, length: number): Buffer {
  const descriptor = openSync(file, 'r');
  try {
    const bytes = Buffer.allocUnsafe(length);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, length, at));
  } finally {
    closeSync(descriptor);
  }
}
