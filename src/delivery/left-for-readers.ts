import { compressedEndings, isCompressible, isNamedByContent } from '#delivery/site-paths';

/**
 * Files that a page opened before a switch may still ask for afterwards, and that the release readers
 * see now has not got. Only what the former release itself is made of counts, so that they stay for
 * one release and no longer.
 *
 * @param former paths of the manifest of the release that readers saw before
 * @param present files of the one they see now
 * @returns compressed files that may lie beside them too
 */
export function leftForReaders(
  former: Iterable<string>,
  present: { has(path: string): boolean },
): string[] {
  return [...former]
    .filter((path) => isNamedByContent(path) && !present.has(path))
    .flatMap((path) =>
      isCompressible(path) ? [path, ...compressedEndings.map((ending) => path + ending)] : [path],
    );
}
