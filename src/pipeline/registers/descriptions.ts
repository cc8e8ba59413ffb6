import { writtenPassages } from '#pipeline/parse/front-matter-passages';
import type { Passage } from '#pipeline/parse/passage';
import type { Register } from '#pipeline/registers/read-register';

/**
 * The sentences of a register that stand at the head of pages.
 *
 * @param rows in order
 * @param path of the list that holds them
 */
export function descriptionsIn(
  { source, range }: Register<unknown>,
  rows: readonly { readonly description?: string | undefined }[],
  path: readonly PropertyKey[],
): Passage[] {
  const described = [...rows.keys()].filter((index) => rows[index]?.description);
  return writtenPassages(
    source,
    range,
    described.map((index) => ['paragraph', [...path, index, 'description']]),
  );
}
