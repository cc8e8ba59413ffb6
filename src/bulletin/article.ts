import type { Byline } from '#bulletin/byline';
import type { Photo } from '#bulletin/picture';
import type { Source } from '#bulletin/source';
import type { Speaker } from '#bulletin/speaker';
import type { Kind, Topic } from '#bulletin/topic';
import type { Unit } from '#bulletin/unit';

/** A run of a title; a glued one is never parted at the end of a line. */
export interface TitleRun {
  readonly text: string;
  readonly glued: boolean;
}

/** A mention of a speaker: what was printed that day, with the address of the person's page. */
export interface SpeakerMention extends Speaker {
  /** Slug of the person's page under `/phat-bieu/`. */
  readonly slug: string;
}

/** An author as named in the byline, with the slug of the page under `/tac-gia/`. */
export interface AuthorMention {
  readonly name: string;
  readonly slug: string;
}

/** A unit under the name that it bears in an article. */
export interface UnitMention {
  readonly slug: string;
  readonly name: string;
}

/** A change note shown to readers. */
export interface Correction {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly text: string;
}

/**
 * An article as pages see it: validated, resolved against the registers, in NFC. The body is not
 * here: `Site.body` renders it on demand.
 */
export interface Article {
  /** Folder below `content/articles`, with `/`: `2023/2023-06-29-…`. Unique. */
  readonly id: string;
  readonly slug: string;
  /** Path from the site's root, e.g. `/bai-viet/2023/06/29/…/`. */
  readonly address: string;
  /** Day of the event, `YYYY-MM-DD`, in Asia/Ho_Chi_Minh. */
  readonly date: string;
  /** Last day of an event of several days, `YYYY-MM-DD`; absent where it had one. */
  readonly until?: string;
  /** `HH:MM`, where the front matter gives one. */
  readonly time?: string;
  readonly title: string;
  /** The title in runs that lines may not break inside. */
  readonly headline: readonly TitleRun[];
  /** The sapo, as plain text without an end mark; empty where there is none. */
  readonly summary: string;
  /** The sapo is the body's first paragraph, which the body then leaves out. */
  readonly summaryFromBody: boolean;
  /** Which unit it is; what is known of it besides stands on the unit's own page. */
  readonly unit: Pick<Unit, 'slug'>;
  /** Name of the unit on the article's day. */
  readonly unitName: string;
  /** The other units of the event, in the order the author gave; absent where there is one alone. */
  readonly otherUnits?: readonly UnitMention[];
  readonly byline: Byline;
  readonly authors: readonly AuthorMention[];
  /** In the order the author gave: it is protocol. */
  readonly speakers: readonly SpeakerMention[];
  readonly topics: readonly Omit<Topic, 'description'>[];
  readonly kind?: Kind;
  /** Every photo of the body, in order. */
  readonly photos: readonly Photo[];
  /** The photo that leads in lists: `cover`, else the first of the body. */
  readonly cover?: Photo;
  /** Language of title, sapo and body, two letters; absent: Vietnamese. */
  readonly lang?: string;
  /** Where it was printed first; absent where that is here. */
  readonly source?: Source;
  /** `YYYY-MM-DD` of the last substantial change. */
  readonly updated?: string;
  readonly corrections: readonly Correction[];
  /** Old addresses that lead here. */
  readonly aliases: readonly string[];
  /** Not for readers; only the development server shows it. */
  readonly draft: boolean;
  /** Epoch milliseconds before which nobody may see it. */
  readonly embargo?: number;
  /** A unit of it is fictional. */
  readonly demo: boolean;
}

/** Every unit of the event, the one that leads first. */
export function unitsOf({
  unit,
  unitName,
  otherUnits = [],
}: Pick<Article, 'unit' | 'unitName' | 'otherUnits'>): UnitMention[] {
  return [{ slug: unit.slug, name: unitName }, ...otherUnits];
}

/** Why readers may not see an article yet; `undefined` where they may. */
export type HeldBack = 'draft' | 'embargo';

/** @param now epoch milliseconds of the build's clock */
export function heldBack(article: Article, now: number): HeldBack | undefined {
  if (article.draft) return 'draft';
  return (article.embargo ?? 0) > now ? 'embargo' : undefined;
}

/** Newest first; on one day by time, then by address, so that the order never depends on the disk. */
export function compareNewestFirst(a: Article, b: Article): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  const at = a.time ?? '';
  const bt = b.time ?? '';
  if (at !== bt) return at < bt ? 1 : -1;
  return a.address < b.address ? -1 : 1;
}
