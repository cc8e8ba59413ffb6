import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A mutant that no test can notice, or none should. */
export interface Justified {
  /** Path below `src`. */
  readonly file: string;
  /** The changed lines as the mutant has them, white space folded: as a run prints them. */
  readonly after: string;
}

/**
 * The mutants of `justified.txt`: one a line, the file before the text, below a line with `#` that says why.
 *
 * @throws where nothing says why
 */
export function readJustified(): Justified[] {
  const path = join(import.meta.dirname, 'justified.txt');
  let reason = '';
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.startsWith('#') || line === '') reason = line.slice(1).trim();
      if (line.startsWith('#') || line === '') return [];
      const [, file, after] = /^(\S+\.ts): (.+)$/u.exec(line) ?? [];
      if (file === undefined || after === undefined || reason === '') {
        throw new Error(`justified.txt:${index + 1}: no “file: text” below a reason`);
      }
      return [{ file, after }];
    });
}
