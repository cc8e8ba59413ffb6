/** Folder of styles, scripts and fonts. */
const program = '_';

/** Folders whose files are named by their content: the program, photos. */
export const contentNamedFolders = [program, 'anh'] as const;

/**
 * End of the path, as a regular expression, of files of the search index that are: the hash in their
 * names is a short one, so another content may come to bear it one day.
 */
export const contentNamedIndex = '(?:\\.pf_[a-z]+|/catalogue\\.[^/]+\\.json)';

const indexNamed = new RegExp(`${contentNamedIndex}$`, 'u');

/**
 * Whether a file's name changes with its content, so that pages of two releases never mean different
 * files by one address.
 */
export function isNamedByContent(path: string): boolean {
  return contentNamedFolders.some((folder) => path.startsWith(`${folder}/`)) || isPartOfIndex(path);
}

/** Whether it is a style sheet, a script or a font. */
export function isPartOfProgram(path: string): boolean {
  return path.startsWith(`${program}/`);
}

/** Whether it is a file of the search index that is named by its content. */
export function isPartOfIndex(path: string): boolean {
  return indexNamed.test(path);
}

/** Endings of what costs less to read when it is compressed; photos, fonts and the index are already. */
export const compressible = ['html', 'css', 'js', 'json', 'xml', 'svg', 'txt'] as const;

export function isCompressible(path: string): boolean {
  return compressible.some((ending) => path.endsWith(`.${ending}`));
}

/** Endings of the compressed files that lie beside a file. */
export const compressedEndings = ['.br', '.gz'] as const;

/** Whether a file is a compressed one that lies beside another of these. */
export function isCompanion(path: string, files: { has(path: string): boolean }): boolean {
  const ending = compressedEndings.find((one) => path.endsWith(one));
  return ending !== undefined && files.has(path.slice(0, -ending.length));
}
