import {
  compressedEndings,
  isCompressible,
  isPartOfIndex,
  isPartOfProgram,
} from '#delivery/site/paths';
import { isArticleAddress, pageAddress } from '#view/address';

/**
 * Files that a page opened before a switch may still ask for afterwards, and that the release readers
 * see now has not got. Only what the former release itself is made of counts, so that they stay for
 * one release and no longer. What somebody took down is gone at once: no photo stays, and where an
 * article is gone, nothing of the search index, which holds its text.
 *
 * @param former paths of the manifest of the release that readers saw before
 * @param present files of the one they see now
 * @returns compressed files that may lie beside them too
 */
export function leftForReaders(
  former: Iterable<string>,
  present: { has(path: string): boolean },
): string[] {
  const gone = [...former].filter((path) => !present.has(path));
  const isTakenDown = gone.some((path) => isArticleAddress(`/${pageAddress(path)}`));
  return gone
    .filter((path) => isPartOfProgram(path) || (isPartOfIndex(path) && !isTakenDown))
    .flatMap((path) =>
      isCompressible(path) ? [path, ...compressedEndings.map((ending) => path + ending)] : [path],
    );
}
