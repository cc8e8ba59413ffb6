/** Where a stretch of text stands: some rules hold for running text only. */
export type PassageKind =
  | 'title'
  | 'summary'
  | 'author'
  | 'source'
  | 'speaker'
  | 'paragraph'
  | 'heading'
  | 'caption'
  /** Stands in the page and is not printed: alternative text, title of a link, number that it calls. */
  | 'alt'
  | 'cell'
  | 'code';

/**
 * A stretch of text that readers see, exactly as it stands in the file (NFC), so that an offset in
 * it plus `offset` is an offset in the file. Markdown syntax and addresses are not in it. A paragraph with emphasis or links yields several passages with one `block`.
 */
export interface Passage {
  readonly kind: PassageKind;
  readonly text: string;
  /** Offset of its first character in `SourceText.text`. */
  readonly offset: number;
  /** Number of the block (paragraph, heading, caption, front-matter value) it belongs to, in order of the file. */
  readonly block: number;
}
