import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Article, compareNewestFirst } from '#domain/article';
import { compareFindings, type Finding } from '#domain/finding';
import { NameSlugs } from '#domain/name-slugs';
import type { StaticPage } from '#domain/static-page';
import { checkAddresses } from '#pipeline/check-addresses';
import { checkText } from '#pipeline/check-text';
import { type FoundArticle, findArticles, readContentFile } from '#pipeline/content-files';
import { loadPages } from '#pipeline/load-pages';
import { lookAtPhotos, type PhotoInspector, type SourcePhoto } from '#pipeline/look-at-photos';
import { type ParsedArticle, parseArticle } from '#pipeline/parse-article';
import { type Registers, readRegisters } from '#pipeline/registers';
import { fileFinding } from '#pipeline/report-at';
import { type ArticleWithoutPhotos, resolveArticle, withPhotos } from '#pipeline/resolve-article';

/** Everything in a content folder, and everything that is wrong with it. */
export interface Content {
  /** The folder as given. */
  readonly dir: string;
  /** Absent where a register has an error: then nothing can be resolved. */
  readonly registers?: Registers;
  /** Drafts and embargoed articles too, newest first; those with an error may be missing. */
  readonly articles: readonly Article[];
  readonly pages: readonly StaticPage[];
  /** Photos of an article by its id: the files on the disk behind what it shows. */
  readonly photoFiles: ReadonlyMap<string, readonly SourcePhoto[]>;
  /** In the order of files and lines. */
  readonly findings: readonly Finding[];
  /** Id of an article, file of a page → SHA-256 of the bytes, lower-case hex. */
  readonly sources: ReadonlyMap<string, string>;
  /** Article files that were read. */
  readonly files: readonly string[];
}

export interface LoadOptions {
  /** The one clock, as epoch milliseconds. */
  readonly now: number;
  /** The same as a calendar date in Vietnam. */
  readonly today: string;
  /** Looks at photo bytes; the caller decides about the cache. */
  readonly inspect: PhotoInspector;
  /** Called after each article whose photos were looked at. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** The content folder does not exist or is no folder. */
export class ContentMissing extends Error {
  constructor(dir: string) {
    super(`Không có thư mục nội dung “${dir}”. Ghi đúng đường dẫn sau --content.`);
  }
}

interface ReadArticle {
  readonly folder: FoundArticle;
  readonly parsed: ParsedArticle;
}

/**
 * Reads a content folder: the same function for check, build and development server.
 *
 * @throws ContentMissing where there is no such folder
 */
export async function loadContent(dir: string, options: LoadOptions): Promise<Content> {
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) throw new ContentMissing(dir);
  const { registers, findings: registerFindings } = readRegisters((name) =>
    readContentFile(dir, name),
  );
  const { found, findings: folderFindings } = findArticles(dir);
  const findings: Finding[] = [...registerFindings, ...folderFindings];
  const read: ReadArticle[] = [];
  const sources = new Map<string, string>();
  for (const folder of found) {
    const parsed = parseFolder(folder, sources);
    if ('rule' in parsed) findings.push(parsed);
    else read.push({ folder, parsed });
  }
  const resolved = registers ? resolveAll(read, registers, options) : new Map();
  const articles = new Map<FoundArticle, Article>();
  const photoFiles = new Map<string, readonly SourcePhoto[]>();
  for (const [index, { folder, parsed }] of read.entries()) {
    const looked = await lookAtPhotos(folder, parsed, options.inspect);
    const article = resolved.get(folder);
    if (article) {
      articles.set(folder, withPhotos(article, looked.photos, looked.cover));
      photoFiles.set(folder.id, looked.files);
    }
    options.onProgress?.(index + 1, read.length);
  }
  const newestFirst = [...articles.values()].sort(compareNewestFirst);
  const pages = loadPages(dir);
  for (const { file } of pages.pages) {
    const bytes = readContentFile(dir, file);
    if (bytes) sources.set(file, hash('sha256', bytes, 'hex'));
  }
  if (registers) {
    const withArticle = read.map((one) => {
      const article = articles.get(one.folder);
      return { ...one, ...(article && { article }) };
    });
    checkAddresses(withArticle, newestFirst, pages, { registers, now: options.now });
    for (const { parsed } of read) checkText(parsed, registers, options);
  }
  findings.push(...pages.findings, ...pages.read.flatMap((page) => page.findings.findings));
  for (const { parsed } of read) findings.push(...softened(parsed));
  return {
    dir,
    ...(registers && { registers }),
    articles: newestFirst,
    pages: pages.pages,
    sources,
    photoFiles,
    findings: findings.sort(compareFindings),
    files: found.map(({ file }) => file),
  };
}

/** Drafts come last: a name that folds like another's is refused in the draft, not in what is published. */
function resolveAll(
  read: readonly ReadArticle[],
  registers: Registers,
  { today, now }: LoadOptions,
): Map<FoundArticle, ArticleWithoutPhotos> {
  const context = {
    registers,
    speakerSlugs: new NameSlugs(registers.people),
    authorSlugs: new NameSlugs(registers.people),
    today,
    now,
  };
  const draftsLast = [...read].sort((a, b) => Number(a.parsed.draft) - Number(b.parsed.draft));
  return new Map(
    draftsLast.flatMap(({ folder, parsed }) => {
      const article = resolveArticle(parsed, folder, context);
      return article ? [[folder, article]] : [];
    }),
  );
}

function parseFolder(folder: FoundArticle, sources: Map<string, string>): ParsedArticle | Finding {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(join(folder.path, 'index.md'));
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    return fileFinding(folder.file, 'file-unreadable', { reason });
  }
  sources.set(folder.id, hash('sha256', bytes, 'hex'));
  return parseArticle(bytes, folder.file);
}

/** A draft is unfinished by its nature: what is wrong with it is shown and stops nobody else's article. */
function softened({ findings, draft }: ParsedArticle): readonly Finding[] {
  if (!draft) return findings.findings;
  return findings.findings.map((finding) => ({ ...finding, severity: 'warning' as const }));
}
