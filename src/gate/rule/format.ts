import { type Format, formatNames, isText } from '#gate/formats';
import type { FileRule } from '#gate/rule';

/** The bytes of a file are what its extension promises. */
export const formatRule: FileRule = {
  id: 'format',
  wants: 'Đuôi tệp đúng với định dạng',
  fix: 'Lưu lại tệp đúng định dạng rồi dựng lại; đổi đuôi tệp không đổi được định dạng.',
  judge: ({ extension, format: found, bytes, isWhole }) => [
    ...mismatch(extension, found, bytes),
    ...(isWhole ? [] : ['Tệp nén hỏng, không mở được.']),
  ],
};

function mismatch(extension: string, found: Format, bytes: Buffer): string[] {
  const wanted = promised[extension];
  if (wanted === undefined) {
    if (!telling.has(found)) return [];
    return [`Nội dung là ${formatNames[found]} nhưng đuôi tệp “.${extension}” không nói thế.`];
  }
  if (wanted === 'json') return isJson(bytes) ? [] : ['Nội dung không phải JSON đọc được.'];
  if (wanted === found) return [];
  // A script may begin like anything that is text.
  if (wanted === 'text' && !telling.has(found) && isText(bytes)) return [];
  return [`Đuôi tệp hứa ${formatNames[wanted]} nhưng nội dung là ${formatNames[found]}.`];
}

/** Extension without the dot → the format it promises; the ones not named here promise nothing. */
const promised: Readonly<Record<string, Format>> = {
  ...{ jpg: 'jpeg', jpeg: 'jpeg', png: 'png', webp: 'webp', avif: 'avif', gif: 'gif' },
  ...{ pdf: 'pdf', woff2: 'woff2', svg: 'svg', html: 'html', htm: 'html', xml: 'xml' },
  ...{ json: 'json', webmanifest: 'json', css: 'text', js: 'text', mjs: 'text', txt: 'text' },
  ...{ pf_meta: 'gzip', pf_index: 'gzip', pf_fragment: 'gzip', pf_filter: 'gzip' },
  ...{ pagefind: 'gzip' },
};

/** Formats that readers' programs open as such whatever the file is called. */
const telling: ReadonlySet<Format> = new Set<Format>([
  ...(['jpeg', 'png', 'webp', 'avif', 'gif', 'heic', 'tiff', 'pdf', 'zip', 'svg', 'html'] as const),
]);

function isJson(bytes: Buffer): boolean {
  try {
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return true;
  } catch {
    return false;
  }
}
