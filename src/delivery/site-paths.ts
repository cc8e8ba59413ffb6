/** Folders whose files are named by their content: styles, scripts and fonts, photos. */
export const contentNamedFolders = ['_', 'anh'] as const;

/**
 * End of the path, as a regular expression, of files of the search index that are: the hash in their
 * names is a short one, so another content may come to bear it one day.
 */
export const contentNamedIndex = '(?:\\.pf_[a-z]+|/catalogue\\.[^/]+\\.json)';

const contentNamed = new RegExp(
  `^(?:${contentNamedFolders.join('|')})/|${contentNamedIndex}$`,
  'u',
);

/**
 * Whether a file's name changes with its content, so that pages of two releases never mean different
 * files by one address.
 */
export function isNamedByContent(path: string): boolean {
  return contentNamed.test(path);
}

/** Endings of what costs less to read when it is compressed; photos, fonts and the index are already. */
export const compressible = ['html', 'css', 'js', 'json', 'xml', 'svg', 'txt'] as const;

export function isCompressible(path: string): boolean {
  return compressible.some((ending) => path.endsWith(`.${ending}`));
}

/** Endings of the compressed files that lie beside a file. */
export const compressedEndings = ['.br', '.gz'] as const;
