import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

/** The lines of a file of records, each without its hash; the head first. */
export function recordLines(path: string): string[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').split('\n');
  return [head, ...lines.filter((line) => line !== '').map((line) => line.slice(65))];
}

/**
 * Changes what a file of records says and gives every line its right hash, as only a fault of ours could.
 *
 * @param change the head, or the key and the text of a line → what it is to be
 */
export function forgeRecords(path: string, change: (line: string) => string): void {
  const [head = '', ...lines] = recordLines(path).map(change);
  const sealed = lines.map((line) => `${createHash('sha256').update(line).digest('hex')} ${line}`);
  writeFileSync(path, [head, ...sealed, ''].join('\n'));
}
