import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { recordsName, releasesName, spareName } from '#delivery/release/layout';
import type { Found, Survey } from '#delivery/target/host';
import { sha256Of } from '#store/object-store';
import { readSealed, writeSealed } from '#store/sealed-file';

/** Time stamps of some file systems count in two seconds: what is younger may change and look the same. */
const coarsest = 2000;

/** Records of trees of this machine. A record is of a list: what looks as in it is as that list says. */
export class LocalTrees {
  readonly #root: string;
  /** Folder → lines of its last survey. */
  readonly #surveyed = new Map<string, readonly Found[]>();

  constructor(root: string) {
    this.#root = root;
  }

  listOf(folder: string): string | undefined {
    try {
      const head = readFileSync(this.#recordOf(folder)).subarray(0, 200).toString('latin1');
      return /^[0-9a-f]{64} tree ([0-9a-f]{64})\n/u.exec(head)?.[1];
    } catch {
      return undefined;
    }
  }

  survey(folder: string, list: string | undefined): Survey {
    const path = join(this.#root, folder);
    const all = lookAt(path);
    this.#surveyed.set(folder, all);
    const bytes =
      list === undefined ? undefined : readSealed(this.#recordOf(folder), labelOf(list));
    const known = new Set(bytes?.toString('utf8').split('\0'));
    const found = all.filter(({ line }) => !known.delete(line));
    known.delete('');
    const paths = new Set(found.map((one) => one.path));
    const missing = [...known].map((line) => line.slice(0, line.lastIndexOf('\t')));
    return {
      isRecorded: bytes !== undefined,
      found,
      missing: missing.filter((one) => !paths.has(one)),
    };
  }

  record(
    folder: string,
    list: string,
    unproven: readonly string[],
    alike: readonly string[],
  ): void {
    const left = new Set(unproven);
    const lines = (this.#surveyed.get(folder) ?? []).flatMap(({ line }) =>
      left.has(line) ? [] : [line],
    );
    const bytes = Buffer.from(lines.join('\0'));
    mkdirSync(join(this.#root, recordsName), { recursive: true });
    for (const one of [folder, ...alike]) {
      writeSealed(this.#recordOf(one), labelOf(list), [bytes], { flush: false });
    }
    this.#removeDead();
  }

  /** Of trees that are no more. */
  #removeDead(): void {
    const alive = new Set<string>();
    for (const above of [releasesName, spareName]) {
      for (const name of readdirSync(join(this.#root, above))) {
        alive.add(this.#recordOf(`${above}/${name}`));
      }
    }
    for (const name of readdirSync(join(this.#root, recordsName))) {
      const path = join(this.#root, recordsName, name);
      if (name.endsWith(ending) && !alive.has(path)) rmSync(path, { force: true });
    }
  }

  /** A tree keeps its number when it is renamed. Another machine that writes here has stamps of its own. */
  #recordOf(folder: string): string {
    const { ino } = lstatSync(join(this.#root, folder), { bigint: true });
    return join(this.#root, recordsName, `${ino}${ending}`);
  }
}

const ending = '.here';

function labelOf(list: string): string {
  return `tree ${list}`;
}

/** Everything below a folder; links are not followed. */
function lookAt(dir: string): Found[] {
  const all: Found[] = [];
  const certain = Date.now() - coarsest;
  const enter = (folder: string) => {
    for (const entry of readdirSync(join(dir, folder), { withFileTypes: true })) {
      const path = folder + entry.name;
      const stat = lstatSync(join(dir, path));
      const mode = (stat.mode & 0o7777).toString(8);
      const kind = stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : 'other';
      const young = Math.max(stat.mtimeMs, stat.ctimeMs) >= certain ? `young ${certain}` : '';
      const stamp =
        kind === 'folder'
          ? ''
          : young || [stat.size, stat.mtimeMs, stat.ctimeMs, stat.ino].join(' ');
      all.push({ path, kind, mode, line: `${path}\t${kind} ${mode} ${stamp}` });
      if (kind === 'folder') enter(`${path}/`);
    }
  };
  enter('');
  return all;
}

/** SHA-256 of what is a plain file that everybody may read and only its owner may write to. */
export function hashPlain(path: string): string | undefined {
  try {
    const stat = lstatSync(path);
    if (!stat.isFile()) return undefined;
    // A link to equal bytes is not as published, nor a file that others may write to: shared, it would stay so.
    const isOpen = process.platform !== 'win32' && (stat.mode & 0o777) !== 0o644;
    return isOpen ? undefined : sha256Of(readFileSync(path));
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return undefined;
    throw error;
  }
}
