import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Finding } from '#bulletin/finding';
import type { FrontMatter } from '#bulletin/front-matter';
import { checkBody, type WrittenLink } from '#pipeline/parse/body/check-body';
import { withoutEndMark } from '#pipeline/parse/body/end-mark';
import { makeFigures, photosOf } from '#pipeline/parse/body/figures';
import { bodyPassages } from '#pipeline/parse/body/passages';
import { resolveReferences } from '#pipeline/parse/body/resolve-references';
import type { WrittenPhoto } from '#pipeline/parse/body/written-photo';
import { limitOf, tooDeep } from '#pipeline/parse/body-limits';
import { frontMatterPassages } from '#pipeline/parse/front-matter-passages';
import { parseMarkdown } from '#pipeline/parse/markdown';
import type { Passage } from '#pipeline/parse/passage';
import { readFrontMatter, type WrittenNames } from '#pipeline/parse/read-front-matter';
import { splitFile } from '#pipeline/parse/split-file';
import { decodeUtf8 } from '#pipeline/read/decode';
import { FileFindings, fileFinding, notUtf8 } from '#pipeline/read/report-at';
import { SourceText } from '#pipeline/read/source-text';

/** Largest article file, in bytes: a long article has 30 KB, a pasted book is a mistake. */
const maxBytes = 200 * 1024;

/** What one file says by itself, before registers and other articles are asked. */
export interface ParsedArticle {
  readonly source: SourceText;
  readonly findings: FileFindings;
  /** Absent where the front matter has an error. */
  readonly frontMatter?: FrontMatter;
  /** Names for the registers that can be read all the same. */
  readonly names?: WrittenNames;
  /** It says that it is a draft, even where other values are wrong or missing. */
  readonly draft: boolean;
  /** Offsets in the text of a front-matter value. */
  readonly range: (path: readonly PropertyKey[]) => readonly [number, number] | undefined;
  readonly photos: readonly WrittenPhoto[];
  readonly links: readonly WrittenLink[];
  /** Everything readers see, front matter first. */
  readonly passages: readonly Passage[];
  /** The first paragraph as plain text; empty where there is none. */
  readonly firstParagraph: string;
}

type ParsedBody = Pick<ParsedArticle, 'photos' | 'links' | 'passages' | 'firstParagraph'>;
const nothing: ParsedBody = { photos: [], links: [], passages: [], firstParagraph: '' };

/**
 * Bytes of an article → what it says and everything that is wrong with it by itself. Never throws
 * because of the bytes.
 *
 * @param file path for messages
 * @returns a finding alone where the bytes are no text we can read
 */
export function parseArticle(bytes: Uint8Array, file: string): ParsedArticle | Finding {
  if (bytes.length > maxBytes) {
    return fileFinding(file, 'file-too-large', { size: `${Math.ceil(bytes.length / 1024)} KB` });
  }
  const decoded = decodeUtf8(bytes);
  if (typeof decoded !== 'string') return notUtf8(file, decoded);
  const source = new SourceText(decoded);
  const findings = new FileFindings(file, source);
  reportDecomposed(source, findings);
  const split = splitFile(source, findings);
  if (!split) return { source, findings, draft: false, ...nothing, range: () => undefined };
  const { values, names, range, draft } = readFrontMatter(split, source, findings);
  const head = values ? frontMatterPassages(values, source, range) : [];
  const leads = values !== undefined && values.summary === undefined;
  const body = parseBody(split.bodyOffset, source, findings, head.length, leads);
  return {
    source,
    findings,
    range,
    draft,
    ...(values && { frontMatter: values }),
    ...(names && { names }),
    ...body,
    passages: [...head, ...body.passages],
  };
}

function reportDecomposed(source: SourceText, findings: FileFindings): void {
  const found = source.firstDecomposed;
  if (!found) return;
  const { offset, length, lines } = found;
  const fix = source.lineAt(source.placeOf(offset).line);
  const values: Record<string, string> = lines > 1 ? { others: String(lines - 1) } : {};
  findings.add({ rule: 'text-nfd', offset, length, values, fix });
}

/**
 * @param firstBlock number of the first block of the body
 * @param leads the first paragraph becomes the sapo
 */
function parseBody(
  bodyOffset: number,
  source: SourceText,
  findings: FileFindings,
  firstBlock: number,
  leads: boolean,
): ParsedBody {
  const body = source.text.slice(bodyOffset);
  const limit = limitOf(body);
  if (limit) {
    findings.add({ ...limit, offset: bodyOffset + limit.offset });
    return nothing;
  }
  const root = parseMarkdown(body, source.placeOf(bodyOffset).line - 1);
  const deep = tooDeep(root)?.position?.start;
  if (deep) {
    findings.add({ rule: 'body-too-deep', offset: source.offsetOf(deep.line, deep.column) });
    return nothing;
  }
  if (isEmpty(root)) findings.add({ rule: 'body-empty', offset: source.text.trimEnd().length });
  resolveReferences(root);
  if (leads) reportLostLink(root, source, findings);
  const links = checkBody(root, source, findings);
  const passages = bodyPassages(root, source, firstBlock);
  const photos = photosOf(makeFigures(root));
  return { photos, links, passages, firstParagraph: firstParagraphOf(root) };
}

/** Nothing that a reader would see; HTML is refused for its own sake. */
function isEmpty(root: Root): boolean {
  return root.children.every(
    ({ type }) =>
      type === 'definition' || type === 'thematicBreak' || type === 'footnoteDefinition',
  );
}

/** The sapo is plain text, in lists and feeds too: a link or a footnote in it would be lost unsaid. */
function reportLostLink(root: Root, source: SourceText, findings: FileFindings): void {
  const paragraph = root.children.find((node) => node.type === 'paragraph');
  const lost = paragraph?.children.find(
    ({ type }) => type === 'link' || type === 'footnoteReference',
  )?.position;
  if (!lost) return;
  const offset = source.offsetOf(lost.start.line, lost.start.column);
  const length = source.offsetOf(lost.end.line, lost.end.column) - offset;
  findings.add({ rule: 'summary-link', offset, length });
}

function firstParagraphOf(root: Root): string {
  const paragraph = root.children.find((node) => node.type === 'paragraph');
  return paragraph ? withoutEndMark(textOf(paragraph).replace(/\s+/gu, ' ').trim()) : '';
}
