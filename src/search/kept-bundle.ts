import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { prune } from '#store/prune';
import { readSealed, writeSealed } from '#store/sealed-file';

/** What a bundle was put together of. */
export interface KeptBundle {
  /** Fingerprints of its files, several under one. */
  readonly pieces: readonly string[];
  /** Names of the files of the store that it was made of. */
  readonly sources: readonly string[];
}

/** @param fingerprint of the bundle, in hex */
export function readBundle(dir: string, fingerprint: string): KeptBundle | undefined {
  const bytes = readSealed(join(dir, `${fingerprint}.bundle`), labelOf(fingerprint));
  return bytes && (JSON.parse(bytes.toString('utf8')) as KeptBundle);
}

/** Where it cannot be written the next build puts the bundle together anew. */
export function keepBundle(dir: string, fingerprint: string, bundle: KeptBundle): void {
  const content = Buffer.from(JSON.stringify(bundle));
  writeSealed(join(dir, `${fingerprint}.bundle`), labelOf(fingerprint), [content]);
}

/**
 * Removes from the store what no bundle that stands is made of.
 *
 * @param alive fingerprints of bundles that stand, among others
 */
export function pruneSearch(dir: string, alive: { has(fingerprint: string): boolean }): void {
  const needed = new Set<string>();
  for (const name of filesIn(dir)) {
    const [fingerprint = '', kind] = name.split('.');
    if (kind !== 'bundle' || !alive.has(fingerprint)) continue;
    needed.add(name);
    for (const source of readBundle(dir, fingerprint)?.sources ?? []) needed.add(source);
  }
  const ours = /^(?:[0-9a-f]{64}\.(?:bundle|words|pages)|\d{4}-\d{2}\.texts)$/u;
  prune(dir, (path) => (ours.test(path) ? path : undefined), needed);
}

function filesIn(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
}

function labelOf(fingerprint: string): string {
  return `search bundle ${fingerprint}`;
}
