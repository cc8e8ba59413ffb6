import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { remark } from 'remark';

/**
 * The Markdown that articles are written in: CommonMark with tables and footnotes. No autolinks
 * (they triple the cost of parsing) and no smart punctuation (the text is the author's).
 */
const parser = remark()
  .use(function tablesAndFootnotes() {
    const data = this.data();
    data.micromarkExtensions = [gfmTable(), gfmFootnote()];
    data.fromMarkdownExtensions = [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()];
  })
  .freeze();

/**
 * Markdown → mdast, with line numbers of the file.
 *
 * @param markdown text of the body
 * @param linesBefore lines of the file above the body
 */
export function parseMarkdown(markdown: string, linesBefore: number): Root {
  return parser.parse('\n'.repeat(linesBefore) + markdown);
}
