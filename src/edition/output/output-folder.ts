import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { flushManifest, readManifest } from '#edition/output/manifest';
import { BuildRefused } from '#edition/refusal';
import { flushName } from '#store/flush';
import { unfinishedName } from '#store/unfinished';

/** Paths that belong to one output folder. All lie beside it, so that renames stay on one file system. */
export interface OutputFolder {
  readonly path: string;
  /** The former output while the new one takes its place. */
  readonly former: string;
  /** What is on its way into the output: all of it where it had to be copied, or its manifest. */
  readonly incoming: string;
  readonly lock: string;
}

export function outputFolder(out: string): OutputFolder {
  const path = resolve(out);
  const beside = (name: string) => join(dirname(path), `.${basename(path)}.bantin-${name}`);
  return { path, former: beside('former'), incoming: beside('incoming'), lock: beside('lock') };
}

/**
 * Refuses a folder that holds anything but an earlier build: a mistyped `--out` must never cost
 * somebody's files.
 *
 * @throws BuildRefused
 */
export function refuseForeignOutput({ path }: OutputFolder, contentDir: string): void {
  const out = realPath(path);
  const content = realPath(contentDir);
  if (contains(content, out)) {
    throw new BuildRefused(`--out “${path}” nằm trong thư mục nội dung. Chọn thư mục khác.`);
  }
  if (contains(out, content)) {
    throw new BuildRefused(`Thư mục nội dung nằm trong --out “${path}”. Chọn thư mục khác.`);
  }
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return;
  if (!stat.isDirectory()) throw new BuildRefused(`--out “${path}” là một tệp. Chọn một thư mục.`);
  if (readdirSync(path).length > 0 && !readManifest(path)) {
    throw new BuildRefused(
      `--out “${path}” có dữ liệu không phải do lệnh build tạo ra nên không bị ghi đè. Chọn thư mục trống.`,
    );
  }
}

/** Puts things right after a command that was killed in the middle of a swap. Needs the lock. */
export function repair({ path, former, incoming }: OutputFolder): void {
  if (existsSync(former)) {
    // A folder that somebody has made meanwhile is no output.
    if (existsSync(path) && readdirSync(path).length === 0) rmdirSync(path);
    if (!existsSync(path)) renameSync(former, path);
    // Where it is theirs, neither it nor the site may be lost: both wait until they move it away.
    else if (readManifest(path)) putAway(former);
  }
  rmSync(incoming, { recursive: true, force: true });
}

/**
 * Lets the staged tree take the place of the output; the moment without an output is two renames
 * long, and a second one that fails gives the former output back. Needs the lock.
 *
 * Before it counts the manifest is flushed to the disk: after a power cut a folder without one would be
 * taken for somebody else's. Other files are not, which would take longer than to make them again: who
 * builds or delivers compares each with its hash, and an emptied one is made anew.
 *
 * @returns where the former output lies, in whole or in part, if it cannot be removed
 * @throws the file system's error where the former output stays or is back
 */
export function swap(stage: string, { path, former, incoming }: OutputFolder): string | undefined {
  mkdirSync(dirname(path), { recursive: true });
  let ready = stage;
  if (statSync(stage).dev !== statSync(dirname(path)).dev) {
    cpSync(stage, incoming, { recursive: true });
    ready = incoming;
  }
  flushManifest(ready);
  const replaces = existsSync(path);
  if (replaces) renameSync(path, former);
  try {
    renameSync(ready, path);
  } catch (error) {
    if (replaces) renameSync(former, path);
    throw error;
  }
  flushName(path);
  return replaces ? putAway(former) : undefined;
}

/**
 * Removes what was the output. Where that cannot be done it gets a name that is in nobody's way, or the
 * next build could not put its own there.
 *
 * @returns where it lies if it cannot be removed
 */
function putAway(former: string): string | undefined {
  try {
    rmSync(former, { recursive: true, force: true });
    return undefined;
  } catch {
    const left = unfinishedName(former);
    try {
      renameSync(former, left);
      return left;
    } catch {
      return former;
    }
  }
}

function contains(folder: string, path: string): boolean {
  const inside = relative(folder, path);
  return !/^\.\.(?:[/\\]|$)/u.test(inside) && !isAbsolute(inside);
}

/** The path with its links resolved, as far as it exists. */
function realPath(path: string): string {
  const absolute = resolve(path);
  if (existsSync(absolute)) return realpathSync(absolute);
  const parent = dirname(absolute);
  return parent === absolute ? absolute : join(realPath(parent), basename(absolute));
}
