import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { cacheDir, treeDir } from '#edition/folders';
import { flushManifest, isOurSite } from '#edition/output/manifest';
import { BuildRefused } from '#edition/refusal';
import { flushName } from '#store/flush';
import { sha256Of } from '#store/object-store';
import { unfinishedName } from '#store/unfinished';

/** Paths that belong to one output folder. All lie beside it, so that renames stay on one file system. */
export interface OutputFolder {
  readonly path: string;
  /** The former output while the new one takes its place. */
  readonly former: string;
  /** What is on its way into the output: all of it where it had to be copied, or its manifest. */
  readonly incoming: string;
  /** The output before, which the next build brings up to date; on the disk of the output. */
  readonly older: string;
  readonly lock: string;
}

export function outputFolder(out: string): OutputFolder {
  const path = resolve(out);
  const beside = (name: string) => join(dirname(path), `.${basename(path)}.bantin-${name}`);
  return {
    path,
    former: beside('former'),
    incoming: beside('incoming'),
    older: isOneDisk(cacheDir, path) ? join(treeDir, sha256Of(path)) : beside('older'),
    lock: beside('lock'),
  };
}

/** As far as the paths exist. */
function isOneDisk(one: string, other: string): boolean {
  const [disk, otherDisk] = [one, other].map((path) => statSync(realPath(path).existing).dev);
  return disk === otherDisk;
}

/**
 * Refuses a folder that holds anything but an earlier build: a mistyped `--out` must never cost
 * somebody's files.
 *
 * @throws BuildRefused
 */
export function refuseForeignOutput({ path }: OutputFolder, contentDir: string): void {
  const out = realPath(path).whole;
  const content = realPath(contentDir).whole;
  if (contains(content, out)) {
    throw new BuildRefused(`--out “${path}” nằm trong thư mục nội dung. Chọn thư mục khác.`);
  }
  if (contains(out, content)) {
    throw new BuildRefused(`Thư mục nội dung nằm trong --out “${path}”. Chọn thư mục khác.`);
  }
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return;
  if (!stat.isDirectory()) throw new BuildRefused(`--out “${path}” là một tệp. Chọn một thư mục.`);
  if (readdirSync(path).length > 0 && !isOurSite(path)) {
    throw new BuildRefused(
      `--out “${path}” có dữ liệu không phải do lệnh build tạo ra nên không bị ghi đè. Chọn thư mục trống.`,
    );
  }
}

/** Puts things right after a command that was killed in the middle of a swap. Needs the lock. */
export function repair(output: OutputFolder): void {
  const { path, former, incoming } = output;
  if (existsSync(former)) {
    // A folder that somebody has made meanwhile is no output.
    if (existsSync(path) && readdirSync(path).length === 0) rmdirSync(path);
    if (!existsSync(path)) renameSync(former, path);
    // Where it is theirs, neither it nor the site may be lost: both wait until they move it away.
    else if (isOurSite(path)) keepForNext(output);
  }
  rmSync(incoming, { recursive: true, force: true });
}

/**
 * Lets a finished tree take the place of the output, which the next build will work on; the moment
 * without an output is two renames long, and a second one that fails gives the former output back.
 * Needs the lock.
 *
 * Before it counts the manifest is flushed to the disk: after a power cut a folder without one would be
 * taken for somebody else's. Other files are not, which would take longer than to make them again: who
 * builds or delivers compares each with its hash, and an emptied one is made anew.
 *
 * @returns where the former output lies, in whole or in part, if it can be neither used nor removed
 * @throws the file system's error where the former output stays or is back
 */
export function swap(tree: string, output: OutputFolder): string | undefined {
  const { path, former, incoming } = output;
  mkdirSync(dirname(path), { recursive: true });
  flushManifest(tree);
  const replaces = existsSync(path);
  if (replaces) renameSync(path, former);
  try {
    renameOrCopy(tree, path, incoming);
  } catch (error) {
    if (replaces) renameSync(former, path);
    throw error;
  }
  flushName(path);
  return replaces ? keepForNext(output) : undefined;
}

/** Some file systems refuse to rename a folder though it is one disk. */
function renameOrCopy(from: string, to: string, beside: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, beside, { recursive: true });
    flushManifest(beside);
    renameSync(beside, to);
  }
}

/** Gives what was the output to the next build, or removes it where it is none of its own. */
function keepForNext({ former, older }: OutputFolder): string | undefined {
  if (lstatSync(former).isDirectory() && !existsSync(older)) {
    try {
      mkdirSync(dirname(older), { recursive: true });
      renameSync(former, older);
      return undefined;
    } catch {
      // Then the next build begins with nothing.
    }
  }
  return putAway(former);
}

/**
 * Removes a folder. Where that cannot be done it gets a name that is in nobody's way, or the next build
 * could not put its own there.
 *
 * @returns where it lies if it cannot be removed
 */
export function putAway(folder: string): string | undefined {
  try {
    rmSync(folder, { recursive: true, force: true });
    return undefined;
  } catch {
    const left = unfinishedName(folder);
    try {
      renameSync(folder, left);
      return left;
    } catch {
      return folder;
    }
  }
}

function contains(folder: string, path: string): boolean {
  const inside = relative(folder, path);
  return !/^\.\.(?:[/\\]|$)/u.test(inside) && !isAbsolute(inside);
}

/** A path with its links resolved as far as it exists, and the part that does. */
function realPath(path: string): { readonly whole: string; readonly existing: string } {
  const absolute = resolve(path);
  if (existsSync(absolute)) {
    const real = realpathSync(absolute);
    return { whole: real, existing: real };
  }
  const parent = dirname(absolute);
  if (parent === absolute) return { whole: absolute, existing: absolute };
  const { whole, existing } = realPath(parent);
  return { whole: join(whole, basename(absolute)), existing };
}
