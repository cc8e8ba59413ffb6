import type { Photo } from '#bulletin/picture';
import type { PhotoFault } from '#photos/fault';
import type { PhotoFacts } from '#photos/inspect/facts';
import { locatePhoto } from '#photos/locate';
import { planPicture } from '#photos/publish/recipe';
import type { WrittenPhoto } from '#pipeline/parse/body/written-photo';
import type { ParsedArticle } from '#pipeline/parse/parse-article';
import { photoName } from '#pipeline/parse/photo-name';
import type { FoundArticle } from '#pipeline/read/content-files';
import { checkPhotoFolder } from '#pipeline/resolve/check-photo-folder';
import { checkPhotoWords } from '#pipeline/resolve/check-photo-words';
import { type PhotoWords, wordsOf } from '#pipeline/resolve/photo-words';

/** Looks at the bytes of one photo. */
export type PhotoInspector = (path: string) => Promise<PhotoFacts | PhotoFault>;

/** A photo on the disk with what is known of it. */
export interface SourcePhoto {
  readonly path: string;
  readonly facts: PhotoFacts;
}

/** Photos of one article: as pages show them, and the files behind them. */
export interface LookedAt {
  readonly photos: readonly Photo[];
  readonly cover?: Photo;
  readonly files: readonly SourcePhoto[];
}

/** Where the article names a photo; `isAddress` where the place is the bare address. */
interface NamedAt {
  readonly offset: number;
  readonly length: number;
  readonly isAddress: boolean;
}

/**
 * Finds and inspects every photo an article shows. What is wrong with one, its alternative text or
 * its caption is a finding at the place where the Markdown names it.
 */
export async function lookAtPhotos(
  folder: FoundArticle,
  parsed: ParsedArticle,
  inspect: PhotoInspector,
): Promise<LookedAt> {
  const files = new Map<string, SourcePhoto>();
  const used = new Set<string>();

  const find = async (src: string, at: NamedAt): Promise<SourcePhoto | undefined> => {
    const { offset, length, isAddress } = at;
    const report = ({ rule, message, fix }: PhotoFault) =>
      parsed.findings.add({
        rule,
        offset,
        length,
        values: { message },
        ...(isAddress && fix !== undefined && { replacement: fix }),
      });
    const located = locatePhoto(folder.path, src);
    if ('rule' in located) {
      report(located);
      // The file that was meant is not unused besides.
      if (located.fix !== undefined) used.add(photoName(located.fix));
      return undefined;
    }
    const { name, path } = located;
    // One finding a file, where the article names it first.
    if (used.has(name)) return files.get(name);
    used.add(name);
    const facts = await inspect(path);
    if ('rule' in facts) {
      report(facts);
      return undefined;
    }
    for (const [carried, rule] of privacyRules) {
      if (facts.carries[carried]) {
        parsed.findings.add({ rule, offset, length, values: { name } });
      }
    }
    const file = { path, facts };
    files.set(name, file);
    return file;
  };

  const photos: Photo[] = [];
  for (const written of parsed.photos) {
    const file = await find(written.src, addressOf(written, parsed));
    const words = wordsOf(written, parsed);
    if (file) photos.push(shownPhoto(written.src, words, file));
    checkPhotoWords(written, words, parsed);
  }
  const coverName = parsed.frontMatter?.cover;
  let cover: Photo | undefined;
  if (coverName !== undefined) {
    const [start, end] = parsed.range(['cover']) ?? [0, 0];
    const file = await find(coverName, { offset: start, length: end - start, isAddress: true });
    cover =
      photos.find((photo) => photo.source === photoName(coverName)) ??
      (file && shownPhoto(coverName, wordsOf({ src: coverName, alt: '' }, parsed), file));
  }
  // What is said of a photo, its consent above all, must not hang on nothing.
  for (const [index, { file: name }] of (parsed.frontMatter?.photos ?? []).entries()) {
    if (used.has(photoName(name))) continue;
    const [start, end] = parsed.range(['photos', index, 'file']) ?? [0, 0];
    const message = `Bài không dùng ảnh nào tên “${name}”, nên điều ghi ở mục “ảnh” không gắn với ảnh nào. Sửa tên tệp.`;
    parsed.findings.add({
      rule: 'photo-missing',
      offset: start,
      length: end - start,
      values: { message },
    });
  }
  checkPhotoFolder(folder, used, parsed);
  return { photos, ...(cover && { cover }), files: [...files.values()] };
}

const privacyRules = [
  ['gps', 'photo-gps'],
  ['serial', 'photo-serial'],
  ['author', 'photo-author'],
] as const;

/** The address inside `![…](address "…")`, so that the caret stands under what is wrong. */
function addressOf(
  { src, line, column, endLine, endColumn }: WrittenPhoto,
  { source }: ParsedArticle,
): NamedAt {
  const offset = source.offsetOf(line, column);
  const syntax = source.text.slice(offset, source.offsetOf(endLine, endColumn));
  const open = /\]\(\s*<?/u.exec(syntax.slice(syntax.lastIndexOf('](')));
  const at = open ? syntax.lastIndexOf('](') + open[0].length : -1;
  return at !== -1 && syntax.startsWith(src, at)
    ? { offset: offset + at, length: src.length, isAddress: true }
    : { offset, length: syntax.length, isAddress: false };
}

function shownPhoto(src: string, words: PhotoWords, file: SourcePhoto): Photo {
  return { picture: planPicture(file.facts), ...words, source: photoName(src) };
}
