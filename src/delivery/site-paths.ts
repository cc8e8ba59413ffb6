/**
 * Whether a file's name changes with its content, so that pages of two releases never mean different
 * files by one address: styles, scripts and fonts (`_/`), photos (`anh/`), and the files of the search
 * index.
 */
export function isNamedByContent(path: string): boolean {
  return /^(?:_|anh)\/|\.pf_[a-z]+$|\/catalogue\.[^/]+\.json$/u.test(path);
}

/** Endings of what costs less to read when it is compressed; photos, fonts and the index are already. */
export const compressible = ['html', 'css', 'js', 'json', 'xml', 'svg', 'txt'] as const;

export function isCompressible(path: string): boolean {
  return compressible.some((ending) => path.endsWith(`.${ending}`));
}

/** Endings of the compressed files that lie beside a file. */
export const compressedEndings = ['.br', '.gz'] as const;
