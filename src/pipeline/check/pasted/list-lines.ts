import { countsOn, type ListMarker, listMarker } from '#pipeline/check/pasted/list-marker';
import { type Change, flawOver } from '#pipeline/check/pasted/offer';
import { cleaned, type Line, type Paragraph } from '#pipeline/check/pasted/paragraph-lines';
import type { Recognised } from '#pipeline/check/pasted/recognised';
import type { SourceText } from '#pipeline/read/source-text';

interface Item {
  readonly line: Line;
  readonly marker: ListMarker;
  /** Lines that go on with it: they begin with a small letter. */
  readonly more: Line[];
}

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
    const items = itemsOf(paragraphs[next] as Paragraph);
    if (!items || items.before.length > 0) break;
    rows.push(items);
    if (items.after.length > 0) break;
  }
  if (rows.length === 1 && isSpeech(own.items)) return undefined;
  const items = rows.flatMap((row) => row.items);
  const [first] = items;
  if (!first) return undefined;
  const values = { text: first.marker.mark, isNumbered: first.marker.kind === 'number' };
  const changes = rows.flatMap((row) => changesOf(row, first.marker, paragraph.within));
  const lines = items.map(({ line }) => line);
  return { rule: 'pasted-list', flaw: flawOver(lines, values, changes, source), used: rows.length };
}

interface Row {
  /** Lines before the first item, which end with a colon or are told elsewhere. */
  readonly before: readonly Line[];
  readonly items: readonly Item[];
  readonly after: readonly Line[];
}

function markerOf(line: Line): ListMarker | undefined {
  return listMarker(line.raw.slice(line.lead.length).trimEnd());
}

function itemsOf({ lines, within }: Paragraph): Row | undefined {
  const before: Line[] = [];
  const items: Item[] = [];
  const after: Line[] = [];
  for (const [index, line] of lines.entries()) {
    const marker = index === 0 && isMarkdownNumber(line) ? undefined : markerOf(line);
    const last = items.at(-1);
    if (marker && after.length === 0 && !line.isKept) items.push({ line, marker, more: [] });
    else if (!last) before.push(line);
    else if (after.length === 0 && /^[\p{Ll}(]/u.test(line.text)) last.more.push(line);
    else after.push(line);
  }
  if (items.length === 0) return undefined;
  // In an item of a list, its own first line comes before.
  return within === 'list' || before.length <= 1 ? { before, items, after } : undefined;
}

/** `2) X` at the start of a paragraph would be a list already; it is one that another station undid. */
function isMarkdownNumber({ raw, lead }: Line): boolean {
  return /^\d+[.)]\s/u.test(raw.slice(lead.length));
}

function isList(
  { before, items }: Row,
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
function isSpeech(items: readonly Item[]): boolean {
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
  const marker = line && markerOf(line);
  if (!marker || !kinds.has(marker.kind)) return false;
  return (
    marker.kind === 'sign' ||
    (marker.kind === 'tight' && !/[!?…]$/u.test(next.lines.at(-1)?.text ?? ''))
  );
}

function changesOf(
  { before, items, after }: Row,
  first: ListMarker,
  within: Paragraph['within'],
): Change[] {
  const changes: Change[] = [];
  for (const [index, { line, marker, more }] of items.entries()) {
    const lead = within === undefined ? '' : line.lead;
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
  return mark !== first.mark && /^[o+▪§\uF0A7]$/u.test(mark);
}
