import { gunzipSync } from 'node:zlib';
import type { FileFacts } from '#gate/file-facts';
import { extensionOf, formatFault, formatOf } from '#gate/formats';
import { metadataOf } from '#gate/metadata/metadata';
import { phraseFilter } from '#gate/reading/phrases';
import { addressesIn } from '#gate/reading/read-other';
import { readPage } from '#gate/reading/read-page';
import { readingsOf, readWords } from '#gate/reading/words';
import type { Fault } from '#gate/verdict';

/** Files of programs and pictures hold no sentences. */
const wordless = new Set(['pagefind', 'woff2', 'jpg', 'jpeg', 'png', 'webp', 'avif', 'gif', 'pdf']);

/** More than any file of a site unpacks to. */
const largestUnpacked = 1 << 28;

/** Looks at one file by itself: a function of its extension and its bytes. */
export function examine(path: string, bytes: Buffer): FileFacts {
  const extension = extensionOf(path);
  if (bytes.length === 0) return facts([{ rule: 'empty', reason: 'Tệp rỗng.' }]);
  const format = formatOf(bytes);
  const mismatch = formatFault(extension, format, bytes);
  const faults: Fault[] = mismatch ? [mismatch] : [];
  if (format === 'svg' || extension === 'svg') {
    faults.push({ rule: 'svg', reason: 'SVG này không phải tệp của thư mục public.' });
  }
  for (const what of metadataOf(format, bytes)) {
    faults.push({ rule: 'metadata', reason: `Tệp mang theo ${what}.` });
  }
  const text = textOf(path, bytes);
  if (text === undefined) {
    if (isPacked(bytes) && !unpacked(bytes)) {
      faults.push({ rule: 'format', reason: 'Tệp nén hỏng, không mở được.' });
    }
    return facts(faults);
  }
  const page = format === 'html' || extension === 'html' ? readPage(text) : undefined;
  if (page) faults.push(...page.faults);
  const { loads, links } = page ?? addressesIn(extension, text);
  const phrases = phraseFilter(readingsOf(extension, text).map(readWords));
  return { faults, loads, links, ...(page?.page && { page: page.page }), phrases };
}

/** What there is to read in a file, unpacked where it is packed; `undefined` where there is nothing. */
export function textOf(path: string, bytes: Buffer): string | undefined {
  if (wordless.has(extensionOf(path))) return undefined;
  return (isPacked(bytes) ? unpacked(bytes) : bytes)?.toString('utf8');
}

function isPacked(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** `undefined` where it is not a whole gzip file. */
function unpacked(bytes: Buffer): Buffer | undefined {
  try {
    return gunzipSync(bytes, { maxOutputLength: largestUnpacked });
  } catch {
    return undefined;
  }
}

function facts(faults: readonly Fault[]): FileFacts {
  return { faults, loads: [], links: [] };
}
