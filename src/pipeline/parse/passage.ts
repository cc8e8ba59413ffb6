import type { Glossary } from '#bulletin/glossary';
import type { Person } from '#bulletin/person';
import type { RuleId, Values } from '#bulletin/rules';
import type { Speaker } from '#bulletin/speaker';

/** Where a stretch of text stands: some rules hold for running text only. */
export type PassageKind =
  | 'title'
  | 'summary'
  | 'author'
  | 'speaker'
  | 'paragraph'
  | 'heading'
  | 'caption'
  | 'alt'
  | 'cell';

/**
 * A stretch of text that readers see, exactly as it stands in the file (NFC), so that an offset in
 * it plus `offset` is an offset in the file. Markdown syntax (link targets, blocks of code, addresses)
 * is not in it. A paragraph with emphasis or links yields several passages with one `block`.
 */
export interface Passage {
  readonly kind: PassageKind;
  readonly text: string;
  /** Offset of its first character in `SourceText.text`. */
  readonly offset: number;
  /** Number of the block (paragraph, heading, caption, front-matter value) it belongs to, in order of the file. */
  readonly block: number;
}

/**
 * What the text rules may know besides the text. Nothing of the clock or of other articles is among
 * it: what the rules say of an article holds until its file or a register changes.
 */
export interface TextContext {
  /** Day of the article, `YYYY-MM-DD`; absent where the front matter has none that can be read. */
  readonly date?: string;
  readonly tone: 'old' | 'new';
  readonly glossary: Glossary;
  readonly people: readonly Person[];
  readonly speakers: readonly Speaker[];
}

/** What a text rule found: a place, values for the message, and what should stand there instead. */
export interface Hit {
  readonly rule: RuleId;
  /** Offset in `SourceText.text`. */
  readonly offset: number;
  readonly length: number;
  readonly values?: Values;
  /** Text that should replace the offending one; absent where only a person can know. */
  readonly replacement?: string;
}

/** A text rule: pure, over all passages of one article in order. */
export type TextRule = (passages: readonly Passage[], context: TextContext) => Iterable<Hit>;
