import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DeliveryRefused } from '#delivery/refusal';
import type { Companion } from '#delivery/release/companion-memory';
import type { Compressor } from '#delivery/release/compress';
import { compressedEndings, isCompressible, isNamedByContent } from '#delivery/site/paths';
import { readBuiltSite } from '#delivery/site/read-site';
import { inLanes } from '#process/in-lanes';
import { linkOrCopy } from '#store/link-or-copy';
import { sha256Of } from '#store/object-store';
import { visible } from '#vietnamese/visible';
import { manifestName, type SiteManifest } from '#view/site-manifest';

/** Compressing is done by Node's own four threads; more only costs memory. */
const lanes = 4;

/** A release as it will lie at its target: the site, and compressed files beside its files. */
export interface StagedRelease {
  /** Folder of what has been provided. */
  readonly dir: string;
  readonly manifest: SiteManifest;
  /** The manifest as it lies in the site. */
  readonly text: string;
  /** Every file of the release: path with `/` → SHA-256. */
  readonly files: ReadonlyMap<string, string>;
  /**
   * Puts files of the release into `dir`, each read and compared with its hash.
   *
   * @throws DeliveryRefused where the site is not what its manifest says any more
   */
  provide(paths: Iterable<string>): Promise<void>;
}

export interface StageOptions {
  /** Keeps builds out of the site until what it gives back is called. */
  readonly lock?: () => () => void;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Puts a release together of a built site. What has never been compressed is linked, judged and compressed
 * here; of everything else it is known what the release will have, and it is read when a target lacks it.
 *
 * @param site folder with the manifest
 * @param dir is made
 * @throws DeliveryRefused where it is no built site, or not what its manifest says
 */
export async function stageRelease(
  site: string,
  dir: string,
  compressor: Compressor,
  { lock = () => () => {}, onProgress = () => {} }: StageOptions = {},
): Promise<StagedRelease> {
  const unlock = lock();
  try {
    const { text, manifest } = readBuiltSite(site);
    const files = new Map<string, string>([[manifestName, sha256Of(text)]]);
    mkdirSync(dir, { recursive: true });
    writeFileSync(join(dir, manifestName), text);
    const unknown: string[] = [];
    for (const [path, sha256] of manifest.files) {
      const companions = isCompressible(path) ? compressor.recall(sha256, effortOf(path)) : [];
      if (companions) note(files, path, sha256, companions);
      else unknown.push(path);
    }
    const take = (paths: readonly string[], progress: typeof onProgress) =>
      takeOver({ site, dir, compressor, files }, manifest, paths, progress);
    await take(unknown, onProgress);
    const provide = async (paths: Iterable<string>) => {
      const sources = new Set([...paths].map((path) => sourceOf(path, manifest)));
      sources.delete(manifestName);
      const lacking = [...sources].filter((path) => !existsSync(join(dir, path)));
      if (lacking.length === 0) return;
      const release = lock();
      await take(lacking, onProgress).finally(release);
    };
    return { dir, manifest, text, files, provide };
  } finally {
    unlock();
  }
}

interface Staging {
  readonly site: string;
  readonly dir: string;
  readonly compressor: Compressor;
  readonly files: Map<string, string>;
}

/**
 * Files are linked first and judged afterwards, so that a build at the same time changes nothing of them.
 */
async function takeOver(
  { site, dir, compressor, files }: Staging,
  manifest: SiteManifest,
  paths: readonly string[],
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const folders = new Set<string>();
  const place = (path: string) => {
    const target = join(dir, path);
    const folder = dirname(target);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    return target;
  };
  const damaged: string[] = [];
  let done = 0;
  await inLanes(paths, lanes, async (path) => {
    const sha256 = manifest.files.get(path) ?? '';
    const bytes = linked(join(site, path), place(path));
    if (!bytes || sha256Of(bytes) !== sha256) {
      damaged.push(path);
      return;
    }
    onProgress(++done, paths.length);
    const packed = isCompressible(path)
      ? await compressor.compress(bytes, sha256, effortOf(path))
      : [];
    for (const one of packed) writeFileSync(place(path + one.ending), one.bytes);
    note(files, path, sha256, packed);
  });
  if (damaged.length > 0) {
    throw new DeliveryRefused(
      `“${site}” không còn đúng như lúc dựng: ${damaged.length} tệp thiếu hoặc bị sửa, ví dụ ${visible(damaged.sort()[0] ?? '')}. Chạy npm run build rồi đăng lại.`,
    );
  }
}

function note(
  files: Map<string, string>,
  path: string,
  sha256: string,
  companions: readonly Companion[],
): void {
  files.set(path, sha256);
  for (const one of companions) files.set(path + one.ending, one.sha256);
}

function effortOf(path: string) {
  return isNamedByContent(path) ? 'kept' : 'changing';
}

/** The file of the site that a file of a release is, or is made of. */
function sourceOf(path: string, manifest: SiteManifest): string {
  if (manifest.files.has(path)) return path;
  const ending = compressedEndings.find((one) => path.endsWith(one)) ?? '';
  return path.slice(0, path.length - ending.length);
}

/** The bytes that now lie at `to`; `undefined` where there is no such file. */
function linked(from: string, to: string): Buffer | undefined {
  try {
    linkOrCopy(from, to);
    return readFileSync(to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
