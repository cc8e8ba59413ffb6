import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { Article } from '#bulletin/article';
import type { Finding } from '#bulletin/finding';
import type { PhotoFacts } from '#photos/inspect/facts';
import { hashOf, readPhoto } from '#photos/read-photo';
import type { FoundArticle, KnownFolder } from '#pipeline/read/content-files';
import { readBytes } from '#pipeline/read/read-file';
import type { ArticleOutline } from '#pipeline/resolve/article-outline';
import { stampOf } from '#store/file-stamp';

/** A photo that an article shows. */
export interface KnownPhoto {
  /** Path below the article's folder, as the disk spells it. */
  readonly file: string;
  readonly facts: PhotoFacts;
  /** Tells without reading it that the file is as it was; absent where it was too young. */
  readonly stamp?: string;
}

/**
 * An article as it was judged, with all that the judgement hung on: while that stays the same, so does
 * the article. Plain data, to be kept from one run to the next; the stamps alone are of this machine.
 */
export interface ArticleEntry extends KnownFolder {
  /** SHA-256 of the bytes of `index.md`, lower-case hex. */
  readonly source: string;
  /** Tells without reading it that `index.md` is as it was; absent where it was too young. */
  readonly stamp?: string;
  /** Names in its folder; absent where the entry must not be kept. */
  readonly listing?: string;
  /** JSON of its `SiteAnswers`. */
  readonly answers: string;
  readonly photos: readonly KnownPhoto[];
  readonly outline: ArticleOutline;
  /** Absent where it cannot be shown. Of an entry that was kept it is made when somebody asks. */
  readonly article?: Article;
  readonly findings: readonly Finding[];
}

/**
 * The entry, if its article's folder still holds what it held when the entry was made; what bears new
 * times and the old bytes gets its new stamps. What stands around the article is not asked.
 */
export async function confirmed(
  entry: ArticleEntry,
  { path, listing, stamp: folderStamp }: FoundArticle,
): Promise<ArticleEntry | undefined> {
  if (listing === undefined || entry.listing !== listing) return undefined;
  const text = confirmedText(entry, join(path, 'index.md'));
  if (!text) return undefined;
  const photos: KnownPhoto[] = [];
  for (const photo of entry.photos) {
    const now = await confirmedPhoto(photo, `${path}/${photo.file}`);
    if (!now) return undefined;
    photos.push(now);
  }
  const isAsKept =
    text.stamp === entry.stamp &&
    (folderStamp === undefined || folderStamp === entry.folderStamp) &&
    photos.every((photo, index) => photo === entry.photos[index]);
  if (isAsKept) return entry;
  return { ...entry, ...text, ...(folderStamp !== undefined && { folderStamp }), photos };
}

/** @returns `undefined` where the text is another or cannot be read */
function confirmedText(
  { source, stamp }: ArticleEntry,
  path: string,
): Pick<ArticleEntry, 'stamp'> | undefined {
  const now = stampOf(path);
  if (now === undefined || now !== stamp) {
    const bytes = readBytes(path);
    if ('kind' in bytes || hash('sha256', bytes, 'hex') !== source) return undefined;
  }
  // What was certain once is never said of other bytes: it stays until something newer is certain.
  const newest = now ?? stamp;
  return newest === undefined ? {} : { stamp: newest };
}

async function confirmedPhoto(photo: KnownPhoto, path: string): Promise<KnownPhoto | undefined> {
  // Before the bytes are read: what is written while they are read bears a later time.
  const stamp = stampOf(path);
  if (stamp !== undefined && stamp === photo.stamp) return photo;
  const bytes = await readPhoto(path);
  if (!Buffer.isBuffer(bytes) || hashOf(bytes) !== photo.facts.hash) return undefined;
  return stamp === undefined ? photo : { ...photo, stamp };
}
