import type { Line, Paragraph } from '#pipeline/check/lines/paragraph-lines';
import { type ListMarker, listMarker, looseMarker } from '#pipeline/check/pasted/list-marker';

export interface ListItem {
  readonly line: Line;
  readonly marker: ListMarker;
  /** Lines that go on with it: they begin with a small letter. */
  readonly more: Line[];
}

export interface ListRow {
  /** Lines before the first item, which end with a colon or are told elsewhere. */
  readonly before: readonly Line[];
  readonly items: readonly ListItem[];
  readonly after: readonly Line[];
}

/** Below an item with a sign, `o Các cơ quan` is one, too. */
export function itemMarkerOf(line: Line, isBelowSign: boolean): ListMarker | undefined {
  const written = writtenIn(line);
  return listMarker(written) ?? (isBelowSign ? looseMarker(written) : undefined);
}

function writtenIn({ raw, lead }: Line): string {
  return raw.slice(lead.length).trimEnd();
}

/** The items of a paragraph and what stands around them; nothing where there are none. */
export function itemsOf(paragraph: Paragraph, isBelowSign = false): ListRow | undefined {
  const { lines, within } = paragraph;
  const before: Line[] = [];
  const items: ListItem[] = [];
  const after: Line[] = [];
  for (const [index, line] of lines.entries()) {
    const last = items.at(-1);
    const isUnder =
      (last ? last.marker.kind === 'sign' : isBelowSign) || isOpen(paragraph, index, last);
    const marker = index === 0 && isMarkdownNumber(line) ? undefined : itemMarkerOf(line, isUnder);
    if (marker && after.length === 0 && !line.isKept) items.push({ line, marker, more: [] });
    else if (!last) before.push(line);
    else if (after.length === 0 && /^[\p{Ll}(]/u.test(line.text)) last.more.push(line);
    else after.push(line);
  }
  if (items.length === 0) return undefined;
  // In an item of a list, its own first line comes before.
  return within === 'list' || before.length <= 1 ? { before, items, after } : undefined;
}

/** A sign may follow: another line begins with the same letter, or the item above leads to it. */
function isOpen({ lines, within }: Paragraph, index: number, last: ListItem | undefined): boolean {
  const mark = markOf(lines[index]);
  if (mark === undefined) return false;
  const above = lines[index - 1];
  if (markOf(lines[index + 1]) === mark) return true;
  return (within === 'list' || last !== undefined) && above?.text.endsWith(':') === true;
}

function markOf(line: Line | undefined): string | undefined {
  return line && looseMarker(writtenIn(line))?.mark;
}

/** `2) X` at the start of a paragraph would be a list already; it is one that another station undid. */
function isMarkdownNumber({ raw, lead }: Line): boolean {
  return /^\d+[.)]\s/u.test(raw.slice(lead.length));
}
