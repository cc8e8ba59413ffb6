import type { FlawOf } from '#bulletin/flaw';

/** What reading may notice: kind → what its words need. */
export interface ReadFlaws {
  /** `encoding`: what the bytes are likely to be. */
  'file-not-utf8': { readonly encoding?: string };
  /** `size`: with its unit. */
  'file-too-large': { readonly size: string };
  /** `reason`: code of the system's error. */
  'file-unreadable': { readonly reason: string };
  /** `folder`: name of the folder that a loose article wants. */
  'file-stray': { readonly name: string; readonly folder?: string };
  /** `name`: a file that may have been meant. */
  'article-missing': { readonly name?: string };
  /** `year`: folder of the year that a good name belongs into. */
  'folder-name': { readonly name: string; readonly year?: string };
  'page-name': { readonly name: string };
}

export type ReadFlaw = FlawOf<ReadFlaws>;
