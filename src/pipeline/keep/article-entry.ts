import type { Article } from '#bulletin/article';
import type { Finding } from '#bulletin/finding';
import type { PhotoFacts } from '#photos/inspect/facts';
import { hashOf, readPhoto } from '#photos/read-photo';
import type { FoundArticle } from '#pipeline/read/content-files';
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
 * the article. Plain data, to be kept from one run to the next.
 */
export interface ArticleEntry {
  /** SHA-256 of the bytes of `index.md`, lower-case hex. */
  readonly source: string;
  /** Names in its folder; absent where the entry must not be kept. */
  readonly listing?: string;
  /** JSON of its `SiteAnswers`. */
  readonly answers: string;
  readonly photos: readonly KnownPhoto[];
  readonly outline: ArticleOutline;
  /** Absent where it cannot be shown. */
  readonly article?: Article;
  readonly findings: readonly Finding[];
}

/**
 * The entry, if its article's folder still holds what it held when the entry was made; photos that
 * bear new times and the old bytes get their new stamps. What stands around the article is not asked.
 *
 * @param source SHA-256 of the bytes of `index.md` as they are now
 */
export async function confirmed(
  entry: ArticleEntry,
  { path, listing }: FoundArticle,
  source: string,
): Promise<ArticleEntry | undefined> {
  if (listing === undefined || entry.listing !== listing || entry.source !== source) {
    return undefined;
  }
  const photos: KnownPhoto[] = [];
  for (const photo of entry.photos) {
    const now = await confirmedPhoto(photo, `${path}/${photo.file}`);
    if (!now) return undefined;
    photos.push(now);
  }
  return photos.every((photo, index) => photo === entry.photos[index])
    ? entry
    : { ...entry, photos };
}

async function confirmedPhoto(photo: KnownPhoto, path: string): Promise<KnownPhoto | undefined> {
  // Before the bytes are read: what is written while they are read bears a later time.
  const stamp = stampOf(path);
  if (stamp !== undefined && stamp === photo.stamp) return photo;
  const bytes = await readPhoto(path);
  if (!Buffer.isBuffer(bytes) || hashOf(bytes) !== photo.facts.hash) return undefined;
  if (stamp === photo.stamp) return photo;
  const { file, facts } = photo;
  return { file, facts, ...(stamp !== undefined && { stamp }) };
}
