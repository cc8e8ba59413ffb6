import { lstatSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DeliveryRefused } from '#delivery/refusal';
import type { StagedRelease } from '#delivery/release/stage';
import type { Host, Sent, Step } from '#delivery/target/host';
import { lockLocally } from '#delivery/target/local-lock';
import { LocalSteps } from '#delivery/target/local-steps';
import { filesBelow } from '#store/files-below';
import { sha256Of } from '#store/object-store';

/** A folder of this machine. */
export class LocalHost implements Host {
  readonly name: string;
  readonly #steps: LocalSteps;
  #unlock: (() => Promise<void>) | undefined;

  /** @param path absolute */
  constructor(path: string) {
    this.name = path;
    this.#steps = new LocalSteps(path);
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

  async send(staged: StagedRelease, folder: string, like: string | undefined): Promise<Sent> {
    let files = 0;
    let bytes = 0;
    await this.change([{ do: 'remove', folder }]);
    for (const [path, sha256] of staged.files) {
      const to = join(this.name, folder, path);
      this.#steps.make(dirname(to));
      // Read, not believed: somebody may have written into the live release.
      const there = like === undefined ? undefined : join(this.name, like, path);
      if (there !== undefined && isAsPublished(there, sha256)) this.#steps.share(there, to);
      else {
        const content = readFileSync(join(staged.dir, path));
        this.#steps.write(to, content);
        files += 1;
        bytes += content.length;
      }
    }
    return { files, bytes };
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

/** A link to equal bytes is not, nor is a file that others may write to: shared, it would stay so. */
function isAsPublished(path: string, sha256: string): boolean {
  if (kindOf(path) !== 'file') return false;
  const isOpen = process.platform !== 'win32' && (lstatSync(path).mode & 0o777) !== 0o644;
  return !isOpen && sha256Of(readFileSync(path)) === sha256;
}
