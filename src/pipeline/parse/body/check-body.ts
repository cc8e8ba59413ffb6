import type { Nodes, Root } from 'mdast';
import { linkKind } from '#pipeline/parse/body/link-kind';
import type { FileFindings } from '#pipeline/read/report-at';
import type { SourceText } from '#pipeline/read/source-text';

/** A link as written, with its place: whether its target exists is known only when all articles are. */
export interface WrittenLink {
  readonly url: string;
  /** Offset of the link in the text of the file. */
  readonly offset: number;
  readonly length: number;
}

/** `![mô tả] (a.jpg)`, `![mô tả](ảnh 1.jpg)`: a photo to an editor, text to Markdown. */
const brokenPhoto = /!\[([^\]\n]{0,500})\]([ \t]*)\(([^()\n]{1,200})\)/gu;

const officeTag = /<\/?[a-z]+:[a-z]+[^<>\n]{0,200}>/giu;

/**
 * Finds raw HTML, unsafe links and footnotes without a text in a body whose references are resolved;
 * returns the links to other pages of the site.
 */
export function checkBody(root: Root, source: SourceText, findings: FileFindings): WrittenLink[] {
  const links: WrittenLink[] = [];
  const walk = (node: Nodes): void => {
    const start = node.position?.start;
    const end = node.position?.end;
    const offset = start ? source.offsetOf(start.line, start.column) : 0;
    const length = end ? source.offsetOf(end.line, end.column) - offset : 0;
    if (node.type === 'html') {
      const text = node.value.split('\n', 1)[0] ?? '';
      findings.add({ rule: 'raw-html', offset, length, values: { text } });
    } else if (node.type === 'link') {
      const found = linkKind(node.url);
      if (found === 'unsafe') {
        findings.add({ rule: 'link-unsafe', offset, length, values: { text: node.url } });
      } else if (found === 'internal') {
        links.push({ url: node.url, offset, length });
      }
    } else if (node.type === 'text') {
      // Word's own tags, `<o:p>`, are no HTML to Markdown and would be read by readers.
      for (const match of source.text.slice(offset, offset + length).matchAll(officeTag)) {
        const [text] = match;
        const at = offset + match.index;
        findings.add({ rule: 'raw-html', offset: at, length: text.length, values: { text } });
      }
      // What was meant as a photo and is text would be read as brackets.
      for (const match of source.text.slice(offset, offset + length).matchAll(brokenPhoto)) {
        const [text, alt = '', gap = '', name = ''] = match;
        const spaced = gap === '';
        findings.add({
          rule: 'photo-syntax',
          offset: offset + match.index,
          length: text.length,
          values: { name, ...(spaced && { spaced: name }) },
          replacement: `![${alt}](${spaced ? `<${name}>` : name})`,
        });
      }
      // What reads as a footnote's number and is still text has no footnote.
      for (const match of source.text.slice(offset, offset + length).matchAll(/\[\^[^\]\s]+\]/gu)) {
        const [text] = match;
        const at = offset + match.index;
        findings.add({ rule: 'link-undefined', offset: at, length: text.length, values: { text } });
      }
    }
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(root);
  return links;
}
