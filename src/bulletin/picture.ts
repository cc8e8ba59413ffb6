/** One published file of a photo: a size in one format. */
export interface Rendition {
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  /** File name inside the site's `anh/` folder. */
  readonly file: string;
}

/** What is published of one photo: three formats in the same widths, each list ascending. */
export interface Picture {
  /** Pixels of the original after its orientation has been applied. */
  readonly width: number;
  /** Pixels of the original after its orientation has been applied. */
  readonly height: number;
  /** `#rrggbb`, the mean of the photo: painted until the photo is there. */
  readonly colour: string;
  readonly avif: readonly Rendition[];
  readonly webp: readonly Rendition[];
  readonly jpeg: readonly Rendition[];
}

/** A photo as an article shows it. */
export interface Photo {
  readonly picture: Picture;
  /** Plain text; empty where neither the author nor the caption says what is seen. */
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
  /** File name in the article's folder, in NFC, with `/` where it lies in a folder below. */
  readonly source: string;
}

/** The widest rendition. Throws on an empty list: a picture always has at least one. */
export function largest(renditions: readonly Rendition[]): Rendition {
  const last = renditions.at(-1);
  if (!last) throw new Error('A picture without renditions');
  return last;
}

/** Value of a `srcset` attribute: `/anh/a-320.avif 320w, …`. `href` adds folder and base path. */
export function srcset(renditions: readonly Rendition[], href: (file: string) => string): string {
  return renditions.map(({ file, width }) => `${href(file)} ${width}w`).join(', ');
}
