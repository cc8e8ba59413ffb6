import { type FrontMatter, frontMatterSchema } from '#bulletin/front-matter';
import { articleKeys, pageKeys } from '#bulletin/front-matter-keys';
import { type PageHead, staticPageSchema } from '#bulletin/static-page';
import { type ParsedBody, parseBody } from '#pipeline/parse/body/parse-body';
import type { ParseFlaw } from '#pipeline/parse/flaws';
import { articlePassages, pagePassages } from '#pipeline/parse/front-matter-passages';
import type { RangeOf } from '#pipeline/parse/head/parsed-head';
import { type HeadKind, parseHead } from '#pipeline/parse/parse-head';
import type { Passage } from '#pipeline/parse/passage';
import { splitFile } from '#pipeline/parse/split-file';
import type { SourceText } from '#pipeline/read/source-text';

/** What one file says by itself, before registers and other files are asked. */
export interface ParsedDocument<Head> {
  readonly source: SourceText;
  /** Absent where the front matter has an error. */
  readonly head?: Head;
  /** What is written in the front matter under canonical keys, as far as that can be told. */
  readonly written: Readonly<Record<string, unknown>>;
  /** Offsets in the text of a front-matter value. */
  readonly range: RangeOf;
  /** Absent where it cannot be parsed. */
  readonly body?: ParsedBody;
  /** Everything readers see, front matter first. */
  readonly passages: readonly Passage[];
  readonly flaws: readonly ParseFlaw[];
}

export interface ParsedArticle extends ParsedDocument<FrontMatter> {
  /** Names for the registers that can be read although something else is wrong. */
  readonly names: WrittenNames;
  /** It says that it is a draft, even where other values are wrong or missing. */
  readonly draft: boolean;
}

export type ParsedPage = ParsedDocument<PageHead>;

/** Names that are looked up in registers. */
export type WrittenNames = Partial<Pick<FrontMatter, 'unit' | 'topics' | 'kind'>>;

/**
 * Text of an article → what it says and what is wrong with it by itself. Never throws.
 *
 * @param year of the folder's name, for dates without one
 */
export function parseArticle(source: SourceText, year: string | undefined): ParsedArticle {
  const document = parseDocument(source, articleHead, year, articlePassages);
  const { head, written } = document;
  return {
    ...document,
    names: head ? {} : namesIn(written),
    draft: head?.draft ?? saysDraft(written),
  };
}

/** The same of a page of `content/pages`. */
export function parsePage(source: SourceText): ParsedPage {
  return parseDocument(source, pageHead, undefined, pagePassages);
}

const articleHead: HeadKind<FrontMatter> = { keys: articleKeys, schema: frontMatterSchema };
const pageHead: HeadKind<PageHead> = { keys: pageKeys, schema: staticPageSchema };

function parseDocument<Head>(
  source: SourceText,
  kind: HeadKind<Head>,
  year: string | undefined,
  passagesOf: (values: Head, source: SourceText, range: RangeOf) => Passage[],
): ParsedDocument<Head> {
  const split = splitFile(source);
  if ('kind' in split) {
    return { source, written: {}, range: () => undefined, passages: [], flaws: [split] };
  }
  const { values, written, range, flaws } = parseHead(split, source, kind, year);
  const head = values === undefined ? [] : passagesOf(values, source, range);
  const body = parseBody(source, split.bodyOffset, head.length);
  const known = { source, written, range, ...(values !== undefined && { head: values }) };
  if ('kind' in body) return { ...known, passages: head, flaws: [...flaws, body] };
  return {
    ...known,
    body,
    passages: [...head, ...body.passages],
    flaws: [...flaws, ...body.flaws],
  };
}

function namesIn(written: Readonly<Record<string, unknown>>): WrittenNames {
  const { unit, topics, kind } = frontMatterSchema.shape;
  const names = {
    unit: unit.safeParse(written['unit']).data,
    topics: topics.safeParse(written['topics']).data,
    kind: kind.safeParse(written['kind']).data,
  };
  return {
    ...(names.unit !== undefined && { unit: names.unit }),
    ...(names.topics !== undefined && { topics: names.topics }),
    ...(names.kind !== undefined && { kind: names.kind }),
  };
}

function saysDraft(written: Readonly<Record<string, unknown>>): boolean {
  return frontMatterSchema.shape.draft.safeParse(written['draft']).data ?? false;
}
