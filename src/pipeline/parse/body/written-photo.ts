import type { Image, PhrasingContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { isPersonName } from '#vietnamese/person-name';

/** A photo as the Markdown writes it: nothing is looked up yet. */
export interface WrittenPhoto {
  readonly src: string;
  readonly alt: string;
  /** Without its credit; absent where none is written. */
  readonly caption?: string;
  readonly credit?: string;
  /** Caption of the gallery it stands in. */
  readonly groupCaption?: string;
  /** Line and column of the image's Markdown in the text of the file, and of its end. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The caption was written twice, or over several lines. */
  readonly captionSlip?: 'double' | 'split';
}

/** An image and the lines that stand under it in its paragraph. */
export interface PhotoDraft {
  readonly image: Image;
  readonly under: PhrasingContent[];
}

/** An image with its title and the lines under it → the photo with caption and credit. */
export function finishPhoto({ image, under }: PhotoDraft): WrittenPhoto {
  const below = under
    .map((node) => (node.type === 'break' ? '\n' : textOf(node)))
    .join('')
    .trim();
  const title = image.title?.trim() ?? '';
  const slip =
    title && below && !isCredit(below)
      ? 'double'
      : below.includes('\n') && !hasCreditLine(below)
        ? 'split'
        : undefined;
  const caption = title && below && title !== below ? `${title} ${below}` : title || below;
  const { start, end } = image.position ?? {};
  return {
    src: image.url,
    alt: image.alt ?? '',
    ...splitCredit(caption),
    line: start?.line ?? 1,
    column: start?.column ?? 1,
    endLine: end?.line ?? 1,
    endColumn: end?.column ?? 1,
    ...(slip && { captionSlip: slip }),
  };
}

/** `Chú thích. (Ảnh: Hương Giang)` → caption and credit. */
export function splitCredit(text: string): { caption?: string; credit?: string } {
  const clean = text.replace(/\s+/gu, ' ').trim();
  const match = /^(.*?) ?\( ?ảnh ?: ?([^() ][^()]*)\) ?\.?$/iu.exec(clean);
  const bare = match ? undefined : bareCredit(clean);
  if (bare !== undefined) return { credit: bare };
  const caption = match ? (match[1] ?? '') : clean;
  return { ...(caption && { caption }), ...(match?.[2] && { credit: match[2].trim() }) };
}

/** `Ảnh: Đức Bình` and nothing else; `Ảnh: Các đại biểu` tells what is seen. */
function bareCredit(text: string): string | undefined {
  const name = /^ảnh ?: ?(\p{Lu}[^:()]{0,58}?) ?\.?$/iu.exec(text)?.[1];
  if (name === undefined) return undefined;
  const isNamed = name
    .split(/, | - | – | và /u)
    .every((one) => isPersonName(one) || OFFICE.test(one));
  return isNamed ? name : undefined;
}

const OFFICE = /^(?:TTXVN|CTV|PV|BBT|Báo (?:Quân đội nhân dân|Nhân Dân|QĐND))$/u;

/** `(Ảnh: Hương Giang)` and nothing else. */
export function isCredit(text: string): boolean {
  // Trimmed first: spaces that may stand on either side of what may be missing take their square.
  return /^\(\s*ảnh\s*:\s*[^()\s][^()\n]*\)$/iu.test(text.trim().replace(/\.$/u, '').trimEnd());
}

/** A caption with its credit on a line of its own is how many newsrooms write it. */
function hasCreditLine(below: string): boolean {
  const [first, ...rest] = below.split('\n');
  return Boolean(first?.trim()) && rest.length === 1 && isCredit(rest[0] ?? '');
}
