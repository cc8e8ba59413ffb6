import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
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
        renameSync(this.#named(at(step.from)), this.#named(at(step.to)));
        return this.#moved(at(step.from), at(step.to));
      case 'share':
        for (const path of step.paths) {
          const [from, to] = [join(at(step.from), path), join(at(step.to), path)];
          if (!existsSync(from) || existsSync(to)) continue;
          this.make(dirname(to));
          this.share(from, to);
        }
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

  /** Copies on a file system without hard links. */
  share(from: string, to: string): void {
    try {
      linkSync(from, this.#named(to));
    } catch (error) {
      if (!hasCode(error, 'EPERM', 'ENOTSUP', 'EMLINK', 'EXDEV')) throw error;
      this.write(to, readFileSync(from));
    }
  }

  #named(path: string): string {
    this.#unsynced.add(dirname(path));
    return path;
  }

  #moved(from: string, to: string): void {
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
    const paths = [...this.#unsynced].filter((path) => existsSync(path));
    this.#unsynced.clear();
    await inLanes(paths, lanes, flush);
  }
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
