import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { largest, type Photo } from '#bulletin/picture';
import { escapeHtml, type PictureOptions, pictureHtml } from '#view/picture-html';

/** A figure of the body with the photos it shows. */
interface ShownFigure {
  readonly photos: readonly Photo[];
  readonly caption: string | undefined;
  readonly credit: string | undefined;
}

/** What figures of one body have in common. */
interface Frame {
  /** File name of a rendition → address. */
  readonly href: (file: string) => string;
  /** HTML of what stands before the name of the photographer. */
  readonly creditLabel: string;
}

/** Rendered widths of `visual.md` §4: the text column, and a third of it in a gallery. */
const figureSizes = '(min-width:48rem) 648px, 100vw';
const gallerySizes = '(min-width:48rem) 211px, 45vw';
const pairSizes = '(min-width:48rem) 320px, 45vw';

/**
 * Puts the figures in the place of their numbered marks; `lang` is the language of the body where that is not
 * Vietnamese, as the word before a credit is.
 */
export function finishFigures(
  tree: Root,
  figures: readonly ShownFigure[],
  { photoHref: href, lang }: { photoHref: Frame['href']; lang?: string | undefined },
): void {
  const frame = { href, creditLabel: lang === undefined ? 'Ảnh:' : '<span lang="vi">Ảnh:</span>' };
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName !== 'figure' || !parent || index === undefined) return;
    const number = Number(element.properties['dataFigure']);
    const figure = figures[number];
    if (!figure) return;
    const eager = number === 0;
    const value =
      figure.photos.length > 1 ? galleryHtml(figure, frame) : figureHtml(figure, frame, eager);
    parent.children[index] = { type: 'raw', value } as never;
  });
}

function figureHtml({ photos }: ShownFigure, { href, creditLabel }: Frame, eager: boolean): string {
  const [photo] = photos;
  if (!photo) return '';
  const portrait = photo.picture.height > photo.picture.width;
  return (
    `<figure class="figure${portrait ? ' portrait' : ''}">` +
    pictureHtml(photo, { sizes: figureSizes, eager, href }) +
    captionHtml('figcaption', photo, creditLabel) +
    '</figure>'
  );
}

function galleryHtml(figure: ShownFigure, { href, creditLabel }: Frame): string {
  const { photos } = figure;
  const shape = photos.length === 2 ? ' pair' : photos.length % 2 === 1 ? ' odd' : '';
  const options: PictureOptions = {
    sizes: photos.length === 2 ? pairSizes : gallerySizes,
    eager: false,
    href,
  };
  const items = photos.map((photo) => {
    const full = href(largest(photo.picture.jpeg).file);
    return (
      `<li><a href="${escapeHtml(full)}">${pictureHtml(photo, options)}</a>` +
      `${captionHtml('p', photo, creditLabel)}</li>`
    );
  });
  return (
    `<figure class="gallery${shape}" data-count="${photos.length}"><ul role="list">${items.join('')}</ul>` +
    `${captionHtml('figcaption', figure, creditLabel)}</figure>`
  );
}

function captionHtml(
  tag: 'figcaption' | 'p',
  { caption, credit }: Pick<Photo, 'caption' | 'credit'> | ShownFigure,
  creditLabel: string,
): string {
  if (!caption && !credit) return '';
  const parts = [
    caption && `<span class="caption">${escapeHtml(caption)}</span>`,
    credit &&
      `<span class="credit" data-pagefind-ignore>${creditLabel} ${escapeHtml(credit)}</span>`,
  ];
  return `<${tag}>${parts.filter(Boolean).join(' ')}</${tag}>`;
}
