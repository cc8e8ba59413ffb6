import { type Photo, type Rendition, srcset } from '#bulletin/picture';

export interface PictureOptions {
  /** Value of the `sizes` attribute. */
  readonly sizes: string;
  /** The first picture of a page: fetched at once and before others. */
  readonly eager: boolean;
  /** Empty alternative text: the title beside it says the same. */
  readonly decorative?: boolean;
  /** Widest rendition offered, in px; absent: every one. */
  readonly maxWidth?: number;
  /** File name of a rendition → address. */
  readonly href: (file: string) => string;
}

/**
 * `<picture>` of a photo, for figures in a body and for lists alike. The placeholder colour is an
 * attribute that the stylesheet reads, because the CSP allows no `style`.
 */
export function pictureHtml(photo: Photo, options: PictureOptions): string {
  const { picture } = photo;
  const { sizes, eager, decorative = false, maxWidth = Number.POSITIVE_INFINITY, href } = options;
  const offered = (renditions: readonly Rendition[]) => {
    const fitting = renditions.filter((rendition) => rendition.width <= maxWidth);
    return fitting.length > 0 ? fitting : renditions.slice(0, 1);
  };
  const set = (renditions: readonly Rendition[]) => escapeHtml(srcset(offered(renditions), href));
  const source = (format: 'avif' | 'webp') =>
    `<source type="image/${format}" srcset="${set(picture[format])}" sizes="${sizes}">`;
  const fallback =
    offered(picture.jpeg).findLast((one) => one.width <= 960) ?? offered(picture.jpeg)[0];
  const alt = decorative ? '' : photo.alt;
  return (
    `<picture class="photo" data-colour="${picture.colour}">${source('avif')}${source('webp')}` +
    `<img src="${escapeHtml(href(fallback?.file ?? ''))}" srcset="${set(picture.jpeg)}" sizes="${sizes}"` +
    ` width="${picture.width}" height="${picture.height}" alt="${escapeHtml(alt)}"` +
    `${eager ? ' fetchpriority="high"' : ' loading="lazy"'} decoding="async"></picture>`
  );
}

/** Text or attribute value → HTML. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
