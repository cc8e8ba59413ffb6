/**
 * Whether a file's name changes with its content, so that pages of two releases never mean different
 * files by one address: styles, scripts and fonts (`_/`), photos (`anh/`), and the files of the search
 * index.
 */
export function isNamedByContent(path: string): boolean {
  return /^(?:_|anh)\/|\.pf_[a-z]+$|\/catalogue\.[^/]+\.json$/u.test(path);
}

/** Where reading costs less when it is compressed. Photos, fonts and the index are compressed already. */
export function isCompressible(path: string): boolean {
  return /\.(?:html|css|js|json|xml|svg|txt)$/u.test(path);
}

/** Endings of the compressed files that lie beside a file. */
export const compressedEndings = ['.br', '.gz'] as const;
