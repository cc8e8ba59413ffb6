import { closeSync, openSync, readFileSync, readSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { flushFile, flushName } from '#store/flush';
import {
  beginsAsManifest,
  manifestName,
  parseManifest,
  type SiteManifest,
} from '#view/site-manifest';

/** The manifest of a folder; `undefined` where it is not a site that we built. */
export function readManifest(path: string): SiteManifest | undefined {
  try {
    return parseManifest(readFileSync(join(path, manifestName), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Whether a folder is a site that we built: its manifest may be long, so only its beginning is read. */
export function isOurSite(path: string): boolean {
  let file: number | undefined;
  try {
    file = openSync(join(path, manifestName), 'r');
    const head = Buffer.alloc(64);
    return beginsAsManifest(head.toString('utf8', 0, readSync(file, head)));
  } catch {
    return false;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/**
 * Exchanges the manifest of a built site in one step.
 *
 * @param beside path on the same disk, outside of the site: it has no unfinished file at any time
 */
export function replaceManifest(path: string, beside: string, text: string): void {
  writeFileSync(beside, text);
  flushFile(beside);
  renameSync(beside, join(path, manifestName));
  flushName(join(path, manifestName));
}

/** Waits until the manifest of a site that is to be moved somewhere is on the disk. */
export function flushManifest(path: string): void {
  flushFile(join(path, manifestName));
  flushName(join(path, manifestName));
}
