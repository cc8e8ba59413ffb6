import { canonicalKey, type KeyNames, nestedKeys } from '#bulletin/front-matter-keys';
import { type LineSlip, listSlips } from '#pipeline/parse/head/list-slips';

/**
 * Foreign spaces and colons between key and value, curly quotes round a value, and lists without their
 * hyphens. YAML reads each of them as something else, at another place, or as text.
 *
 * @param keys of this kind of file
 */
export function lineSlips(yaml: string, keys: readonly KeyNames[]): LineSlip[] {
  const isSuspect = SUSPECT.test(yaml);
  if (!isSuspect && !UNUSUAL.test(yaml)) return [];
  const slips = new Map<number, LineSlip>();
  const lines = yaml.split('\n');
  if (isSuspect) {
    for (const slip of spacesAndColons(lines, keys)) slips.set(slip.line, slip);
    for (const slip of curlyQuotes(merged(lines, slips), keys)) add(slips, slip);
  }
  for (const slip of listSlips(merged(lines, slips), keys)) add(slips, slip);
  // Lines that had no hyphen are items only now.
  if (isSuspect && slips.size > 0) {
    for (const slip of curlyQuotes(merged(lines, slips), keys)) add(slips, slip);
  }
  return [...slips.values()].sort((a, b) => a.line - b.line);
}

/** Of two faults of a line the first is told, and its line is mended of both. */
function add(slips: Map<number, LineSlip>, slip: LineSlip): void {
  const before = slips.get(slip.line);
  const { mended: _, ...told } = before ?? slip;
  slips.set(slip.line, { ...told, ...(slip.mended !== undefined && { mended: slip.mended }) });
}

function merged(lines: readonly string[], slips: ReadonlyMap<number, LineSlip>): string[] {
  return lines.map((line, index) => slips.get(index)?.mended ?? line);
}

/** White space that is no space to YAML, and signs that show nothing. */
const ODD = '\\u00A0\\u1680\\u2000-\\u200B\\u202F\\u205F\\u2060\\u3000\\uFEFF';
const COLONS = '：﹕∶꞉︓';
const QUOTES = '“”„‟«»‘’‚‛＂＇';
/** A quote within a value is a quotation; only one at each end of it is looked at. */
const SUSPECT = new RegExp(
  `[${ODD}${COLONS}]|^[^:\\n]{1,40}:[^\\s]|^(?:[^:\\n]{1,40}:| *-) +["'${QUOTES}][^\\n]*["'${QUOTES}][ \\t]*$|^ +[${QUOTES}]`,
  'mu',
);
/**
 * A line that is neither a key of its own nor an item two spaces in nor a key four spaces in, or an item
 * behind or right below a value: most front matters have none and need no closer look at their lists.
 */
