import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { isPhotoFault, type PhotoFault } from '#photos/fault';
import { faults } from '#photos/faults';
import { writtenSegments } from '#photos/written-address';

export interface LocatedPhoto {
  /** Absolute or relative as `articleDir` is; spelled as on the disk. */
  readonly path: string;
  /** Name below the article's folder, in NFC, with `/`. */
  readonly name: string;
}

/**
 * Finds the photo an article names. `src` is the address as written in Markdown. The name may
 * differ from the disk in Unicode normalisation (macOS) but not in case, even where the file system
 * would forgive it: the site is built and served on systems that do not. The result is a regular
 * file whose real path lies below the article's folder.
 */
export function locatePhoto(articleDir: string, src: string): LocatedPhoto | PhotoFault {
  const segments = writtenSegments(src);
  if (isPhotoFault(segments)) return segments;
  const written = segments.join('/').normalize('NFC');
  const found: string[] = [];
  for (const segment of segments) {
    const names = namesIn(join(articleDir, ...found));
    const match = bestMatch(names, segment);
    if (match === undefined) return faults.missing(written, sameStem(names, found, segment));
    found.push(match);
  }
  const name = found.join('/').normalize('NFC');
  if (name !== written) return faults.nameCase(written, name);
  const path = join(articleDir, ...found);
  return linkFault(articleDir, path, name) ?? { path, name };
}

/**
 * Groups of names that are one name on a file system without case, or with another normalisation:
 * on an editor's Windows machine only one file of each group exists.
 */
export function findNameClashes(names: readonly string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const group = groups.get(key(name));
    if (group) group.push(name);
    else groups.set(key(name), [name]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function key(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** The same bytes, else the same text in another normalisation, else the same but for case. */
function bestMatch(names: readonly string[], segment: string): string | undefined {
  const nfc = segment.normalize('NFC');
  return (
    names.find((name) => name === segment) ??
    names.find((name) => name.normalize('NFC') === nfc) ??
    names.find((name) => key(name) === key(segment))
  );
}

/** `anh1.jpeg` where the article says `anh1.jpg`: the likeliest slip, Windows hides extensions. */
function sameStem(
  names: readonly string[],
  folders: readonly string[],
  segment: string,
): string | undefined {
  const stem = (name: string) => key(name).replace(/\.[^.]*$/u, '');
  const near = names.find((name) => stem(name) === stem(segment) && /\.[^.]+$/u.test(name));
  return near === undefined ? undefined : [...folders, near].join('/').normalize('NFC');
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** What the entry really is once every symbolic link has been followed. */
function linkFault(articleDir: string, path: string, name: string): PhotoFault | undefined {
  let real: string;
  try {
    real = realpathSync(path);
  } catch {
    return faults.missing(name);
  }
  if (!real.startsWith(`${realpathSync(articleDir)}${sep}`)) return faults.linkOutside(name);
  return statSync(real).isFile() ? undefined : faults.notAFile(name);
}
