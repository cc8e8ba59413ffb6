import type { Article } from '#bulletin/article';
import type { Person } from '#bulletin/person';
import type { Topic } from '#bulletin/topic';
import type { DatedName, Unit } from '#bulletin/unit';
import { address } from '#view/address';
import type { NamedLink } from '#view/named-link';

/** All articles that share a unit, a speaker, an author or a topic: the content of one list. */
interface Shared {
  readonly slug: string;
  readonly name: string;
  /** Bare address of the list. */
  readonly address: string;
  /** Newest first. */
  readonly articles: readonly Article[];
}

export interface UnitCollection extends Shared {
  readonly kind: 'unit';
  readonly unit: Unit;
  /** Units directly below, by name. */
  readonly children: readonly Unit[];
  readonly parent?: Unit;
}

/** Rank, titles and posts as one article printed them. */
interface Appearance {
  /** Day of the article that printed it. */
  readonly date: string;
  /** Rank and titles; empty where none were printed. */
  readonly titles: string;
  readonly posts: readonly string[];
}

export interface SpeakerCollection extends Shared {
  readonly kind: 'speaker';
  readonly person?: Person;
  /**
   * Periods of the same rank, titles and posts, newest first, with the first and last article that printed
   * them and how many did; none overlaps another. Snapshots: never merged with the register.
   */
  readonly appearances: readonly (Appearance & {
    readonly until: string;
    readonly count: number;
  })[];
}

export interface AuthorCollection extends Shared {
  readonly kind: 'author';
}

export interface TopicCollection extends Shared {
  readonly kind: 'topic';
  readonly topic: Topic;
}

export type Collection = UnitCollection | SpeakerCollection | AuthorCollection | TopicCollection;

/** What the pages of a list say besides its articles. */
export interface CollectionHead {
  readonly kind: Collection['kind'];
  readonly name: string;
  /** Bare address of the list. */
  readonly address: string;
  readonly demo: boolean;
  /** The unit above. */
  readonly parent?: NamedLink;
  /** Told on the first page only: it grows with every article, and full pages never change. */
  readonly facts?: CollectionFacts;
}

export interface CollectionFacts {
  readonly total: number;
  readonly description?: string;
  /** Of a unit: every name it bore, oldest first. */
  readonly names: readonly DatedName[];
  /** Of a unit: those directly below. */
  readonly children: readonly NamedLink[];
  /** Of a speaker. */
  readonly appearances: SpeakerCollection['appearances'];
}

/** @param bare for the first page, which tells the facts */
export function headOf(collection: Collection, bare: boolean): CollectionHead {
  const unit = collection.kind === 'unit' ? collection : undefined;
  const description =
    collection.kind === 'topic' ? collection.topic.description : unit?.unit.description;
  return {
    kind: collection.kind,
    name: collection.name,
    address: collection.address,
    demo: unit?.unit.demo ?? false,
    ...(unit?.parent && { parent: linkTo(unit.parent) }),
    ...(bare && {
      facts: {
        total: collection.articles.length,
        ...(description !== undefined && { description }),
        names: unit?.unit.names ?? [],
        children: unit?.children.map(linkTo) ?? [],
        appearances: collection.kind === 'speaker' ? collection.appearances : [],
      },
    }),
  };
}

function linkTo({ name, slug }: Unit): NamedLink {
  return { name, address: address.unit(slug) };
}
