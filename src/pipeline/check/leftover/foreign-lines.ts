import { cleaned } from '#pipeline/check/lines/paragraph-lines';
import { isWebLeftover } from '#pipeline/check/text/web-leftovers';
import type { SourceText } from '#pipeline/read/source-text';

/**
 * The last line that belongs to the label of a list of other pages' articles: the headlines right below it and, behind one
 * blank line, list items and links. The label's own line where nothing below is certainly foreign:
 * a sentence, a photo or a link within the site belongs to the article.
 */
export function foreignLines(source: SourceText, label: number): number {
  const end = source.placeOf(source.text.length).line;
  const at = (number: number) => (number > end ? '' : cleaned(source.lineAt(number)));
  let last = label;
  for (let from = label + 1; from <= end; ) {
    const isBelow = from === label + 1 && at(from) !== '';
    if (!isBelow && at(from) !== '') break;
    if (!isBelow) from += 1;
    let until = from;
    while (at(until) !== '') until += 1;
    const run = Array.from({ length: until - from }, (_, index) => at(from + index));
    const taken = foreignOf(run, isBelow);
    if (taken > 0) last = from + taken - 1;
    if (taken < run.length || run.length === 0) break;
    from = until;
  }
  return last;
}

/** How many lines of a run without blank lines are foreign. */
function foreignOf(run: readonly string[], isBelow: boolean): number {
  if (!isBelow && !run.every((line) => ITEM.test(line) || isLink(line))) return 0;
  // Half a list is no list: one item with a full stop makes all of them text.
  if (run.every((line) => ITEM.test(line))) return run.every(isHeadline) ? run.length : 0;
  const end = run.findIndex((line) => !isHeadline(line));
  return end === -1 ? run.length : end;
}

const ITEM = /^(?:[-*+•–»>]+|\d{1,2}[.)])\s/u;
const LONGEST = 200;

/** A line without the end of a sentence; no photo, heading, table, quotation, link within the site. */
function isHeadline(line: string): boolean {
  if (isWebLeftover(line)) return true;
  const text = line.replace(ITEM, '').replace(/\\$/u, '').trim();
  if (text === '' || /^(?:!\[|#|\||<|`{3}|-{3}|={3}|:::)/u.test(text)) return false;
  if (/\]\((?!<?https?:)/iu.test(text)) return false;
  const read = text.replace(/\]\([^)]*\)/gu, ']');
  return read.length <= LONGEST && !/[.;:,]["”’»)\]*_]*$/u.test(read.replace(/\.{3}$/u, ''));
}

/** Nothing but a link to another site, and the day behind it. */
function isLink(line: string): boolean {
  const text = line.replace(/^[>»\s]+/u, '');
  return /^(?:\[[^\]]{1,200}\]\(<?https?:[^)]{1,500}\)|<?https?:\S{1,500})(?:\s*\([\d/.\s:-]{1,20}\))?$/iu.test(
    text,
  );
}
