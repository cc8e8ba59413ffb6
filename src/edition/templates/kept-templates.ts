import { readFileSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { templateDir } from '#edition/folders';
import { compileTemplates } from '#edition/templates/compile-templates';
import { parts, templateCode } from '#edition/templates/template-parts';
import { programHash } from '#process/program-hash';
import type { Site } from '#site';
import { filesBelow } from '#store/files-below';
import { sha256Of } from '#store/object-store';
import { readSealed, writeSealed } from '#store/sealed-file';
import { markStore } from '#store/store-folder';

/**
 * The folder of the compiled templates of this program for a site: compiled once, and again where they
 * are damaged.
 *
 * @param workDir does not exist yet; on the disk of the cache
 */
export async function keptTemplates(
  site: Pick<Site, 'origin' | 'base'>,
  workDir: string,
): Promise<string> {
  const { origin, base } = site;
  const key = sha256Of(JSON.stringify([programHash(templateCode), origin, base]));
  const dir = join(templateDir, key);
  if (isWhole(dir, key)) {
    markUsed(dir);
    return dir;
  }
  await compileTemplates(site, workDir);
  const sealed = Buffer.from(JSON.stringify(hashesBelow(workDir)));
  writeSealed(join(workDir, parts.seal), labelOf(key), [sealed], { flush: false });
  markStore(templateDir);
  rmSync(dir, { recursive: true, force: true });
  try {
    renameSync(workDir, dir);
    return dir;
  } catch {
    // Another build has put its own there, or nothing can be kept: these serve this build.
    return workDir;
  }
}

/** For `pruneFolders`. */
function markUsed(dir: string): void {
  const now = new Date();
  try {
    utimesSync(dir, now, now);
  } catch {
    // Somebody else's folder: it is not pruned either.
  }
}

function labelOf(key: string): string {
  return `templates ${key}`;
}

/** They are code that will run: every byte is compared first, and nothing else may lie there. */
function isWhole(dir: string, key: string): boolean {
  const bytes = readSealed(join(dir, parts.seal), labelOf(key));
  if (!bytes) return false;
  try {
    return bytes.toString('utf8') === JSON.stringify(hashesBelow(dir));
  } catch {
    return false;
  }
}

/** Path → SHA-256, in the order of paths. */
function hashesBelow(dir: string): Record<string, string> {
  const found = filesBelow(dir);
  const strange = found.find(({ isFile }) => !isFile);
  if (strange) throw new Error(`${strange.path} is no file`);
  const paths = found.flatMap(({ path }) => (path === parts.seal ? [] : path));
  return Object.fromEntries(paths.map((path) => [path, sha256Of(readFileSync(join(dir, path)))]));
}
