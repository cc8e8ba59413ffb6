import { photoExtensions } from '#photos/photo-extensions';
import { linkKind } from '#pipeline/parse/body/link-kind';

/** What a file beside an article is to a reader. */
export type AttachmentKind = 'document' | 'film' | 'sound' | 'photo';

const kinds: readonly (readonly [AttachmentKind, RegExp])[] = [
  ['document', /\.(?:pdf|docx?|docm|xlsx?|xlsm|pptx?|ppsx?|odt|ods|odp|rtf|txt|csv|zip|rar|7z)$/iu],
  ['film', /\.(?:mp4|m4v|mov|avi|mkv|wmv|webm|3gp|flv|mpe?g)$/iu],
  ['sound', /\.(?:mp3|m4a|wav|wma|aac|ogg|amr|flac)$/iu],
  ['photo', new RegExp(`\\.(?:${photoExtensions})$`, 'iu')],
];

/** The kind of file that an address on the editor's side names: beside the article or on a disk. */
export function attachmentKind(url: string): AttachmentKind | undefined {
  if (linkKind(url) !== 'internal' && !/^(?:file:|[a-z]:|\\\\)/iu.test(url)) return undefined;
  const path = url.replace(/[?#].*$/su, '').trimEnd();
  return kinds.find(([, extension]) => extension.test(path))?.[0];
}

/** A film or a document where a photo should be, wherever it lies. */
export function isNoPhoto(src: string): boolean {
  const path = src.replace(/[?#].*$/su, '').trimEnd();
  return kinds.some(([kind, extension]) => kind !== 'photo' && extension.test(path));
}
