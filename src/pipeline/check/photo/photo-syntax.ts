import type { Image, Nodes } from 'mdast';
import type { Flaw } from '#bulletin/flaw';
import { brokenPhotosIn, type PlacedPhoto } from '#pipeline/check/photo/broken-photos';
import { causeOf } from '#pipeline/check/photo/read-broken-photo';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';
import { parseMarkdown } from '#pipeline/parse/markdown';
import type { SourceText } from '#pipeline/read/source-text';

interface Slip {
  readonly name: string;
  /** What follows “vì”, with its cure. */
  readonly cause: string;
}

/** A photo to an editor, text to Markdown: `![mô tả] (a.jpg)`, `![mô tả](ảnh 1.jpg)`, `!(mô tả)[a.jpg]`. */
export const photoSyntax = rule({
  id: 'photo-syntax',
  severity: 'error',
  *find(subject: Subject): Generator<Flaw<Slip>> {
    const photos = brokenPhotosIn(subject);
    const source = subject.source;
    if (photos.length === 0 || !source) return;
    for (const photo of photos) {
      const { offset, length, name, slips } = photo;
      const [first = ''] = source.text.slice(offset, offset + length).split('\n', 1);
      yield {
        offset,
        length: first.length,
        values: { name, cause: causeOf(slips) },
        ...correction(photo, photos, source),
      };
    }
  },
  message: ({ name, cause }: Slip) =>
    `${name === '' ? 'Ảnh' : `Ảnh “${name}”`} không hiện vì ${cause}.`,
  example: '![Hội trường] (hoi-truong.jpg)',
  cure: 'Viết ![…](tên-tệp) liền nhau, đủ hai dấu ngoặc; tên có dấu cách đặt trong < >',
});

/** The line with all photos on it as they should be; none where Markdown would not see them even so. */
function correction(
  photo: PlacedPhoto,
  photos: readonly PlacedPhoto[],
  source: SourceText,
): Pick<Flaw<Slip>, 'fix' | 'fixBelow'> {
  const { line } = source.placeOf(photo.offset);
  const start = source.offsetOf(line, 1);
  const raw = source.lineAt(line);
  const own = photos.filter(({ offset }) => offset >= start && offset <= start + raw.length);
  if (own.length > 10 || own.some(({ name }) => name === '')) return {};
  let text = '';
  let at = start;
  for (const one of own) {
    text += source.text.slice(at, one.offset) + asMarkdown(one);
    at = one.offset + one.length;
  }
  const end = start + raw.length;
  if (at <= end) {
    const fix = text + source.text.slice(at, end);
    return isSeen(fix, own) ? { fix } : {};
  }
  // The last one goes on in the next line, whose rest is its caption.
  const below = source
    .lineAt(line + 1)
    .slice(at - source.offsetOf(line + 1, 1))
    .trim();
  return isSeen(text, own) ? { fix: text, fixBelow: [below === '' ? null : below] } : {};
}

function asMarkdown({ alt, name, caption = '' }: PlacedPhoto): string {
  const path = name.trim().replaceAll('\\', '/');
  const address = /[\s()]/u.test(path) ? `<${path}>` : path;
  const title = caption === '' ? '' : ` "${curled(caption)}"`;
  return `![${inBrackets(curled(alt))}](${address}${title})`;
}

/** Straight quotation marks as pairs of curled ones. */
function curled(text: string): string {
  let isOpen = false;
  return text.replace(/\\?"/gu, () => {
    isOpen = !isOpen;
    return isOpen ? '“' : '”';
  });
}

/** Brackets that have no partner are escaped. */
function inBrackets(alt: string): string {
  const text = alt.replace(/\s+/gu, ' ').trim();
  let depth = 0;
  const isBalanced = [...text].every((sign) => {
    if (sign === '[') depth += 1;
    if (sign === ']') depth -= 1;
    return depth >= 0;
  });
  return isBalanced && depth === 0 ? text : text.replace(/(?<!\\)[[\]]/gu, '\\$&');
}

function isSeen(line: string, photos: readonly PlacedPhoto[]): boolean {
  const images: Image[] = [];
  let isLeft = false;
  const walk = (node: Nodes): void => {
    if (node.type === 'image') images.push(node);
    if (node.type === 'text' && node.value.includes('![')) isLeft = true;
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(parseMarkdown(line, 0));
  return !isLeft && images.length >= photos.length;
}
