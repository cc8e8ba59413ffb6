import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { isPhotoFlaw, markdownAddress, type PhotoFlaw } from '#photos/flaws';
import { unreadablePhoto } from '#photos/read-photo';
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
export function locatePhoto(articleDir: string, src: string): LocatedPhoto | PhotoFlaw {
  const segments = writtenSegments(src);
  if (isPhotoFlaw(segments)) return segments;
  const written = segments.join('/').normalize('NFC');
  const found: string[] = [];
  for (const segment of segments) {
    const names = namesIn(join(articleDir, ...found), written);
    if (isPhotoFlaw(names)) return names;
    const match = bestMatch(names, segment);
    if (match === undefined) return missing(written, sameStem(names, found, segment));
    found.push(match);
  }
  const name = found.join('/').normalize('NFC');
  if (name !== written) {
    return {
      kind: 'photo-name-case',
      values: { name: written, real: name },
      replacement: markdownAddress(name),
    };
  }
  const path = join(articleDir, ...found);
  return linkFlaw(articleDir, path, name) ?? { path, name };
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

function missing(name: string, near: string | undefined): PhotoFlaw {
  if (near === undefined) return { kind: 'photo-missing', values: { name } };
  return { kind: 'photo-missing', values: { name, near }, replacement: markdownAddress(near) };
}

/** @param written the photo that is looked for */
function namesIn(folder: string, written: string): string[] | PhotoFlaw {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? [] : unreadablePhoto(written, error);
  }
}

/** What the entry really is once every symbolic link has been followed. */
function linkFlaw(articleDir: string, path: string, name: string): PhotoFlaw | undefined {
  try {
    const real = realpathSync(path);
    if (!real.startsWith(`${realpathSync(articleDir)}${sep}`)) {
      return { kind: 'photo-outside', values: { name, way: 'link' } };
    }
    return statSync(real).isFile() ? undefined : { kind: 'photo-unreadable', values: { name } };
  } catch (error) {
    return unreadablePhoto(name, error);
  }
}
