import type { Nodes } from 'mdast';
import type { Finding } from '#bulletin/finding';
import { parseMarkdown } from '#pipeline/parse/markdown';

/**
 * True where a line, read as Markdown, leaves none of these marks to readers: what is offered must
 * work. Tables are read with their neighbours only, so that a cell is judged as running text.
 *
 * @param mark without the flag `g`
 */
export function leavesNone(line: string, mark: RegExp): boolean {
  const pile: Nodes[] = [parseMarkdown(line, 0)];
  for (let node = pile.pop(); node; node = pile.pop()) {
    if (node.type === 'text' && mark.test(node.value)) return false;
    if ('children' in node) pile.push(...node.children);
  }
  return true;
}

/** Letters and digits of a text, in order. */
export function lettersIn(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** A line that one of these rules offers as it should be. */
export function isTold(found: readonly Finding[], rules: readonly string[], line: number): boolean {
  return found.some(
    (one) =>
      one.fix !== undefined &&
      rules.includes(one.rule) &&
      line >= one.line &&
      line <= one.line + (one.fixBelow?.length ?? 0),
  );
}
