import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DeliveryRefused } from '#delivery/refusal';
import type { Compressor } from '#delivery/release/compress';
import { isCompressible, isNamedByContent } from '#delivery/site/paths';
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
  readonly dir: string;
  readonly manifest: SiteManifest;
  /** The manifest as it lies in the site. */
  readonly text: string;
  /** Every file in `dir`: path with `/` → SHA-256. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Puts a release together of a built site. Its files are linked here first and judged afterwards, so
 * that a build at the same time changes nothing of it.
 *
 * @param site folder with the manifest
 * @param dir is made
 * @throws DeliveryRefused where it is no built site, or not what its manifest says
 */
export async function stageRelease(
  site: string,
  dir: string,
  compressor: Compressor,
  onProgress: (done: number, total: number) => void,
): Promise<StagedRelease> {
  const { text, manifest } = readBuiltSite(site);
  const files = new Map<string, string>([[manifestName, sha256Of(text)]]);
  const folders = new Set<string>();
  const place = (path: string) => {
    const target = join(dir, path);
    const folder = dirname(target);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    return target;
  };
  writeFileSync(place(manifestName), text);
  const damaged: string[] = [];
  let done = 0;
  await inLanes(manifest.files, lanes, async ([path, sha256]) => {
    const bytes = takeOver(join(site, path), place(path));
    if (!bytes || sha256Of(bytes) !== sha256) {
      damaged.push(path);
      return;
    }
    files.set(path, sha256);
    onProgress(++done, manifest.files.size);
    if (!isCompressible(path)) return;
    const effort = isNamedByContent(path) ? 'kept' : 'changing';
    for (const { ending, bytes: packed } of await compressor.compress(bytes, sha256, effort)) {
      writeFileSync(place(path + ending), packed);
      files.set(path + ending, sha256Of(packed));
    }
  });
  if (damaged.length > 0) {
    throw new DeliveryRefused(
      `“${site}” không còn đúng như lúc dựng: ${damaged.length} tệp thiếu hoặc bị sửa, ví dụ ${visible(damaged.sort()[0] ?? '')}. Chạy npm run build rồi đăng lại.`,
    );
  }
  return { dir, manifest, text, files };
}

/** The bytes that now lie at `to`; `undefined` where there is no such file. */
function takeOver(from: string, to: string): Buffer | undefined {
  try {
    linkOrCopy(from, to);
    return readFileSync(to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
