import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** File at the root of a built site that says by whom, when and for where it was built, and of what. */
export const manifestName = 'ban-tin.json';

/** What the manifest says. */
export interface Manifest {
  readonly generator: 'bantin';
  /** The build's clock, ISO 8601. */
  readonly now: string;
  /** Base path, with slashes. */
  readonly base: string;
  /** Every other file: path with `/` → SHA-256, lower-case hex. */
  readonly files: Readonly<Record<string, string>>;
}

/** The manifest of a folder; `undefined` where it is not a site that we built. */
export function readManifest(path: string): Manifest | undefined {
  try {
    const text = readFileSync(join(path, manifestName), 'utf8');
    const manifest = JSON.parse(text) as Partial<Manifest>;
    return manifest.generator === 'bantin' ? (manifest as Manifest) : undefined;
  } catch {
    return undefined;
  }
}

export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 1)}\n`;
}

/** Exchanges the manifest of a built site in one step. */
export function replaceManifest(path: string, text: string): void {
  const beside = join(path, `.${manifestName}.new`);
  writeFileSync(beside, text);
  renameSync(beside, join(path, manifestName));
}
