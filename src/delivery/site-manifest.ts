import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DeliveryRefused } from '#delivery/refusal';

/** File at the root of a built site that names every other file. */
export const manifestName = 'ban-tin.json';

/** What delivery needs of a built site's manifest. */
export interface SiteManifest {
  /** `/` or `/path/`. */
  readonly base: string;
  /** Path with `/` → SHA-256, lower-case hex. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Reads a manifest that may come from another machine: a path in it that leads out of the site makes
 * it none.
 *
 * @returns `undefined` where it is not the manifest of a site that we built
 */
export function parseManifest(text: string): SiteManifest | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value) || value['generator'] !== 'bantin' || !isRecord(value['files'])) {
    return undefined;
  }
  const { base } = value;
  const files = Object.entries(value['files']);
  if (typeof base !== 'string' || !/^\/(?:[A-Za-z0-9._~-]+\/)*$/u.test(base)) return undefined;
  const sound = files.filter(
    (entry): entry is [string, string] =>
      isSafePath(entry[0]) && typeof entry[1] === 'string' && /^[0-9a-f]{64}$/u.test(entry[1]),
  );
  return sound.length === files.length ? { base, files: new Map(sound) } : undefined;
}

/** @throws DeliveryRefused where the folder is no built site */
export function readSite(dir: string): { readonly text: string; readonly manifest: SiteManifest } {
  let text: string;
  try {
    text = readFileSync(join(dir, manifestName), 'utf8');
  } catch {
    throw new DeliveryRefused(`“${dir}” không có trang đã dựng. Chạy npm run build trước.`);
  }
  const manifest = parseManifest(text);
  if (!manifest) {
    throw new DeliveryRefused(
      `“${dir}” không phải trang do lệnh build dựng, hoặc bản kê ${manifestName} bị hỏng. Chạy npm run build trước.`,
    );
  }
  return { text, manifest };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Control characters would break the lists that are sent to other machines, one path a line. */
function isSafePath(path: string): boolean {
  return (
    path !== '' &&
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    !/[\u0000-\u001f\u007f\\]/u.test(path) &&
    path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  );
}
