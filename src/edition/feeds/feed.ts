import type { Rendition } from '#bulletin/picture';

/** What a feed tells of the bulletin. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  /** Absolute address of the front page. */
  readonly home: string;
  /** Absolute address of the feed itself. */
  readonly self: string;
  /** Newest first. */
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  readonly title: string;
  /** Absolute address. */
  readonly url: string;
  /** The sapo. */
  readonly summary: string;
  /** All that the page says, as HTML with absolute addresses, without its end mark. */
  readonly html: string;
  /** `2023-06-29T08:30:00+07:00`. */
  readonly published: string;
  /** Time of the last change or correction, written alike. */
  readonly modified?: string;
  readonly authors: readonly string[];
  readonly topics: readonly string[];
  /** Where it is not Vietnamese. */
  readonly lang?: string;
  /** The leading photo: its absolute address and its size. */
  readonly image?: { readonly url: string } & Pick<Rendition, 'width' | 'height'>;
}

/** Articles in a feed: what a reader who looks in once a month has missed. */
export const feedLength = 30;
