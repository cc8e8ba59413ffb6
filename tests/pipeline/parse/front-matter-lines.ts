import type { Finding } from '#bulletin/finding';
import { article } from '../content-folder.ts';
import { judged } from '../judged.ts';

export const headOf = (text: string) => judged(text).parsed?.head;
export const findingsOf = (text: string): readonly Finding[] => judged(text).findings;

/** `2:8+1 front-matter-syntax message → corrected line` */
export function told(text: string): string {
  return findingsOf(text)
    .map(
      ({ line, column, length, rule, message, fix }) =>
        `${line}:${column}+${length} ${rule}: ${message}${fix === undefined ? '' : `\n→ ${fix}`}`,
    )
    .join('\n');
}

/** A good article with one line put in place of, or behind, a line of its front matter. */
export function withLine(line: string, key?: string): string {
  return key === undefined
    ? article().replace('author: Hương Giang\n', `author: Hương Giang\n${line}\n`)
    : article().replace(new RegExp(`^${key}: .*$`, 'mu'), line);
}

export const without = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
