import { photoExtensions } from '#photos/photo-extensions';
import { type BodyInFile, bodyOf } from '#pipeline/check/body/body-of';
import { type BrokenPhoto, readBrokenPhoto } from '#pipeline/check/photo/read-broken-photo';
import type { Subject } from '#pipeline/check/subject';
import type { WrittenLink } from '#pipeline/parse/body/collect';
import type { ParsedBody } from '#pipeline/parse/body/parse-body';

/** A photo that Markdown does not see, with its place in the file. */
export interface PlacedPhoto extends BrokenPhoto {
  readonly offset: number;
}

/** All of a body, in order. Whoever asks of the same body is given the same list: made once. */
export function brokenPhotosIn(subject: Subject): readonly PlacedPhoto[] {
  const found = bodyOf(subject);
  if (!found) return [];
  const known = made.get(found.body);
  if (known) return known;
  const all = [...inTexts(found), ...inLinks(found)].toSorted((a, b) => a.offset - b.offset);
  const photos: PlacedPhoto[] = [];
  let end = 0;
  for (const photo of all) {
    if (photo.offset < end) continue;
    end = photo.offset + photo.length;
    photos.push(photo);
    if (photos.length === most) break;
  }
  made.set(found.body, photos);
  return photos;
}

/** A file pasted from elsewhere can hold thousands; nobody reads of so many. */
const most = 200;

const made = new WeakMap<ParsedBody, readonly PlacedPhoto[]>();

/** A place lies in one of them. */
export function isInBrokenPhoto(photos: readonly PlacedPhoto[], offset: number): boolean {
  return photos.some((photo) => covers(photo, offset));
}

function covers(photo: PlacedPhoto, offset: number): boolean {
  return offset >= photo.offset && offset < photo.offset + photo.length;
}

const START = /(?<!\\)[!！](?:\[|[［【(（]|[ \t][[［])/gu;

function* inTexts({ body, source: { text } }: BodyInFile): Generator<PlacedPhoto> {
  for (const { offset, length } of body.texts) {
    const own = text.slice(offset, offset + length);
    if (!/[!！]/u.test(own)) continue;
    // An exclamation mark of its own text may stand before a link that is a node of its own.
    for (const { index } of `${own}${text.slice(offset + length, offset + length + 1)}`.matchAll(
      START,
    )) {
      const at = offset + index;
      const written = twoLines(text, at);
      if (/^[!！][ \t]/u.test(written) && !startsLine(text, at)) continue;
      const photo = readBrokenPhoto(written);
      if (photo) yield { ...photo, offset: at };
    }
  }
}

/** `[Hội trường](a.jpg)` alone on its line: a photo without its exclamation mark. */
function* inLinks({ body, source: { text } }: BodyInFile): Generator<PlacedPhoto> {
  for (const { url, offset, length } of body.links) {
    if (!isPhotoAddress(url) || !startsLine(text, offset)) continue;
    const line = text.slice(offset, endOfLine(text, offset)).trimEnd();
    if (line.length !== length) continue;
    const photo = readBrokenPhoto(`!${line}`);
    if (!photo || photo.name === '') continue;
    const slips = [...photo.slips, 'no mark' as const];
    yield { ...photo, slips, length, offset };
  }
}

const PHOTO_ADDRESS = new RegExp(`^[^:?#]+\\.(?:${photoExtensions})$`, 'iu');

function isPhotoAddress(url: WrittenLink['url']): boolean {
  return PHOTO_ADDRESS.test(url);
}

function startsLine(text: string, at: number): boolean {
  return /(?:^|\n)[ \t>]*$/u.test(text.slice(Math.max(0, at - 40), at));
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** The rest of the line and the next one; nobody writes a photo in more letters than these. */
function twoLines(text: string, from: number): string {
  const end = endOfLine(text, from);
  return text.slice(from, Math.min(endOfLine(text, end + 1), from + 3000));
}
