import type { Paragraph, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { liftPhotos } from '#pipeline/parse/body/lift-photos';
import { hasImage, takeApart } from '#pipeline/parse/body/photo-lines';
import { splitCredit, type WrittenPhoto } from '#pipeline/parse/body/written-photo';

/** One photo, or two and more in a row: a gallery. */
export interface Figure {
  readonly type: 'figure';
  readonly photos: readonly WrittenPhoto[];
  /** Caption of a gallery as a whole. */
  readonly caption?: string;
  readonly credit?: string;
  /** None: a figure may come from several paragraphs. */
  readonly position?: undefined;
  readonly data: {
    readonly hName: 'figure';
    readonly hProperties: { readonly dataFigure: string };
  };
}

declare module 'mdast' {
  interface RootContentMap {
    figure: Figure;
  }
}

/**
 * Turns the photos of a body into figures. A caption is the Markdown title, the line right under the
 * photo, or the next paragraph if it is all italic; `(Ảnh: …)` at its end is the credit. Changes the
 * tree in place and returns the figures in order; each is marked with its number so that it can be
 * found again behind the sanitiser.
 */
export function makeFigures(root: Root): Figure[] {
  const figures: Figure[] = [];
  const children: RootContent[] = [];
  const put = (figure: Figure) => {
    children[children.length - 1] = figure;
    figures[figures.length - 1] = figure;
  };
  const addPhoto = (photo: WrittenPhoto) => {
    const before = children.at(-1);
    if (before?.type === 'figure' && before.caption === undefined) {
      put(numbered([...before.photos, photo], figures.length - 1));
    } else {
      const figure = numbered([photo], figures.length);
      children.push(figure);
      figures.push(figure);
    }
  };
  for (const block of root.children) {
    const before = children.at(-1);
    const italics = block.type === 'paragraph' ? allItalic(block) : undefined;
    const captioned =
      italics !== undefined && before?.type === 'figure' ? giveCaption(before, italics) : undefined;
    if (captioned) put(captioned);
    else if (block.type === 'figure' || !hasImage(block)) children.push(block);
    else if (block.type === 'paragraph') {
      for (const part of takeApart(block)) {
        if ('photo' in part) addPhoto(part.photo);
        else children.push({ type: 'paragraph', children: [...part.prose] });
      }
    } else {
      const lifted = liftPhotos(block);
      if (lifted.block) children.push(lifted.block);
      for (const photo of lifted.photos) addPhoto(photo);
    }
  }
  root.children = children;
  return figures;
}

/** The photos of all figures in order, each with the caption of its gallery. */
export function photosOf(figures: readonly Figure[]): WrittenPhoto[] {
  return figures.flatMap(({ photos, caption }) =>
    photos.map((photo) => ({ ...photo, ...(caption !== undefined && { groupCaption: caption }) })),
  );
}

function numbered(photos: readonly WrittenPhoto[], index: number): Figure {
  return {
    type: 'figure',
    photos,
    data: { hName: 'figure', hProperties: { dataFigure: String(index) } },
  };
}

function allItalic(paragraph: Paragraph): string | undefined {
  const meant = paragraph.children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  );
  const italic = meant.length > 0 && meant.every((child) => child.type === 'emphasis');
  return italic && !hasImage(paragraph) ? textOf(paragraph) : undefined;
}

/**
 * The italic paragraph captions a single photo without caption, the last of a row whose others have
 * theirs, or else the row as a whole.
 */
function giveCaption(figure: Figure, text: string): Figure | undefined {
  if (figure.caption !== undefined) return undefined;
  const written = splitCredit(text);
  const last = figure.photos.at(-1);
  const others = figure.photos.slice(0, -1);
  if (!last) return undefined;
  if (last.caption === undefined && others.every(({ caption }) => caption !== undefined)) {
    return { ...figure, photos: [...others, { ...last, ...written }] };
  }
  if (others.length > 0) return { ...figure, ...written };
  if (last.caption !== written.caption) return undefined;
  return { ...figure, photos: [{ ...last, captionSlip: 'double' }] };
}
