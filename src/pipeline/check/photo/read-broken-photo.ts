import { photoExtensions } from '#photos/photo-extensions';

/** Why Markdown does not see a photo; each ends the sentence “Ảnh … không hiện vì”. */
export type PhotoSlip = keyof typeof causes;

/** In the order in which an editor reads the line. */
const causes = {
  'full width': 'dấu ngoặc gõ ở chế độ chữ rộng; gõ lại bằng [ ] và ( )',
  swapped: 'tên tệp và mô tả đổi chỗ cho nhau; mô tả đặt trong [ ], tên tệp trong ( )',
  reversed: 'hai loại ngoặc đặt nhầm chỗ; mô tả đặt trong [ ], tên tệp trong ( )',
  'no mark': 'thiếu dấu ! trước [',
  'behind mark': 'thừa dấu cách sau dấu !',
  'in text': 'mô tả có dấu [ hoặc ] lẻ; thêm dấu \\ trước dấu ấy hoặc bỏ đi',
  'open text': 'thiếu dấu ] sau mô tả',
  before: 'thừa dấu cách giữa ] và (',
  'line end': 'xuống dòng giữa ] và (; viết liền trên một dòng',
  'in name':
    'tên tệp có dấu cách; đặt tên tệp trong dấu < >, hoặc đổi tên tệp cho không còn dấu cách',
  'bracket in name':
    'tên tệp có dấu ngoặc và dấu cách; đặt tên tệp trong dấu < >, hoặc đổi tên tệp cho gọn',
  'no quotes': 'chú thích trong ngoặc phải nằm giữa hai dấu nháy kép thẳng " "',
  'curly quotes': 'hai đầu chú thích là dấu nháy cong; thay bằng dấu nháy kép thẳng " "',
  'quote in caption':
    'trong chú thích có dấu nháy kép thẳng; bên trong chú thích dùng dấu nháy cong “ ”',
  'tight caption': 'thiếu dấu cách giữa tên tệp và chú thích',
  'open caption': 'chú thích thiếu một dấu nháy kép',
  unclosed: 'thiếu dấu ) sau tên tệp',
  unknown: 'viết chưa đúng mẫu; viết ![mô tả](ten-tep.jpg) liền nhau trên một dòng',
} as const;

/** The causes as one half of a sentence. */
export function causeOf(slips: readonly PhotoSlip[]): string {
  const all = Object.keys(causes) as PhotoSlip[];
  return all
    .filter((slip) => slips.includes(slip))
    .map((slip) => causes[slip])
    .join('; ');
}

/** What somebody meant as a photo. */
export interface BrokenPhoto {
  readonly alt: string;
  /** As written; empty where none can be told. */
  readonly name: string;
  readonly caption?: string;
  readonly slips: readonly PhotoSlip[];
  /** Letters from the exclamation mark on that it takes. */
  readonly length: number;
}

