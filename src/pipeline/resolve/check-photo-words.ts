import type { WrittenPhoto } from '#pipeline/parse/body/written-photo';
import type { ParsedArticle } from '#pipeline/parse/parse-article';
import { photoName } from '#pipeline/parse/photo-name';
import { isFileName } from '#pipeline/resolve/file-name-alt';
import type { PhotoWords } from '#pipeline/resolve/photo-words';

/** Judges alternative text and caption of one photo. */
export function checkPhotoWords(
  written: WrittenPhoto,
  words: PhotoWords,
  { source, findings }: ParsedArticle,
): void {
  const offset = source.offsetOf(written.line, written.column);
  const length = source.offsetOf(written.endLine, written.endColumn) - offset;
  const name = photoName(written.src);
  if (isFileName(written.alt)) {
    const raw = /^!\[((?:\\.|[^\]\\])*)\]/su.exec(source.text.slice(offset))?.[1] ?? '';
    const values = { text: written.alt };
    findings.add({ rule: 'alt-file-name', offset: offset + 2, length: raw.length, values });
  } else if (words.alt === '') {
    findings.add({ rule: 'alt-missing', offset, length });
  }
  if (words.caption === undefined && written.groupCaption === undefined) {
    findings.add({ rule: 'caption-missing', offset, length, values: { name } });
  }
  if (written.captionFault) {
    findings.add({ rule: written.captionFault, offset, length, values: { name } });
  }
}
