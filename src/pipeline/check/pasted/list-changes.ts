import { mendedEmphasis } from '#pipeline/check/leftover/mended-emphasis';
import type { Change } from '#pipeline/check/lines/offer';
import { cleaned, type Line, type Paragraph } from '#pipeline/check/lines/paragraph-lines';
import type { ListRow } from '#pipeline/check/pasted/list-items';
import type { ListMarker } from '#pipeline/check/pasted/list-marker';

/**
 * The lines of a list as they should be, with their marks of emphasis mended: what is offered has no
 * other slip. None where one of these cannot be mended.
 *
 * @param first mark of the list's first item
 */
export function listChanges(
  rows: readonly ListRow[],
  first: ListMarker,
  within: Paragraph['within'],
): Change[] {
  const mended: Change[] = [];
  for (const [number, instead] of rows.flatMap((row) => changesOf(row, first, within))) {
    const line = instead === null ? null : mendedEmphasis(instead);
    if (line === undefined) return [];
    mended.push([number, line]);
  }
  return mended;
}

function changesOf(
  { before, items, after }: ListRow,
  first: ListMarker,
  within: Paragraph['within'],
): Change[] {
  const changes: Change[] = [];
  for (const [index, { line, marker, more }] of items.entries()) {
    const lead = within === undefined ? '' : (leadBelow(before[0], line, marker) ?? line.lead);
    const deeper = within === undefined && isDeeper(marker, first) ? '  ' : '';
    const text = cleaned([marker.rest, ...more.map((one) => one.text)].join(' '));
    // `- • Đội một`: it is an item already.
    const isItem = /(?:[-+*]|\d[.)])[ \t]+$/u.test(lead);
    const mark = isItem ? '' : marker.kind === 'number' ? `${marker.count}. ` : '- ';
    const kept = marker.kind === 'letter' ? `${marker.mark} ` : '';
    // Only a list that begins with 1 may follow a line without a blank one between them.
    const gap =
      within !== 'list' &&
      index === 0 &&
      before.length > 0 &&
      marker.kind === 'number' &&
      marker.count !== 1;
    changes.push([line.number, `${gap ? '\n' : ''}${lead}${deeper}${mark}${kept}${text}`]);
    for (const one of more) changes.push([one.number, null]);
  }
  const [next] = after;
  if (next && within === undefined) changes.push([next.number, `\n${next.raw.trimStart()}`]);
  return changes;
}

/** Word's second level bears another sign: o under •, + under -. */
function isDeeper({ mark }: ListMarker, first: ListMarker): boolean {
  return mark !== first.mark && DEEPER.test(mark);
}

const DEEPER = /^[o+▪§ØüÜvq\uF0A7]$/u;

/** Under an item of a Markdown list, at the edge: `- Thành phần:` and below it `o Các cơ quan`. */
function leadBelow(
  item: Line | undefined,
  { lead }: Line,
  { mark }: ListMarker,
): string | undefined {
  const isBelow = item !== undefined && lead === '' && DEEPER.test(mark) && mark !== '+';
  return isBelow && /^\s*(?:[-+*]|\d{1,9}[.)]) $/u.test(item.lead)
    ? ' '.repeat(item.lead.length)
    : undefined;
}
