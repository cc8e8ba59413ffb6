import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '#domain/finding';
import { fileFinding } from '#pipeline/report-at';
import type { ArticleFolder } from '#pipeline/resolve-article';
import { isValidDate } from '#vietnamese/calendar-date';

/** A folder with an article in it. */
export interface FoundArticle extends ArticleFolder {
  /** Absolute path of the folder. */
  readonly path: string;
  /** Path of `index.md` relative to the content folder, with `/`. */
  readonly file: string;
  /** Photo files of the folder and below it, with `/`, as the disk spells them. */
  readonly others: readonly string[];
}

/** Everything below `content/articles`, in the order of names, and what does not belong there. */
export function findArticles(contentDir: string): { found: FoundArticle[]; findings: Finding[] } {
  const found: FoundArticle[] = [];
  const findings: Finding[] = [];
  const root = join(contentDir, 'articles');
  for (const year of list(root)) {
    if (year.kind !== 'folder' || isHidden(year.name)) {
      findings.push(stray(`articles/${year.name}`, year.name, year.kind === 'file'));
      continue;
    }
    if (!/^\d{4}$/.test(year.name)) {
      findings.push(folderName(`articles/${year.name}`, year.name));
      continue;
    }
    for (const folder of list(join(root, year.name))) {
      const id = `${year.name}/${folder.name}`;
      const article =
        folder.kind !== 'folder' || isHidden(folder.name)
          ? stray(`articles/${id}`, folder.name, folder.kind === 'file')
          : readFolder(root, year.name, folder.name, findings);
      if ('rule' in article) findings.push(article);
      else found.push(article);
    }
  }
  return { found, findings };
}

function readFolder(
  root: string,
  year: string,
  name: string,
  findings: Finding[],
): FoundArticle | Finding {
  const id = `${year}/${name}`;
  const match = /^(\d{4}-\d{2}-\d{2})-([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(name);
  const [, date = '', slug = ''] = match ?? [];
  if (!isValidDate(date) || !date.startsWith(year)) {
    return folderName(`articles/${id}`, name);
  }
  const path = join(root, year, name);
  const entries = list(path);
  if (!entries.some((entry) => entry.name === 'index.md' && entry.kind === 'file')) {
    const meant = entries.find(
      (entry) => entry.name !== 'index.md' && /\.(?:md|markdown|md\.txt)$/iu.test(entry.name),
    );
    return fileFinding(`articles/${id}`, 'article-missing', meant ? { name: meant.name } : {});
  }
  const files = filesBelow(path, '').filter((file) => file !== 'index.md');
  for (const file of files.filter((one) => !isPhotoName(one))) {
    findings.push(stray(`articles/${id}/${file}`, file));
  }
  return {
    id,
    date,
    slug,
    path,
    file: `articles/${id}/index.md`,
    others: files.filter(isPhotoName),
  };
}

/** Markdown files of `content/pages`, and what does not belong there. */
export function findPages(contentDir: string): { names: string[]; findings: Finding[] } {
  const entries = list(join(contentDir, 'pages'));
  const isPage = ({ name, kind }: Entry) => kind === 'file' && /\.md$/iu.test(name);
  return {
    names: entries.filter(isPage).map(({ name }) => name),
    findings: entries
      .filter((entry) => !isPage(entry))
      .map(({ name }) => stray(`pages/${name}`, name)),
  };
}

/**
 * Bytes of a file of the content folder; `undefined` where there is none. A symbolic link counts for
 * none: it could put any file of the machine into the site or its log.
 */
export function readContentFile(contentDir: string, name: string): Uint8Array | undefined {
  try {
    const path = join(contentDir, name);
    return lstatSync(path).isSymbolicLink() ? undefined : readFileSync(path);
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

interface Entry {
  readonly name: string;
  /** A symbolic link is neither: what it leads to may lie anywhere. */
  readonly kind: 'file' | 'folder' | 'other';
}

function list(path: string): Entry[] {
  try {
    if (lstatSync(path).isSymbolicLink()) return [];
    return readdirSync(path, { withFileTypes: true })
      .map((entry): Entry => {
        const kind = entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other';
        return { name: entry.name, kind };
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (isAbsent(error)) return [];
    throw error;
  }
}

function filesBelow(path: string, prefix: string): string[] {
  return list(path).flatMap(({ name, kind }) =>
    kind === 'folder' && !isHidden(name)
      ? filesBelow(join(path, name), `${prefix}${name}/`)
      : [prefix + name],
  );
}

function isAbsent(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR';
}

/** What systems and programs leave behind: `.DS_Store`, `__MACOSX`, `~$bai.docx`. */
function isHidden(name: string): boolean {
  return /^(?:\.|__|~\$)/u.test(name);
}

/** @param loose lies where only folders of articles lie */
function stray(file: string, name: string, loose = false): Finding {
  const folder = loose ? /^([^.~].*)\.md$/iu.exec(name)?.[1] : undefined;
  return fileFinding(file, 'file-stray', { name, ...(folder !== undefined && { folder }) });
}

/** A good name in the wrong place wants to be moved, not renamed. */
function folderName(file: string, name: string): Finding {
  const [, date = '', year = ''] =
    /^((\d{4})-\d{2}-\d{2})-[a-z0-9]+(?:-[a-z0-9]+)*$/.exec(name) ?? [];
  return fileFinding(file, 'folder-name', { name, ...(isValidDate(date) && { year }) });
}

/** Anything that claims to be a picture is looked at by `photos`, by its bytes. */
function isPhotoName(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return (
    !isHidden(name) && /.\.(?:jpe?g|jpe|jfif|png|webp|avif|gif|svg|hei[cf]|tiff?|bmp)$/iu.test(name)
  );
}
