import { mkdtempSync, readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = 'bantin-ssh-';

/** Older than any deployment that is just beginning. Milliseconds. */
const leftFor = 3_600_000;

/**
 * A folder for the sockets of one deployment. Not in the project: the path of a socket may have about a
 * hundred bytes. Those of deployments that were killed go.
 */
export function openSockets(): { readonly folder: string; readonly remove: () => void } {
  clearAbandoned();
  const folder = mkdtempSync(join(tmpdir(), prefix));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function clearAbandoned(): void {
  for (const name of readdirSync(tmpdir()).filter((found) => found.startsWith(prefix))) {
    const path = join(tmpdir(), name);
    try {
      if (Date.now() - statSync(path).mtimeMs > leftFor) rmdirSync(path);
    } catch {
      // Somebody else's, or in use after all: a folder that is not empty stays.
    }
  }
}
