/**
 * Whether one of some paths lies in an article's folder, is it, or is a folder above it.
 *
 * @param touched paths below the content folder, with `/`; the empty path is that folder
 * @param id `2023/<folder>`
 */
export function isTouched(touched: Iterable<string>, id: string): boolean {
  const folder = `articles/${id}/`;
  for (const path of touched) {
    if (path === '' || `${path}/`.startsWith(folder) || folder.startsWith(`${path}/`)) return true;
  }
  return false;
}
