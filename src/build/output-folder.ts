import { randomBytes } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { BuildRefused } from '#build/refusal';

/** File at the root of a built site that says by whom, when and for where it was built. */
export const manifestName = 'ban-tin.json';

/** What the manifest says. */
export interface Manifest {
  readonly generator: 'bantin';
  /** The build's clock, ISO 8601. */
  readonly now: string;
  /** Base path, with slashes. */
  readonly base: string;
}

/** Paths that belong to one output folder. All lie beside it, so that renames stay on one file system. */
export interface OutputFolder {
  readonly path: string;
  /** The former output while the new one takes its place. */
  readonly former: string;
  /** The new output on its way, where it had to be copied. */
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
  const inside = relative(resolve(contentDir), path);
  if (inside === '' || !(inside.startsWith('..') || resolve(inside) === inside)) {
    throw new BuildRefused(`--out “${path}” nằm trong thư mục nội dung. Chọn thư mục khác.`);
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

export function readManifest(path: string): Manifest | undefined {
  try {
    const manifest = JSON.parse(
      readFileSync(join(path, manifestName), 'utf8'),
    ) as Partial<Manifest>;
    return manifest.generator === 'bantin' ? (manifest as Manifest) : undefined;
  } catch {
    return undefined;
  }
}

export function writeManifest(path: string, manifest: Manifest): void {
  writeFileSync(join(path, manifestName), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Puts things right after a command that was killed in the middle of a swap. */
export function repair({ path, former, incoming }: OutputFolder): void {
  if (existsSync(former)) {
    if (existsSync(path)) rmSync(former, { recursive: true, force: true });
    else renameSync(former, path);
  }
  rmSync(incoming, { recursive: true, force: true });
}

/** Lets the staged tree take the place of the output; the moment without an output is two renames long. */
export function swap(stage: string, { path, former, incoming }: OutputFolder): void {
  mkdirSync(dirname(path), { recursive: true });
  let ready = stage;
  if (statSync(stage).dev !== statSync(dirname(path)).dev) {
    cpSync(stage, incoming, { recursive: true });
    rmSync(stage, { recursive: true, force: true });
    ready = incoming;
  }
  if (existsSync(path)) renameSync(path, former);
  renameSync(ready, path);
  rmSync(former, { recursive: true, force: true });
}

/**
 * Takes the lock of an output: two builds at once would swap under each other's feet. The lock of a
 * process that is gone is taken over.
 *
 * @returns what gives the lock back
 * @throws BuildRefused where another build is at work
 */
export function takeLock({ lock, path }: OutputFolder): () => void {
  mkdirSync(dirname(lock), { recursive: true });
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return () => rmSync(lock, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (attempt > 0 || isAlive(Number(readFileSync(lock, 'utf8')))) {
        throw new BuildRefused(`Một lệnh khác đang dựng “${path}”. Chờ lệnh ấy xong rồi chạy lại.`);
      }
      rmSync(lock, { force: true });
    }
  }
}

/** A fresh folder to build in. */
export function freshStage(cacheDir: string): string {
  const stage = join(cacheDir, `stage-${process.pid}-${randomBytes(4).toString('hex')}`);
  mkdirSync(stage, { recursive: true });
  return stage;
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
