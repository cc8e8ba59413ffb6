import { join } from 'node:path';
import { photoExtensions } from '#photos/photo-extensions';
import type { ReadFlaw } from '#pipeline/read/flaws';
import {
  below,
  entriesOf,
  type FolderEntry,
  isHidden,
  isLeftBehind,
} from '#pipeline/read/folder-entries';
import { unreadable } from '#pipeline/read/read-file';
import { folderStampOf } from '#store/file-stamp';
import { isValidDate } from '#vietnamese/calendar-date';

/** The folder of an article: `2023/2023-06-29-<slug>`. */
export interface ArticleFolder {
  readonly id: string;
  readonly date: string;
  readonly slug: string;
}

/** A folder with an article in it. */
export interface FoundArticle extends ArticleFolder {
  /** Absolute path of the folder. */
  readonly path: string;
  /** Path of `index.md` relative to the content folder, with `/`. */
  readonly file: string;
  /** Photo files of the folder and below it, with `/`, as the disk spells them. */
  readonly others: readonly string[];
  /** What else lies there, with `/`, but for what systems and programs leave behind. */
  readonly beside: readonly string[];
  /** Names of everything in it (`Below`); absent where they do not tell all. */
  readonly listing?: string;
  /** Tells that its names are as they were; absent where that is not certain. */
  readonly stamp?: string;
}

/** What was known earlier of an article's folder: its names, and what it bore when it held them. */
export interface KnownFolder {
  readonly listing?: string;
  readonly folderStamp?: string;
}

/** A folder where an article should be, and what does not belong in it. */
export interface ArticlePlace {
  readonly found?: FoundArticle;
  readonly flaws: readonly ReadFlaw[];
}

/** What lies below `content/articles`. */
export interface ArticlePlaces {
  /** By `2023/<folder>`, in the order of names. */
  readonly places: ReadonlyMap<string, ArticlePlace>;
  /** What does not belong beside them. */
  readonly flaws: readonly ReadFlaw[];
}

/**
 * Everything below `content/articles`, and what does not belong there.
 *
 * @param unchanged places found before, of folders that nobody has touched since
 * @param known what was known earlier of a folder, by its id; believed only where its stamp still is the same
 */
export function findArticles(
  contentDir: string,
  unchanged: ReadonlyMap<string, ArticlePlace> = new Map(),
  known: { get(id: string): KnownFolder | undefined } = new Map(),
): ArticlePlaces {
  const places = new Map<string, ArticlePlace>();
  const flaws: ReadFlaw[] = [];
  const root = join(contentDir, 'articles');
  const list = (path: string, file: string): FolderEntry[] => {
    const entries = listFolder(path, file);
    if (Array.isArray(entries)) return entries;
    flaws.push(entries);
    return [];
  };
  for (const year of list(root, 'articles')) {
    if (isLeftBehind(year.name)) continue;
    if (year.kind !== 'folder' || isHidden(year.name)) {
      flaws.push(stray(`articles/${year.name}`, year.name, year.kind === 'file'));
      continue;
    }
    if (!/^\d{4}$/.test(year.name)) {
      flaws.push(folderName(`articles/${year.name}`, year.name));
      continue;
    }
    for (const folder of list(join(root, year.name), `articles/${year.name}`)) {
      if (isLeftBehind(folder.name)) continue;
      const id = `${year.name}/${folder.name}`;
      if (folder.kind !== 'folder' || isHidden(folder.name)) {
        flaws.push(stray(`articles/${id}`, folder.name, folder.kind === 'file'));
      } else {
        places.set(id, unchanged.get(id) ?? readPlace(root, year.name, folder.name, known.get(id)));
      }
    }
  }
  return { places, flaws };
}

function readPlace(
  root: string,
  year: string,
  name: string,
  known: KnownFolder = {},
): ArticlePlace {
  const id = `${year}/${name}`;
  const match = /^(\d{4}-\d{2}-\d{2})-([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(name);
  const [, date = '', slug = ''] = match ?? [];
  if (!isValidDate(date) || !date.startsWith(year)) {
    return { flaws: [folderName(`articles/${id}`, name)] };
  }
  const path = join(root, year, name);
  // Before the names are read: what comes while they are read bears a later time.
  const stamp = folderStampOf(path);
  const isKnown = stamp !== undefined && stamp === known.folderStamp;
  const entries = isKnown ? filesOf(known.listing ?? '') : listFolder(path, `articles/${id}`);
  if (!Array.isArray(entries)) return { flaws: [entries] };
  if (!entries.some((entry) => entry.name === 'index.md' && entry.kind === 'file')) {
    const meant = entries.find(
      (entry) => !isHidden(entry.name) && /\.(?:md|markdown|md\.txt)$/iu.test(entry.name),
    );
    const values = meant ? { name: meant.name } : {};
    return { flaws: [{ kind: 'article-missing', file: `articles/${id}`, values }] };
  }
  const { files, listing } = below(path, entries);
  const others = files.filter(isPhotoName);
  const beside = files.filter(
    (file) => file !== 'index.md' && !isPhotoName(file) && !isLeftBehind(file),
  );
  const found = {
    ...{ id, date, slug, path, others, beside },
    file: `articles/${id}/index.md`,
    ...(listing !== undefined && { listing }),
    // It speaks of no folder below.
    ...(stamp !== undefined && listing?.includes('/') === false && { stamp }),
  };
  return { found, flaws: [] };
}

/** @param listing of a folder in which nothing but files lies */
function filesOf(listing: string): FolderEntry[] {
  return listing.split('\0').map((name) => ({ name, kind: 'file' }));
}

/** Markdown files of `content/pages`, and what does not belong there. */
export function findPages(contentDir: string): { names: string[]; flaws: ReadFlaw[] } {
  const entries = listFolder(join(contentDir, 'pages'), 'pages');
  if (!Array.isArray(entries)) return { names: [], flaws: [entries] };
  const isPage = ({ name, kind }: FolderEntry) => kind === 'file' && /\.md$/iu.test(name);
  return {
    names: entries.filter(isPage).map(({ name }) => name),
    flaws: entries
      .filter((entry) => !isPage(entry) && !isLeftBehind(entry.name))
      .map(({ name }) => stray(`pages/${name}`, name)),
  };
}

/** A folder that cannot be read must not stop the others. */
function listFolder(path: string, file: string): FolderEntry[] | ReadFlaw {
  try {
    return entriesOf(path);
  } catch (error) {
    return { ...unreadable(error), file };
  }
}

/** @param loose lies where only folders of articles lie */
function stray(file: string, name: string, loose = false): ReadFlaw {
  const folder = loose ? /^([^.~].*)\.md$/iu.exec(name)?.[1] : undefined;
  const values = { name, ...(folder !== undefined && { folder }) };
  return { kind: 'file-stray', file, values };
}

/** A good name in the wrong place wants to be moved, not renamed. */
function folderName(file: string, name: string): ReadFlaw {
  const [, date = '', year = ''] =
    /^((\d{4})-\d{2}-\d{2})-[a-z0-9]+(?:-[a-z0-9]+)*$/.exec(name) ?? [];
  return { kind: 'folder-name', file, values: { name, ...(isValidDate(date) && { year }) } };
}

/** Anything that claims to be a picture is looked at by `photos`, by its bytes. */
function isPhotoName(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return !isHidden(name) && PHOTO_NAME.test(name);
}

const PHOTO_NAME = new RegExp(`.\\.(?:${photoExtensions})$`, 'iu');
