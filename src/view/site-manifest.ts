/** File at the root of a built site that says by whom, when and for where it was built, and of what. */
export const manifestName = 'ban-tin.json';

/** What a manifest says. */
export interface SiteManifest {
  /** Clock of the build, ISO 8601. */
  readonly now?: string;
  /** Base path: `/` or `/path/`. */
  readonly base: string;
  /** Every other file: path with `/` → SHA-256, lower-case hex. */
  readonly files: ReadonlyMap<string, string>;
}

/** Who builds sites. */
const generator = 'bantin';

/**
 * Reads a manifest that may come from anywhere: one that is damaged, or names a path that leads out of
 * the site, is none.
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
  if (!isRecord(value) || value['generator'] !== generator || !isRecord(value['files'])) {
    return undefined;
  }
  const { base, now } = value;
  const files = Object.entries(value['files']);
  if (typeof base !== 'string' || !isBase(base)) return undefined;
  const sound = files.filter(
    (entry): entry is [string, string] =>
      isSafePath(entry[0]) && typeof entry[1] === 'string' && /^[0-9a-f]{64}$/u.test(entry[1]),
  );
  if (sound.length < files.length) return undefined;
  return { base, files: new Map(sound), ...(typeof now === 'string' && { now }) };
}

/** Text of a manifest; files in the order in which they are given. */
export function manifestText({ now, base, files }: Required<SiteManifest>): string {
  const value = { generator, now, base, files: Object.fromEntries(files) };
  return `${JSON.stringify(value, null, 1)}\n`;
}

/** Whether a text begins as `manifestText` does. */
export function beginsAsManifest(text: string): boolean {
  return /^\{\s*"generator": "bantin"/u.test(text);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isBase(base: string): boolean {
  return /^\/(?:(?!\.{1,2}\/)[A-Za-z0-9._~-]+\/)*$/u.test(base);
}

/** Control characters would break the lists that are sent to other machines, one path a line. */
function isSafePath(path: string): boolean {
  return !unsafe.test(path);
}

/** Besides them an empty part of the path, `.` and `..`: it would lead somewhere else. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unsafe = /[\u0000-\u001f\u007f\\]|(?:^|\/)\.{0,2}(?:\/|$)/u;
