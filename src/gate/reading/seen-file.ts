import { gunzipSync } from 'node:zlib';
import { extensionOf, type Format, formatOf } from '#gate/formats';
import { type Markup, readMarkup } from '#gate/reading/markup';
import { addressesOf, type PageAddress } from '#gate/reading/page-addresses';

/** A file as its rules see it: nothing of its place but the extension. */
export interface SeenFile {
  /** In lower case, without the dot. */
  readonly extension: string;
  readonly bytes: Buffer;
  readonly format: Format;
  /** False for a gzip file that does not unpack. */
  readonly isWhole: boolean;
  /** What there is to read in it, unpacked where it is packed. */
  readonly text?: string;
  readonly page?: SeenPage;
}

export interface SeenPage extends Markup {
  readonly addresses: readonly PageAddress[];
}

/** Reads a file in all the ways that rules ask for. */
export function seeFile(path: string, bytes: Buffer): SeenFile {
  const extension = extensionOf(path);
  const format = formatOf(bytes);
  const plain = plainBytes(bytes);
  const text = wordless.has(extension) ? undefined : plain?.toString('utf8');
  const isPage = format === 'html' || extension === 'html';
  return {
    extension,
    bytes,
    format,
    isWhole: plain !== undefined,
    ...(text !== undefined && { text, ...(isPage && { page: seePage(text) }) }),
  };
}

/** What there is to read in a file, unpacked where it is packed; `undefined` where there is nothing. */
export function textOf(path: string, bytes: Buffer): string | undefined {
  return wordless.has(extensionOf(path)) ? undefined : plainBytes(bytes)?.toString('utf8');
}

function seePage(text: string): SeenPage {
  const markup = readMarkup(text);
  return { ...markup, addresses: addressesOf([...markup.elements, ...markup.unscripted]) };
}

/** Files of programs and pictures hold no sentences. */
const wordless = new Set(['pagefind', 'woff2', 'jpg', 'jpeg', 'png', 'webp', 'avif', 'gif', 'pdf']);

/** More than any file of a site unpacks to. */
const largestUnpacked = 1 << 28;

/** The bytes, out of gzip; `undefined` where that is broken. */
function plainBytes(bytes: Buffer): Buffer | undefined {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: largestUnpacked });
  } catch {
    return undefined;
  }
}
