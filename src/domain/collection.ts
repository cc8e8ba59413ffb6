import type { Article } from '#domain/article';
import type { Person } from '#domain/person';
import type { Topic } from '#domain/topic';
import type { Unit } from '#domain/unit';

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

/** Ranks and posts as one article printed them. */
export interface Appearance {
  /** Day of the article that printed it. */
  readonly date: string;
  readonly rank?: string;
  readonly posts: readonly string[];
}

export interface SpeakerCollection extends Shared {
  readonly kind: 'speaker';
  readonly person?: Person;
  /**
   * Distinct ranks and posts, newest first, with the first and last article that printed them and
   * how many did. Snapshots: never merged with the register.
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
