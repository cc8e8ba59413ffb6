import { lstatSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DeliveryRefused } from '#delivery/refusal';
import type { Host, Sent, Step, Survey } from '#delivery/target/host';
import { lockLocally } from '#delivery/target/local-lock';
import { LocalSteps } from '#delivery/target/local-steps';
import { hashPlain, LocalTrees } from '#delivery/target/local-trees';
import { filesBelow } from '#store/files-below';
import { unfinishedName } from '#store/unfinished';

/** A folder of this machine. */
export class LocalHost implements Host {
  readonly name: string;
  readonly #steps: LocalSteps;
  readonly #trees: LocalTrees;
  #unlock: (() => Promise<void>) | undefined;

  /** @param path absolute */
  constructor(path: string) {
    this.name = path;
    this.#steps = new LocalSteps(path);
    this.#trees = new LocalTrees(path);
  }

  async names(): Promise<string[]> {
    if (kindOf(this.name) === undefined) return [];
    if (!statSync(this.name, { throwIfNoEntry: false })?.isDirectory()) {
      throw new DeliveryRefused(`“${this.name}” không phải thư mục.`);
    }
    return readdirSync(this.name).flatMap((name) => {
      const path = join(this.name, name);
      const inside = kindOf(path) === 'folder' ? readdirSync(path) : [];
      return [name, ...inside.map((one) => `${name}/${one}`)];
    });
  }

  async read(paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const texts = new Map<string, string>();
    for (const path of paths) {
      const there = join(this.name, path);
      const kind = kindOf(there);
      if (kind === 'file') texts.set(path, readFileSync(there, 'utf8'));
      else if (kind === 'link') texts.set(path, readlinkSync(there));
    }
    return texts;
  }

  async filesBelow(folder: string): Promise<string[]> {
    return filesBelow(join(this.name, folder)).map(({ path }) => path);
  }

  async change(steps: readonly Step[]): Promise<void> {
    for (const step of steps) await this.#steps.do(step);
  }

  async recorded(folders: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return new Map(
      folders.flatMap((folder) => {
        const list = this.#trees.listOf(folder);
        return list === undefined ? [] : [[folder, list] as const];
      }),
    );
  }

  async survey(folder: string, list: string | undefined): Promise<Survey> {
    return this.#trees.survey(folder, list);
  }

  async hash(folder: string, paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return new Map(
      paths.flatMap((path) => {
        const sha256 = hashPlain(join(this.name, folder, path));
        return sha256 === undefined ? [] : [[path, sha256] as const];
      }),
    );
  }

  async record(
    folder: string,
    list: string,
    unproven: readonly string[],
    alike: readonly string[],
  ): Promise<void> {
    this.#trees.record(folder, list, unproven, alike);
  }

  async send(from: string, paths: readonly string[], folder: string): Promise<Sent> {
    let bytes = 0;
    for (const path of paths) {
      const to = join(this.name, folder, path);
      const content = readFileSync(join(from, path));
      this.#steps.make(dirname(to));
      // Never into a file that is there: other trees have it too.
      const beside = unfinishedName(to);
      this.#steps.write(beside, content);
      this.#steps.rename(beside, to);
      bytes += content.length;
    }
    return { files: paths.length, bytes };
  }

  async lock(file: string): Promise<boolean> {
    this.#unlock = await lockLocally(join(this.name, file));
    return this.#unlock !== undefined;
  }

  async close(): Promise<void> {
    await this.#unlock?.();
  }
}

type Kind = 'folder' | 'file' | 'link' | 'other';

/** What is at a path, links not followed; `undefined` also where a file stands for a folder above. */
function kindOf(path: string): Kind | undefined {
  try {
    const stat = lstatSync(path);
    if (stat.isSymbolicLink()) return 'link';
    return stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : 'other';
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return;
    throw error;
  }
}
