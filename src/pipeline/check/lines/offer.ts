import type { Flaw } from '#bulletin/flaw';
import type { Line } from '#pipeline/check/lines/paragraph-lines';
import type { SourceText } from '#pipeline/read/source-text';

/** A line of the file and what should stand in its place; `null` where it has to go. */
export type Change = readonly [line: number, instead: string | null];

/** What becomes of the blank lines between a line and the next one that has text. */
export function changesBetween(
  line: Line | undefined,
  next: Line | undefined,
  instead: string | null,
): Change[] {
  const changes: Change[] = [];
  if (!line || !next) return changes;
  for (let at = line.number + 1; at < next.number; at += 1) changes.push([at, instead]);
  return changes;
}

/** More lines than these are no correction anybody would look through. */
const most = 200;

/**
 * A flaw at the first line that changes, with all lines up to the last one as they should be. No
 * lines are offered where the first would have to go or where they are too many.
 *
 * @param changes in order of the lines
 * @param isWhole lines that stay as they are belong to what is offered, too
 */
export function flawOver<Values>(
  lines: readonly Line[],
  values: Values,
  changes: readonly Change[],
  source: SourceText,
  isWhole = false,
): Flaw<Values> {
  const changed = changes.filter(
    ([number, instead]) => isWhole || instead !== source.lineAt(number),
  );
  const [first, last] = [changed[0], changed.at(-1)];
  const at = lines.find(({ number }) => number === first?.[0]) ?? lines[0];
  const offset = at ? source.offsetOf(at.number, 1) + at.lead.length : 0;
  const length = at ? at.raw.trimEnd().length - at.lead.length : 0;
  const place = { offset, length, values };
  if (!first || !last || first[1] === null || last[0] - first[0] >= most) return place;
  const instead = new Map(changed);
  const fixBelow: (string | null)[] = [];
  for (let number = first[0] + 1; number <= last[0]; number += 1) {
    const line = instead.get(number);
    fixBelow.push(line === undefined ? source.lineAt(number) : line);
  }
  return { ...place, fix: first[1], ...(fixBelow.length > 0 && { fixBelow }) };
}
