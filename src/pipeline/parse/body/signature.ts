import type { Element, Properties } from 'hast';
import type { Paragraph, PhrasingContent, Root, Text } from 'mdast';
import type { SourceText } from '#pipeline/read/source-text';

/** The first line of a paragraph whose other lines are the block of a signature. */
export const signatureLabel = 'Ký tên:';

/** Class of the paragraph on the page. */
const signatureClass = 'signature';

/**
 * Marks the paragraphs that begin with the line `Ký tên:`. The line itself goes; the line ends of the
 * others are kept. Changes the tree in place; every letter keeps its place in the file.
 */
export function markSignatures(root: Root, source: SourceText): void {
  for (const [index, node] of root.children.entries()) {
    if (node.type === 'paragraph') root.children[index] = signatureOf(node, source) ?? node;
  }
}

/** True for a paragraph, of Markdown or of HTML, that is the block of a signature. */
export function isSignature(node: MarkdownNode | Element): boolean {
  const names =
    'properties' in node ? node.properties['className'] : node.data?.hProperties?.['className'];
  return Array.isArray(names) && names.includes(signatureClass);
}

interface MarkdownNode {
  readonly data?: { readonly hProperties?: Properties | undefined } | undefined;
}

function signatureOf(paragraph: Paragraph, source: SourceText): Paragraph | undefined {
  const [first, second] = paragraph.children;
  if (first?.type !== 'text') return undefined;
  const isMarked =
    first.value.startsWith(`${signatureLabel}\n`) ||
    (first.value === signatureLabel && second?.type === 'break');
  // Behind the label and its line end.
  const children = isMarked
    ? paragraph.children.flatMap((child) => inLines(child, source)).slice(2)
    : [];
  if (children.length === 0) return undefined;
  return {
    ...paragraph,
    children,
    data: { ...paragraph.data, hProperties: { className: [signatureClass] } },
  };
}

/** A text with a kept line end at each of its line ends. */
function inLines(node: PhrasingContent, source: SourceText): PhrasingContent[] {
  if (node.type !== 'text' || !node.value.includes('\n')) return [node];
  const lines = node.value.split('\n');
  return lines.flatMap((value, index): PhrasingContent[] => [
    ...(index > 0 ? [{ type: 'break' } as const] : []),
    ...(value === '' ? [] : [textOfLine(node, value, index, index === lines.length - 1, source)]),
  ]);
}

function textOfLine(
  { position }: Text,
  value: string,
  index: number,
  isLast: boolean,
  source: SourceText,
): Text {
  if (!position) return { type: 'text', value };
  const line = position.start.line + index;
  const written = source.lineAt(line);
  const start = index === 0 ? position.start.column : written.search(/\S/u) + 1;
  const end = isLast ? position.end.column : written.trimEnd().length + 1;
  return {
    type: 'text',
    value,
    position: { start: { line, column: start }, end: { line, column: end } },
  };
}
