import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { DeliveryRefused } from '#delivery/refusal';
import {
  currentName,
  formerName,
  formerText,
  heldName,
  heldText,
  incomingName,
  linkTarget,
  markerName,
  markerText,
  nextCurrentName,
  releaseName,
  releasesName,
  type TargetState,
} from '#delivery/releases';
import type { StagedRelease } from '#delivery/stage-release';
import { refuseForeign, stateOf } from '#delivery/target/local-state';
import type { OpenOptions, Sent, Target } from '#delivery/target/target';
import { lockTarget } from '#delivery/target/target-lock';
import { filesBelow } from '#store/files-below';
import { sha256Of } from '#store/object-store';
import { manifestName } from '#view/site-manifest';

/**
 * A folder of this machine.
 *
 * @throws DeliveryRefused
 */
export async function openLocal(path: string, { readOnly }: OpenOptions): Promise<Target> {
  refuseForeign(path);
  if (readOnly) return new LocalTarget(path, async () => {});
  const first = mkdirSync(path, { recursive: true });
  // First of all: a folder with anything else in it and without this would be refused for good.
  writeFileSync(join(path, markerName), markerText);
  mkdirSync(join(path, releasesName), { recursive: true });
  const made = first === undefined ? [] : foldersBetween(first, path);
  for (const folder of [...made, join(path, releasesName)]) chmodSync(folder, 0o755);
  const unlock = await lockTarget(path);
  if (!unlock)
    throw new DeliveryRefused(`Một lệnh khác đang đăng lên “${path}”. Chờ lệnh ấy xong.`);
  try {
    rmSync(join(path, releasesName, incomingName), { recursive: true, force: true });
    return new LocalTarget(path, unlock);
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** Both of them too; web servers must come through all that was made, whatever the umask is. */
function foldersBetween(outer: string, inner: string): string[] {
  return inner === outer ? [outer] : [...foldersBetween(outer, dirname(inner)), inner];
}

class LocalTarget implements Target {
  readonly state: TargetState;
  readonly #path: string;
  readonly #unlock: () => Promise<void>;

  constructor(path: string, unlock: () => Promise<void>) {
    this.#path = path;
    this.#unlock = unlock;
    this.state = stateOf(path);
  }

  async manifestOf(release: number): Promise<string | undefined> {
    return readIfThere(join(this.#release(release), manifestName))?.toString('utf8');
  }

  async filesOf(release: number): Promise<string[]> {
    return filesBelow(this.#release(release)).map(({ path }) => path);
  }

  async send(staged: StagedRelease, like: number | undefined): Promise<Sent> {
    let files = 0;
    let bytes = 0;
    const folders = new Set<string>();
    for (const [path, sha256] of staged.files) {
      const to = join(this.#release('incoming'), path);
      makeFolders(this.#release('incoming'), dirname(path), folders);
      // Read, not believed: somebody may have written into the live release.
      const there = like === undefined ? undefined : join(this.#release(like), path);
      const same = there !== undefined && matches(there, sha256);
      if (same && linked(there, to)) continue;
      const content = readFileSync(join(staged.dir, path));
      writeFileSync(to, content);
      chmodSync(to, 0o644);
      if (same) continue;
      files += 1;
      bytes += content.length;
    }
    return { files, bytes };
  }

  async carry(paths: readonly string[], from: number, to: number | 'incoming'): Promise<void> {
    const folders = new Set<string>();
    for (const path of paths) {
      const [source, target] = [join(this.#release(from), path), join(this.#release(to), path)];
      if (!existsSync(source) || existsSync(target)) continue;
      makeFolders(this.#release(to), dirname(path), folders);
      if (linked(source, target)) continue;
      writeFileSync(target, readFileSync(source));
      chmodSync(target, 0o644);
    }
  }

  async finish(release: number, former: number | undefined): Promise<void> {
    writeFileSync(join(this.#path, releasesName, formerName(release)), formerText(former));
    renameSync(this.#release('incoming'), this.#release(release));
  }

  async discard(): Promise<void> {
    rmSync(this.#release('incoming'), { recursive: true, force: true });
  }

  async switchTo(release: number): Promise<void> {
    const next = join(this.#path, nextCurrentName);
    rmSync(next, { force: true });
    symlinkSync(linkTarget(release), next);
    renameSync(next, join(this.#path, currentName));
  }

  async remove(releases: readonly number[]): Promise<void> {
    for (const release of releases) {
      rmSync(this.#release(release), { recursive: true, force: true });
      rmSync(join(this.#path, releasesName, formerName(release)), { force: true });
    }
  }

  async hold(held: boolean): Promise<void> {
    const file = join(this.#path, heldName);
    if (held) writeFileSync(file, heldText);
    else rmSync(file, { force: true });
  }

  close(): Promise<void> {
    return this.#unlock();
  }

  #release(release: number | 'incoming'): string {
    const name = release === 'incoming' ? incomingName : releaseName(release);
    return join(this.#path, releasesName, name);
  }
}

/** Web servers run as somebody else, whatever the umask of who delivers is. */
function makeFolders(root: string, inside: string, known: Set<string>): void {
  const folder = join(root, inside);
  if (known.has(folder)) return;
  const parent = dirname(inside);
  if (parent !== inside) makeFolders(root, parent, known);
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  known.add(folder);
}

function matches(path: string, sha256: string): boolean {
  const bytes = readIfThere(path);
  return bytes !== undefined && sha256Of(bytes) === sha256;
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) {
      return undefined;
    }
    throw error;
  }
}

/** @returns false on a file system without hard links */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (
      ['EPERM', 'ENOTSUP', 'EMLINK', 'EXDEV'].includes((error as NodeJS.ErrnoException).code ?? '')
    ) {
      return false;
    }
    throw error;
  }
}
