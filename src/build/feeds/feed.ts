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
  /** The whole text as HTML with absolute addresses, without its end mark. */
  readonly html: string;
  /** Day of the event `YYYY-MM-DD`; `time` is `HH:MM` in Vietnam. */
  readonly date: string;
  readonly time?: string;
  /** `YYYY-MM-DD` of the last substantial change. */
  readonly updated?: string;
  readonly authors: readonly string[];
  readonly topics: readonly string[];
  /** Absolute address of the leading photo. */
  readonly image?: string;
}

/** Articles in a feed: what a reader who looks in once a month has missed. */
export const feedLength = 30;
