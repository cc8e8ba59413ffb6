import type { Subject } from '#pipeline/check/subject';
import type { Stretch } from '#pipeline/parse/body/collect';
import type { WrittenPhoto } from '#pipeline/parse/body/written-photo';
import { photoName } from '#pipeline/parse/photo-name';
import type { SourceText } from '#pipeline/read/source-text';
import type { PhotoWords } from '#pipeline/resolve/photo-words';

/** A photo of the body with what readers are told of it; the place is that of its Markdown. */
export interface ToldPhoto extends Stretch {
  readonly name: string;
  readonly photo: WrittenPhoto;
  readonly words: PhotoWords;
  readonly source: SourceText;
}

export function writtenPhotos({ article }: Subject): ToldPhoto[] {
  if (!article) return [];
  const { source } = article.parsed;
  return article.photos.written.map(({ photo, words }) => {
    const offset = source.offsetOf(photo.line, photo.column);
    const length = source.offsetOf(photo.endLine, photo.endColumn) - offset;
    return { name: photoName(photo.src), photo, words, source, offset, length };
  });
}
