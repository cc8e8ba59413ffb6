import type { WrittenPhoto } from '#pipeline/parse/body/written-photo';
import type { ParsedArticle } from '#pipeline/parse/parse-document';
import { photoName } from '#pipeline/parse/photo-name';
import { isFileName } from '#pipeline/resolve/file-name-alt';

/** What readers are told of a photo. */
export interface PhotoWords {
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** What the Markdown says of a photo, with what the front matter adds. */
export function wordsOf(
  written: Pick<WrittenPhoto, 'src' | 'alt' | 'caption' | 'credit'>,
  { head }: ParsedArticle,
): PhotoWords {
  const name = photoName(written.src);
  const extra = head?.photos.find((photo) => photoName(photo.file) === name);
  const caption = extra?.caption ?? written.caption;
  const credit = extra?.credit ?? written.credit;
  const alt = extra?.alt ?? written.alt.trim();
  return {
    // A file name tells a blind reader nothing; the caption does.
    alt: alt && !isFileName(alt) ? alt : (caption ?? ''),
    ...(caption !== undefined && { caption }),
    ...(credit !== undefined && { credit }),
  };
}
