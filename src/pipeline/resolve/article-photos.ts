import type { Photo } from '#bulletin/picture';
import { isPhotoFlaw, type PhotoFlaw } from '#photos/flaws';
import type { PhotoFacts } from '#photos/inspect/facts';
import { locatePhoto } from '#photos/locate';
import { planPicture } from '#photos/publish/recipe';
import { attachmentKind, isNoPhoto } from '#pipeline/parse/body/attachment';
import type { Stretch } from '#pipeline/parse/body/collect';
import type { WrittenPhoto } from '#pipeline/parse/body/written-photo';
import type { ParsedArticle } from '#pipeline/parse/parse-document';
import { photoName } from '#pipeline/parse/photo-name';
import type { FoundArticle } from '#pipeline/read/content-files';
import type { SourceText } from '#pipeline/read/source-text';
import { type PhotoWords, wordsOf } from '#pipeline/resolve/photo-words';

/** Looks at the bytes of one photo. */
export type PhotoInspector = (path: string) => Promise<PhotoFacts | PhotoFlaw>;

/** A photo on the disk with what is known of it. */
export interface SourcePhoto {
  readonly path: string;
  readonly facts: PhotoFacts;
}

/** A sound photo where the article names it first. */
export interface FoundPhoto extends SourcePhoto, Stretch {
  /** Name below the article's folder, in NFC, with `/`. */
  readonly name: string;
}

/** Photos of one article: as pages show them, the files behind them, and what is wrong with them. */
export interface ArticlePhotos {
  /** Those of the body, in order. */
  readonly shown: readonly Photo[];
  readonly cover?: Photo;
  readonly found: readonly FoundPhoto[];
  /** Those of the body as written, sound or not, with what readers are told of each. */
  readonly written: readonly { readonly photo: WrittenPhoto; readonly words: PhotoWords }[];
  /** Names of the files that the article names or seems to mean. */
  readonly used: ReadonlySet<string>;
  /** Each where the article names the photo. */
  readonly flaws: readonly PhotoFlaw[];
}

/** Where the article names a photo; `isAddress` where the place is the bare address. */
interface NamedAt extends Stretch {
  readonly isAddress: boolean;
}

/** Finds and inspects every photo an article shows. */
export async function resolvePhotos(
  folder: FoundArticle,
  article: ParsedArticle,
  inspect: PhotoInspector,
): Promise<ArticlePhotos> {
  const found = new Map<string, FoundPhoto>();
  const used = new Set<string>();
  const flaws: PhotoFlaw[] = [];
  const notice = (flaw: PhotoFlaw, { offset, length, isAddress }: NamedAt) => {
    const { replacement, ...rest } = flaw;
    const kept = isAddress && replacement !== undefined && { replacement };
    flaws.push({ ...rest, offset, length, ...kept });
  };
  const find = async (src: string, at: NamedAt): Promise<FoundPhoto | undefined> => {
    const located = locatePhoto(folder.path, src);
    if (isPhotoFlaw(located)) {
      notice(located, at);
      // The file that was meant is not unused besides.
      if (located.replacement !== undefined) used.add(photoName(located.replacement));
      return undefined;
    }
    const { name, path } = located;
    // One finding a file, where the article names it first.
    if (used.has(name)) return found.get(name);
    used.add(name);
    const facts = await inspect(path);
    if (isPhotoFlaw(facts)) {
      notice(facts, at);
      return undefined;
    }
    const photo = { name, path, facts, offset: at.offset, length: at.length };
    found.set(name, photo);
    return photo;
  };

  const shown: Photo[] = [];
  const written: { photo: WrittenPhoto; words: PhotoWords }[] = [];
  for (const { url } of article.body?.links ?? []) {
    if (attachmentKind(url)) used.add(photoName(url));
  }
  for (const photo of article.body?.photos ?? []) {
    if (isNoPhoto(photo.src)) {
      used.add(photoName(photo.src));
      continue;
    }
    const file = await find(photo.src, addressOf(photo, article.source));
    const words = wordsOf(photo, article);
    written.push({ photo, words });
    if (file) shown.push(shownPhoto(photo.src, words, file));
  }
  const cover = await findCover(article, shown, find);
  return { shown, ...(cover && { cover }), found: [...found.values()], written, used, flaws };
}

async function findCover(
  article: ParsedArticle,
  shown: readonly Photo[],
  find: (src: string, at: NamedAt) => Promise<FoundPhoto | undefined>,
): Promise<Photo | undefined> {
  const src = article.head?.cover;
  if (src === undefined) return undefined;
  const [start, end] = article.range(['cover']) ?? [0, 0];
  const file = await find(src, { offset: start, length: end - start, isAddress: true });
  return (
    shown.find((photo) => photo.source === photoName(src)) ??
    (file && shownPhoto(src, wordsOf({ src, alt: '' }, article), file))
  );
}

/** The address inside `![…](address "…")`, so that the caret stands under what is wrong. */
function addressOf(
  { src, line, column, endLine, endColumn }: WrittenPhoto,
  source: SourceText,
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
