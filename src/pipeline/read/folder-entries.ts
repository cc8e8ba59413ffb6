import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A name in a folder. */
export interface FolderEntry {
  readonly name: string;
  /** A symbolic link is neither: what it leads to may lie anywhere. */
  readonly kind: 'file' | 'folder' | 'other';
}

/** A folder's entries by name; none where there is no such folder or a link in its place. */
export function entriesOf(path: string): FolderEntry[] {
  try {
    if (lstatSync(path).isSymbolicLink()) return [];
    return readdirSync(path, { withFileTypes: true })
      .map((entry): FolderEntry => {
        const kind = entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other';
        return { name: entry.name, kind };
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (isAbsent(error)) return [];
    throw error;
  }
}

/** What lies below a folder. */
export interface Below {
  /** Paths with `/`; a hidden folder and a link stand for themselves. */
  readonly files: readonly string[];
  /**
   * Every path, folders too, as one text: folders with equal listings hold the same names. Absent
   * where a hidden folder or a link lies there, since what is behind them is not looked at.
   */
  readonly listing?: string;
}

/** @param entries of the folder itself, which have been read already */
export function below(path: string, entries: readonly FolderEntry[]): Below {
  const files: string[] = [];
  const all: string[] = [];
  let isPlain = true;
  const walk = (folder: readonly FolderEntry[], prefix: string) => {
    for (const { name, kind } of folder) {
      const enters = kind === 'folder' && !isHidden(name);
      all.push(`${prefix}${name}${kind === 'folder' ? '/' : ''}`);
      if (kind !== 'file' && !enters) isPlain = false;
      if (enters) walk(entriesOf(join(path, prefix, name)), `${prefix}${name}/`);
      else files.push(prefix + name);
    }
  };
  walk(entries, '');
  return { files, ...(isPlain && { listing: all.join('\0') }) };
}

/** What systems and programs leave behind: `.DS_Store`, `__MACOSX`, `~$bai.docx`. */
export function isHidden(name: string): boolean {
  return /^(?:\.|__|~\$)/u.test(name);
}

/** No work of the editor's: nothing need be said of it. `path` with `/`. */
export function isLeftBehind(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return /^(?:\..*|__MACOSX|~\$.*|(?:eh)?thumbs\.db|desktop\.ini|Icon\r|~?[^/]*\.tmp)$/iu.test(
    name,
  );
}

/** There is no such file, or what stands there is of another kind. */
export function isAbsent(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR';
}
