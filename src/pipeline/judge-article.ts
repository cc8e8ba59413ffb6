import { hash } from 'node:crypto';
import { relative } from 'node:path';
import type { Finding } from '#bulletin/finding';
import { isPhotoFlaw } from '#photos/flaws';
import { judge } from '#pipeline/check/judge';
import type { KnownOfArticle } from '#pipeline/check/subject';
import type { ArticleEntry } from '#pipeline/keep/article-entry';
import { type ParsedArticle, parseArticle } from '#pipeline/parse/parse-document';
import type { FoundArticle } from '#pipeline/read/content-files';
import { readDocument, type StampedBytes } from '#pipeline/read/read-file';
import type { Registers } from '#pipeline/registers/registers';
import { type ArticleOutline, nothingKnown, outlineOf } from '#pipeline/resolve/article-outline';
import {
  type ArticlePhotos,
  type PhotoInspector,
  resolvePhotos,
} from '#pipeline/resolve/article-photos';
import { resolveArticle, withPhotos } from '#pipeline/resolve/resolve-article';
import type { SiteAnswers } from '#pipeline/resolve/site-answers';
import { articleBody, type BodyPlace } from '#pipeline/shown-body';
import { stampOf } from '#store/file-stamp';

/** What judging an article needs. */
export interface JudgingTools {
  /** Looks at photo bytes; the caller decides about the cache of photos. */
  readonly inspect: PhotoInspector;
  /** Where its body will be shown; absent: nowhere. */
  readonly place?: BodyPlace;
}

/** An article as it was judged. */
export interface JudgedArticle {
  readonly entry: ArticleEntry;
  /** HTML of its body, for whom it is shown: the tree was there, and is let go. */
  readonly body?: string;
}

/**
 * Everything there is to say of one article.
 *
 * @param text its `index.md`
 * @param answersFor what the site answers to what it turns out to ask
 */
export async function judgeArticle(
  folder: FoundArticle,
  { bytes, stamp: textStamp }: StampedBytes,
  registers: Registers,
  answersFor: (outline: ArticleOutline) => SiteAnswers,
  { inspect, place }: JudgingTools,
): Promise<JudgedArticle> {
  const source = hash('sha256', bytes, 'hex');
  const text = readDocument(bytes);
  const parsed = 'kind' in text ? undefined : parseArticle(text, yearOf(folder));
  const outline = parsed ? outlineOf(parsed, folder, registers) : nothingKnown;
  const answers = answersFor(outline);
  const known = {
    ...{ source, outline, answers: JSON.stringify(answers) },
    ...(textStamp !== undefined && { stamp: textStamp }),
    ...(folder.stamp !== undefined && { folderStamp: folder.stamp }),
  };
  if ('kind' in text || !parsed) {
    const flaws = 'kind' in text ? [text] : [];
    return { entry: { ...known, photos: [], findings: judge({ file: folder.file, flaws }) } };
  }
  const record = new PhotoRecord(inspect);
  const photos = await resolvePhotos(folder, parsed, record.inspect);
  const resolved = resolveArticle(parsed, folder, registers, answers);
  const article = resolved && withPhotos(resolved, photos.shown, photos.cover);
  const { listing } = folder;
  const entry: ArticleEntry = {
    ...known,
    // A photo that could not be looked at has nothing to be known again by.
    ...(listing !== undefined && !record.anyFlaw && { listing }),
    photos: photos.found.map(({ path, facts }) => {
      const stamp = record.stamps.get(path);
      const file = relative(folder.path, path);
      return { file, facts, ...(stamp !== undefined && { stamp }) };
    }),
    ...(article && { article }),
    findings: findingsIn(parsed, folder, photos, { registers, answers }),
  };
  const { body } = parsed;
  return {
    entry,
    ...(place && article && body && { body: articleBody(body.tree, article, place) }),
  };
}

/** What is wrong with an article by itself, where the registers cannot be asked. */
export async function judgeWithoutRegisters(
  folder: FoundArticle,
  bytes: Uint8Array,
  inspect: PhotoInspector,
): Promise<readonly Finding[]> {
  const text = readDocument(bytes);
  if ('kind' in text) return judge({ file: folder.file, flaws: [text] });
  const parsed = parseArticle(text, yearOf(folder));
  return findingsIn(parsed, folder, await resolvePhotos(folder, parsed, inspect));
}

function findingsIn(
  parsed: ParsedArticle,
  folder: FoundArticle,
  photos: ArticlePhotos,
  known?: KnownOfArticle,
): readonly Finding[] {
  return judge({
    file: folder.file,
    source: parsed.source,
    flaws: [...parsed.flaws, ...photos.flaws],
    article: { parsed, folder, photos, ...(known && { known }) },
  });
}

function yearOf({ date }: FoundArticle): string {
  return date.slice(0, 4);
}

/** Stands before an inspector and notes what its answers hang on. */
class PhotoRecord {
  /** Path → stamp from before the photo was read. */
  readonly stamps = new Map<string, string>();
  anyFlaw = false;
  readonly inspect: PhotoInspector;

  constructor(inspect: PhotoInspector) {
    this.inspect = async (path) => {
      const stamp = stampOf(path);
      const facts = await inspect(path);
      if (isPhotoFlaw(facts)) this.anyFlaw = true;
      else if (stamp !== undefined) this.stamps.set(path, stamp);
      return facts;
    };
  }
}
