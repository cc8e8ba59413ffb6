import { flawOver } from '#pipeline/check/lines/offer';
import type { Paragraph } from '#pipeline/check/lines/paragraph-lines';
import { listChanges } from '#pipeline/check/pasted/list-changes';
import {
  itemMarkerOf,
  itemsOf,
  type ListItem,
  type ListRow,
} from '#pipeline/check/pasted/list-items';
import { countsOn, type ListMarker } from '#pipeline/check/pasted/list-marker';
import type { Recognised } from '#pipeline/check/pasted/recognised';
import type { SourceText } from '#pipeline/read/source-text';

/**
 * Lines that a list was meant by and that are running text to Markdown. One paragraph, or several in
 * a row of one line each.
 */
export function linesOfList(
  paragraphs: readonly Paragraph[],
  at: number,
  source: SourceText,
): Recognised | undefined {
  const paragraph = paragraphs[at];
  if (!paragraph || paragraph.hasPhoto) return undefined;
  const own = itemsOf(paragraph);
  if (!own || !isList(own, paragraph, paragraphs[at - 1])) return undefined;
  const rows = [own];
  const kinds = new Set(own.items.map(({ marker }) => marker.kind));
  for (let next = at + 1; isSameRun(kinds, paragraphs[next], paragraph); next += 1) {
    const items = itemsOf(paragraphs[next] as Paragraph, kinds.has('sign'));
    if (!items || items.before.length > 0) break;
    rows.push(items);
    if (items.after.length > 0) break;
  }
  if (rows.length === 1 && isSpeech(own.items)) return undefined;
  const items = rows.flatMap((row) => row.items);
  const [first] = items;
  if (!first) return undefined;
  const values = { text: first.marker.mark, isNumbered: first.marker.kind === 'number' };
  const changes = listChanges(rows, first.marker, paragraph.within);
  const lines = items.map(({ line }) => line);
  return { rule: 'pasted-list', flaw: flawOver(lines, values, changes, source), used: rows.length };
}

function isList(
  { before, items }: ListRow,
  { within }: Paragraph,
  above: Paragraph | undefined,
): boolean {
  const [first, second] = items;
  if (!first) return false;
  if (items.some(({ marker }) => marker.kind === 'sign')) return true;
  const { kind } = first.marker;
  if (kind === 'number' || kind === 'letter') {
    if (within === 'list' && before.length > 0) return true;
    return second !== undefined && countsOn(first.marker, second.marker);
  }
  const opened = before.at(-1)?.text.endsWith(':') || (within === 'list' && before.length > 0);
  if (second !== undefined || opened) return true;
  return (
    kind === 'tight' &&
    !isSpeech(items) &&
    /[:;]$/u.test(above?.lines.at(-1)?.text ?? '') &&
    !/^\d/u.test(first.marker.rest)
  );
}

/** `– Chào đồng chí!` in lines of its own. */
function isSpeech(items: readonly ListItem[]): boolean {
  const spoken = items.filter(({ marker: { rest }, more }) =>
    /[!?…]/u.test(more.at(-1)?.text ?? rest),
  );
  return (
    items.every(
      ({ marker: { kind, mark } }) => kind === 'dash' || (kind === 'tight' && mark !== '+'),
    ) && spoken.length * 2 >= items.length
  );
}

/** Signs and marks of Markdown go on over blank lines; a dash before a paragraph is speech. */
function isSameRun(
  kinds: ReadonlySet<ListMarker['kind']>,
  next: Paragraph | undefined,
  first: Paragraph,
): boolean {
  if (!next || next.within !== first.within || next.hasPhoto) return false;
  const [line] = next.lines;
  const marker = line && itemMarkerOf(line, kinds.has('sign'));
  if (!marker || !kinds.has(marker.kind)) return false;
  return (
    marker.kind === 'sign' ||
    (marker.kind === 'tight' && !/[!?…]$/u.test(next.lines.at(-1)?.text ?? ''))
  );
}