const UNUSUAL =
  /^(?!$|[^\s#:"'-][^:\n]{0,40}:(?:[ \t]|$)| {2}- \S| {4}[^\s:-][^:\n]{0,40}: )|: +(?:[-–*+|>]|[^\s][^\n]*\n {2}-)/mu;
const KEY_LINE = new RegExp(
  `^(?<lead>[ ${ODD}]*(?:-[ ${ODD}]+)?)(?<key>[^\\s${COLONS}:"'#][^${COLONS}:]{0,40}?)` +
    `[ ${ODD}]*(?<colon>[:${COLONS}])(?<gap>[ \\t${ODD}]*)(?<value>.*)$`,
  'u',
);

interface KeyLine {
  readonly lead: string;
  readonly key: string;
  readonly colon: string;
  readonly gap: string;
  readonly value: string;
}

interface Place {
  readonly line: string;
  readonly index: number;
  /** The key of the file in whose value the line stands; empty before the first one. */
  readonly list: string;
  /** Where it begins with a key, of the file or of the list it stands in. */
  readonly found?: KeyLine & { readonly isTop: boolean };
}

function* placesOf(lines: readonly string[], keys: readonly KeyNames[]): Generator<Place> {
  let list = '';
  for (const [index, line] of lines.entries()) {
    const found = KEY_LINE.exec(line)?.groups as KeyLine | undefined;
    if (!found) {
      yield { line, index, list };
      continue;
    }
    const { lead, key } = found;
    const nested = nestedKeys[list];
    const isNested = lead.length > 1 && nested && canonicalKey(key, nested) !== undefined;
    const isTop = !isNested && !lead.includes('-') && (lead === '' || ODD_SIGN.test(lead));
    if (isTop) list = canonicalKey(key, keys) ?? '';
    const isKey = isNested || (isTop && list !== '');
    yield { line, index, list, ...(isKey && { found: { ...found, isTop } }) };
  }
}

function* spacesAndColons(
  lines: readonly string[],
  keys: readonly KeyNames[],
): Generator<LineSlip> {
  for (const { line, index, list, found } of placesOf(lines, keys)) {
    if (!found) {
      // `-\u00A0Thượng tá …`: an item of a list.
      const item = ITEM.exec(line);
      if (list === '' || !item || !ODD_SIGN.test(item[0])) continue;
      const mended = `${item[0].startsWith('-') ? '' : '  '}- ${line.slice(item[0].length)}`;
      yield { line: index, ...placeOfOdd(item[0], 0), reason: oddSpace(item[0]), mended };
      continue;
    }
    const { lead, key, colon, gap, value, isTop } = found;
    const own = value.trimEnd();
    if (colon === ':' && gap === '' && own !== '') {
      const mended = `${lead}${key}: ${own}`;
      const column = lead.length + key.length;
      yield { line: index, column, length: 1, reason: noSpace, mended };
      continue;
    }
    const isOddColon = colon !== ':';
    const at = lead.length + line.slice(lead.length).indexOf(colon);
    // A space of YAML's before the odd one parts key and value; only an empty value hides one.
    const isOddGap = ODD_SIGN.test(gap) && (!/^[ \t]/u.test(gap) || own === '');
    if (!isOddColon && !isOddGap && !ODD_SIGN.test(lead)) continue;
    const spaced = lead.replace(ODD_SIGNS, ' ').replace(/- +/u, '- ');
    const start = isTop ? '' : spaced;
    const mended = `${start}${key}:${own === '' ? '' : ` ${own}`}`;
    if (isOddColon) {
      yield { line: index, column: at, length: 1, reason: oddColon(colon), mended };
    } else if (ODD_SIGN.test(lead)) {
      yield { line: index, ...placeOfOdd(lead, 0), reason: oddSpace(lead), mended };
    } else {
      yield { line: index, ...placeOfOdd(gap, at + 1), reason: oddSpace(gap), mended };
    }
  }
}

const noSpace = 'sau dấu hai chấm phải có dấu cách. Thêm một dấu cách.';
const ODD_SIGN = new RegExp(`[${ODD}]`, 'u');
const ODD_SIGNS = new RegExp(`[${ODD}]`, 'gu');
const ITEM = new RegExp(`^[ ${ODD}]*-[ ${ODD}]+`, 'u');

function placeOfOdd(text: string, from: number): { column: number; length: number } {
  const found = new RegExp(`[${ODD}]+`, 'u').exec(text);
  return { column: from + (found?.index ?? 0), length: found?.[0].length ?? 1 };
}

function oddSpace(text: string): string {
  const code = ODD_SIGN.exec(text)?.[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  return `có dấu cách lạ (U+${code}), thường do chép từ Word hay trang web. Xóa đi, gõ một dấu cách thường.`;
}

function oddColon(colon: string): string {
  return `dấu “${colon}” không phải dấu hai chấm thường. Gõ lại dấu hai chấm “:” và một dấu cách.`;
}

/** Values in which a quotation may be all there is. */
const soft: ReadonlySet<string> = new Set(['title', 'summary', 'caption', 'alt', 'text']);

/** Word makes curly quotes of those that an editor took for YAML's own. */
function* curlyQuotes(lines: readonly string[], keys: readonly KeyNames[]): Generator<LineSlip> {
  const quoted: (LineSlip & { readonly isSoft: boolean })[] = [];
  for (const { line, index, list, found } of placesOf(lines, keys)) {
    const start = found
      ? line.length - found.value.length
      : list === '' || soft.has(list)
        ? 0
        : (ITEM.exec(line)?.[0].length ?? 0);
    if (start === 0) continue;
    const written = line.slice(start).trimEnd();
    const bare = unquoted(written);
    if (bare === undefined) continue;
    const key = found && (canonicalKey(found.key, nestedKeys[list] ?? keys) ?? list);
    const reason = `giá trị nằm trong dấu nháy ${written.charAt(0)} ${written.at(-1)}, dấu ấy sẽ thành một phần của giá trị. Xóa hai dấu nháy.`;
    const mended = line.slice(0, start) + bare;
    const isSoft = soft.has(key ?? list);
    quoted.push({ line: index, column: start, length: written.length, reason, mended, isSoft });
  }
  // A title may be a quotation; where other values are quoted too it is a habit.
  const isHabit = quoted.some(({ isSoft }) => !isSoft);
  for (const { isSoft, ...slip } of quoted) if (isHabit || !isSoft) yield slip;
}

/** In letters: what is longer is no value that quotes were put round. */
const longestQuoted = 1000;

/** The text without the quotes round it, or round each of its parts; `undefined` where none are. */
function unquoted(text: string): string | undefined {
  if (text.length > longestQuoted) return undefined;
  const parts = text.split(/\s*,\s*/u).map((part) => {
    const [, double, single] =
      /^(?:["“”„‟«＂]([^"“”„‟«»＂]+)["“”‟»＂]|['‘’‚‛＇]([^‘‚‛＇]+)['‘’‛＇])$/u.exec(part) ?? [];
    return (double ?? single)?.trim();
  });
  const whole = /^(?:["“”„‟«＂]([^"“”„‟«»＂]+)["“”‟»＂]|['‘’‚‛＇]([^'‘’‚‛＇]+)['‘’‛＇])$/u.exec(
    text,
  );
  const bare = (whole?.[1] ?? whole?.[2])?.trim();
  const all = bare !== undefined ? bare : parts.every(isFilled) ? parts.join(', ') : undefined;
  // Both straight, and YAML reads them.
  return /^(["']).*\1$/su.test(text) || all === '' ? undefined : all;
}

function isFilled(part: string | undefined): part is string {
  return part !== undefined && part !== '';
}
