import type { Element, Root, Text } from 'hast';
import { splitEndMark } from '#pipeline/parse/body/end-mark';
import { isSignature } from '#pipeline/parse/body/signature';

/** Marks the closing `./.` of a body: shown in the accent colour, hidden from screen readers. */
export function finishEndMark(tree: Root): void {
  const last = tree.children.findLast(
    (node) =>
      node.type === 'element' &&
      !isFootnotes(node) &&
      node.tagName !== 'figure' &&
      !isSignature(node),
  );
  if (last?.type !== 'element') return;
  const found = lastText(last);
  const split = found && splitEndMark(found.text.value);
  if (!found || !split) return;
  const at = found.parent.children.indexOf(found.text);
  found.parent.children.splice(
    at,
    1,
    { type: 'text', value: split.before },
    {
      type: 'element',
      tagName: 'span',
      properties: { className: ['end-mark'], ariaHidden: 'true', dataPagefindIgnore: '' },
      children: [{ type: 'text', value: split.mark }],
    },
  );
}

function isFootnotes(node: Element): boolean {
  return 'dataFootnotes' in node.properties;
}

/** The last text of a block; a footnote's number behind the mark does not count. */
function lastText(parent: Element): { parent: Element; text: Text } | undefined {
  const last = parent.children.findLast(
    (node) =>
      (node.type === 'element' && node.tagName !== 'sup' && node.tagName !== 'br') ||
      (node.type === 'text' && node.value.trim() !== ''),
  );
  if (last?.type === 'text') return { parent, text: last };
  return last?.type === 'element' ? lastText(last) : undefined;
}
