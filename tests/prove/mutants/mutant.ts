import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mutate } from './mutate.ts';

/** One small fault in one file. */
export interface Mutant {
  /** Path below `src`, with `/`. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** The lines that it changes, as they stand and as they are then; white space folded. */
  readonly before: string;
  readonly after: string;
  /** The whole file as it is then. */
  readonly text: string;
}

/** Every mutant of a folder of `src`, in the order of files and lines. */
export function mutantsOf(room: string, source: string): Mutant[] {
  const files = globSync(`${room}/**/*.ts`, { cwd: source }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  return files.sort().flatMap((file) => {
    const text = readFileSync(join(source, file), 'utf8');
    return mutate(text).map(({ start, end, now }): Mutant => {
      const from = text.lastIndexOf('\n', start - 1) + 1;
      const next = text.indexOf('\n', end);
      const to = next === -1 ? text.length : next;
      const before = folded(text.slice(from, to));
      const after = folded(text.slice(from, start) + now + text.slice(end, to));
      return {
        file,
        line: text.slice(0, start).split('\n').length,
        before,
        // Of a statement that is gone nothing else would tell it from others.
        after: after === ';' ? `; without ${before}` : after,
        text: text.slice(0, start) + now + text.slice(end),
      };
    });
  });
}

function folded(lines: string): string {
  return lines.replaceAll(/\s+/gu, ' ').trim();
}
