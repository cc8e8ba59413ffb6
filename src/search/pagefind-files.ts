import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { CborReader } from '#search/cbor';

/**
 * What pagefind's files hold, as seen in those of the version named here; another one is refused. The
 * types say how the reader's script takes them apart.
 */
export const knownVersion = '1.6.0';

/** `pagefind.*.pf_meta` */
export type MetaFile = readonly [
  version: string,
  pages: readonly (readonly [fragment: string, words: number, group: string])[],
  wordFiles: readonly WordFileRange[],
  filters: readonly (readonly [filter: string, name: string])[],
  sorts: readonly (readonly [key: string, pages: readonly number[]])[],
  metaFields: readonly string[],
];

/** `index/*.pf_index`: a word between these (by UTF-8 bytes), both included, is looked for there. */
export type WordFileRange = readonly [from: string, to: string, name: string];

/** `pagefind-entry.json` */
export interface EntryFile {
  readonly version: string;
  readonly languages: Readonly<Record<string, EntryLanguage>>;
  /** Letters that count as such though they are none. */
  readonly include_characters: readonly string[];
  /** Name of the catalogue's file; ours, which pagefind passes over. */
  readonly catalogue?: string;
}

interface EntryLanguage {
  /** Middle of the name of the meta file. */
  readonly hash: string;
  /** Middle of the name of the program's file; null for `unknown`. */
  readonly wasm: string | null;
  readonly page_count: number;
}

/**
 * Where the bundles look for WebAssembly: in the folder above theirs, one for all, or each would have
 * its own to be loaded. Pagefind's script makes `<bundle>/wasm.NAME.pagefind` of it.
 */
export const wasmName = '/../../wasm';

const signature = 'pagefind_dcd';

/** @throws Error where the file is not one of pagefind's */
export function readPacked(path: string): CborReader {
  const bytes = gunzipSync(readFileSync(path));
  if (bytes.toString('latin1', 0, signature.length) !== signature) {
    throw new Error(`pagefind: ${path} has no signature`);
  }
  return new CborReader(bytes.subarray(signature.length));
}

export function writePacked(path: string, content: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, gzipSync(Buffer.concat([Buffer.from(signature), content]), { level: 9 }));
}

/**
 * A name of the content that is not among `taken`, to which it is added. Pagefind's own names, sieved
 * from 28 bits, are as long.
 */
export function nameFor(content: Uint8Array, taken: Set<string>): string {
  const digits = hash('sha256', content, 'hex');
  for (let length = 7; ; length++) {
    const name = `vi_${digits.slice(0, length)}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}
