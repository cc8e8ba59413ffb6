import { readFileSync } from 'node:fs';
import { readSealed, writeSealed } from '#store/sealed-file';

/** The content of a sealed file, whatever its label is. */
export function contentOf(path: string): Buffer | undefined {
  return readSealed(path, labelOf(path));
}

/**
 * Changes what a sealed file says and seals it again, as only a fault of ours could.
 *
 * @param relabel its label → the new one
 */
export function reseal(
  path: string,
  change: (content: Buffer) => Uint8Array,
  relabel = (label: string) => label,
): void {
  const content = contentOf(path);
  if (!content) throw new Error(`${path} is not sealed`);
  writeSealed(path, relabel(labelOf(path)), [change(content)]);
}

function labelOf(path: string): string {
  const [head = ''] = readFileSync(path, 'utf8').split('\n', 1);
  return head.slice(head.indexOf(' ') + 1);
}