const isPhotoName = new RegExp(`^[^\\n]{1,200}\\.(?:${photoExtensions})$`, 'iu');
/** The shortest run that ends like the name of a photo, with a quote or bracket, a space or nothing behind it. */
const NAME = new RegExp(
  `^[ \\t]{0,9}<?[ \\t]{0,9}([^\\n<>"“”|]{1,200}?\\.(?:${photoExtensions}))(?=[\\s)>"“”'‘’\\],;]|$)[ \\t]{0,9}>?`,
  'iu',
);
const QUOTES = /["“”„]/u;

/**
 * Reads what Markdown took for text as its author meant it.
 *
 * @param written from the exclamation mark on, two lines at most
 * @returns none where it is no photo at all
 */
export function readBrokenPhoto(written: string): BrokenPhoto | undefined {
  const plain = written.replace(/[！［］（）【】]/gu, (sign) =>
    '![]()[]'.charAt('！［］（）【】'.indexOf(sign)),
  );
  const wide: readonly PhotoSlip[] =
    plain.slice(0, 400) === written.slice(0, 400) ? [] : ['full width'];
  const [mark = '', gap = '', open = ''] = /^!([ \t]?)([[(])/u.exec(plain) ?? [];
  if (mark === '') return undefined;
  const before: readonly PhotoSlip[] = gap ? [...wide, 'behind mark'] : wide;
  if (open === '(') return readReversed(written, plain, before);
  const found = readAfterText(written, plain, mark.length, before);
  if (found) return found;
  const swapped = /^!\[([^\]\n]{1,200})\][ \t]?\(([^()\n]{1,300})\)/u.exec(plain);
  if (swapped && isPhotoName.test(swapped[1] ?? '')) {
    const [all, name = '', alt = ''] = swapped;
    return { alt, name, slips: [...before, 'swapped'], length: all.length };
  }
  const open2 = new RegExp(
    `^!\\[([^\\[\\]()\\n]{1,300})\\(([^()\\n]{1,200}\\.(?:${photoExtensions}))\\)`,
    'iu',
  );
  const [all, alt = '', name = ''] = open2.exec(plain) ?? [];
  if (all) return { alt, name, slips: [...before, 'open text'], length: all.length };
  const line = /^[^\n]{0,300}/u.exec(written)?.[0] ?? '';
  const end = line.indexOf(')') + 1;
  return gap
    ? undefined
    : { alt: '', name: '', slips: [...wide, 'unknown'], length: end || line.length };
}

/** `!(mô tả)[a.jpg]`, `!(mô tả)(a.jpg)` */
function readReversed(
  written: string,
  plain: string,
  slips: readonly PhotoSlip[],
): BrokenPhoto | undefined {
  const found =
    /^![ \t]?\(([^()\n]{0,300}(?:\([^()\n]{0,100}\)[^()\n]{0,200})?)\)[ \t]{0,3}[[(]([^[\]()\n]{1,200})[\])]/u.exec(
      plain,
    );
  const [all = '', alt = '', name = ''] = found ?? [];
  if (!isPhotoName.test(name)) return undefined;
  const from = written.indexOf('(') === -1 ? 2 : all.indexOf('(') + 1;
  return {
    alt: written.slice(from, from + alt.length),
    name: name.trim(),
    slips: [...slips, 'reversed'],
    length: all.length,
  };
}

/** Tries each closing bracket: the first behind which the name of a photo stands ends the text. */
function readAfterText(
  written: string,
  plain: string,
  start: number,
  slips: readonly PhotoSlip[],
): BrokenPhoto | undefined {
  let tries = 0;
  for (
    let at = plain.indexOf(']', start);
    at !== -1 && tries < 20;
    at = plain.indexOf(']', at + 1)
  ) {
    tries += 1;
    const [gap = ''] = /^[ \t]{0,9}\n?[ \t]{0,9}/u.exec(plain.slice(at + 1, at + 22)) ?? [];
    const bracket = plain[at + 1 + gap.length] ?? '';
    if (bracket !== '(' && bracket !== '[') continue;
    const inside = at + 2 + gap.length;
    const rest = readInside(written.slice(inside), plain.slice(inside));
    if (!rest) continue;
    const alt = written.slice(start, at);
    const between: PhotoSlip[] = gap.includes('\n') ? ['line end'] : gap ? ['before'] : [];
    const own: PhotoSlip[] = [
      ...between,
      ...(bracket === '[' ? (['reversed'] as const) : []),
      ...(isBalanced(alt) ? [] : (['in text'] as const)),
    ];
    return { ...rest, alt, slips: [...slips, ...own, ...rest.slips], length: inside + rest.length };
  }
  return undefined;
}

/** Name and caption behind the opening bracket. */
function readInside(written: string, plain: string): Omit<BrokenPhoto, 'alt'> | undefined {
  const [line = ''] = plain.split('\n', 1);
  const [head, name = ''] = NAME.exec(line) ?? [];
  if (head === undefined) return undefined;
  const isBare = !head.includes('<');
  const slips: PhotoSlip[] = [];
  if (isBare && /[ \t]/u.test(name)) slips.push(/[()]/u.test(name) ? 'bracket in name' : 'in name');
  else if (isBare && !isBalanced(name)) slips.push('bracket in name');
  const next = line.indexOf('![', head.length);
  const behind = line.slice(head.length, next === -1 ? undefined : next);
  const gap = behind.length - behind.trimStart().length;
  const rest = behind.slice(gap);
  const at = head.length + gap;
  if (/^[)\]]/u.test(rest)) return { name, slips, length: at + 1 };
  const bare = { name, slips: [...slips, 'unclosed' as const], length: head.trimEnd().length };
  if (rest === '') return bare;
  const take = (from: number, to: number, length: number, slip?: PhotoSlip) => ({
    name,
    caption: written.slice(at + from, at + to).trim(),
    slips: [...slips, ...(slip ? [slip] : [])],
    length: at + length,
  });
  if (QUOTES.test(rest.charAt(0))) {
    if (gap === 0 && !/[ \t>]$/u.test(head)) slips.push('tight caption');
    const close = [...rest.matchAll(/["“”„'’][ \t]{0,3}\)/gu)].at(-1);
    if (close && close.index > 0) {
      const isCurly = rest[0] !== '"' || !close[0].startsWith('"');
      const inner = rest.slice(1, close.index);
      const slip = isCurly ? 'curly quotes' : inner.includes('"') ? 'quote in caption' : undefined;
      return take(1, close.index, close.index + close[0].length, slip);
    }
    const end = rest.lastIndexOf(')');
    if (end > 0) return take(1, end, end + 1, 'open caption');
    const last = /["“”„][ \t]*$/u.exec(rest.slice(1));
    return last
      ? take(1, last.index + 1, rest.length, 'unclosed')
      : take(1, rest.length, rest.length, 'unclosed');
  }
  const end = closingAt(rest);
  if (end === -1) return bare;
  const from = /^[,;:–—-]*\s*/u.exec(rest)?.[0].length ?? 0;
  return take(from, end, end + 1, 'no quotes');
}

/** The bracket that closes what was opened before the text. */
function closingAt(text: string): number {
  let depth = 1;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text.replace(/\\./gsu, '')) {
    if (sign === '[' || sign === '(') depth += 1;
    if (sign === ']' || sign === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
