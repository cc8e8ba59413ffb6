import { execFile } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import type { Step } from '#delivery/target/host';
import { inLanes } from '#process/in-lanes';

/** Files flushed at once: the disk joins what comes together. */
const lanes = 16;

/** So many take longer one by one than all that others have written to the disk as well. */
const many = 5000;

/** Does steps in a folder of this machine. */
export class LocalSteps {
  readonly #root: string;
  /** What was made or changed, folders too: a name is part of its folder. */
  #unsynced = new Set<string>();

  /** @param root folder that the paths of steps are from */
  constructor(root: string) {
    this.#root = root;
  }

  async do(step: Step): Promise<void> {
    const at = (path: string) => join(this.#root, path);
    switch (step.do) {
      case 'make':
        return this.make(at(step.folder));
      case 'write':
        return this.write(at(step.file), step.text);
      case 'point':
        return symlinkSync(step.to, this.#named(at(step.link)));
      case 'rename':
        return this.rename(at(step.from), at(step.to));
      case 'share':
        for (const path of step.paths) {
          const [from, to] = [join(at(step.from), path), join(at(step.to), path)];
          if (!existsSync(from) || existsSync(to)) continue;
          this.make(dirname(to));
          this.share(from, to);
        }
        return;
      case 'clone':
        return this.#clone(at(step.from), at(step.to));
      case 'clear':
        for (const path of step.paths) {
          rmSync(this.#named(join(at(step.folder), path)), { recursive: true, force: true });
        }
        return;
      case 'open':
        for (const path of step.paths) chmodSync(join(at(step.folder), path), 0o755);
        return;
      case 'unlink':
        return rmSync(at(step.file), { force: true });
      case 'remove':
        return rmSync(at(step.folder), { recursive: true, force: true });
      case 'sync':
        return this.#sync();
    }
  }

  make(folder: string): void {
    const first = mkdirSync(folder, { recursive: true });
    if (first === undefined) return;
    for (let made = folder; made.length >= first.length; made = dirname(made)) {
      chmodSync(this.#named(made), 0o755);
    }
  }

  write(file: string, content: string | Uint8Array): void {
    writeFileSync(this.#named(file), content);
    chmodSync(file, 0o644);
    this.#unsynced.add(file);
  }

  rename(from: string, to: string): void {
    renameSync(this.#named(from), this.#named(to));
    this.#moved(from, to);
  }

  /** Copies on a file system without hard links. */
  share(from: string, to: string): void {
    try {
      linkSync(from, this.#named(to));
    } catch (error) {
      if (!hasCode(error, 'EPERM', 'ENOTSUP', 'EMLINK', 'EXDEV')) throw error;
      this.write(to, readFileSync(from));
    }
  }

  /** Links alone: a tree of copies would take as much room again. */
  #clone(from: string, to: string): void {
    this.make(to);
    for (const entry of readdirSync(from, { withFileTypes: true })) {
      const [there, here] = [join(from, entry.name), join(to, entry.name)];
      if (entry.isDirectory()) this.#clone(there, here);
      else if (entry.isFile()) linkSync(there, this.#named(here));
    }
  }

  #named(path: string): string {
    this.#unsynced.add(dirname(path));
    return path;
  }

  #moved(from: string, to: string): void {
    // A file that was written aside; of others it is not in the way.
    if (this.#unsynced.delete(from)) this.#unsynced.add(to);
    if (!statSync(to).isDirectory()) return;
    const moved = (path: string) => path === from || path.startsWith(from + sep);
    this.#unsynced = new Set(
      [...this.#unsynced].map((path) => (moved(path) ? to + path.slice(from.length) : path)),
    );
  }

  /**
   * File by file, as Node knows no other way: what is shared is on the disk since it was made, so of a
   * big site that is little more than its folders.
   */
  async #sync(): Promise<void> {
    if (this.#unsynced.size > many && (await canSyncAtOnce(this.#root)))
      return this.#unsynced.clear();
    const paths = [...this.#unsynced].filter((path) => existsSync(path));
    this.#unsynced.clear();
    await inLanes(paths, lanes, flush);
  }
}

/** Of Linux, the whole file system at once. */
async function canSyncAtOnce(root: string): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  return new Promise((done) => execFile('sync', ['-f', root], (error) => done(error === null)));
}

async function flush(path: string): Promise<void> {
  try {
    // Windows flushes only what may be written.
    const file = await open(path, process.platform === 'win32' ? 'r+' : 'r');
    await file.sync().finally(() => file.close());
  } catch (error) {
    // Not every system can flush a folder.
    const cannot = hasCode(error, 'EISDIR', 'EPERM', 'EACCES', 'EINVAL');
    if (!cannot || !statSync(path).isDirectory()) throw error;
  }
}

function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return codes.includes((error as NodeJS.ErrnoException).code ?? '');
}
