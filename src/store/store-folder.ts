import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Of folders whose content can be made again, for backup programs too: https://bford.info/cachedir/ */
const tagName = 'CACHEDIR.TAG';
const signature = 'Signature: 8a477f597d28d172789f06886806bc55';

/**
 * Marks a folder as a store, and makes it where there is none: in a folder without the mark nothing is
 * ever removed, whatever its files are called, so that a mistyped path loses nothing. Never throws:
 * where it cannot be done, nothing can be kept either.
 */
export function markStore(dir: string): void {
  if (isStore(dir)) return;
  try {
    mkdirSync(dir, { recursive: true });
    writeFileSync(join(dir, tagName), `${signature}\n# Bản Tin makes again what lies here.\n`);
  } catch {
    // Whoever wants to write there is told.
  }
}

/** Whether `markStore` has marked it. */
export function isStore(dir: string): boolean {
  try {
    return readFileSync(join(dir, tagName), 'utf8').startsWith(signature);
  } catch {
    return false;
  }
}
