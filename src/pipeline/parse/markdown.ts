import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { remark } from 'remark';

/**
 * What officers write and Markdown takes for something else: a first line indented with a tab or with
 * spaces is no code but a paragraph, and a row of hyphens under a paragraph does not make it a heading.
 */
const notMeant = { disable: { null: ['codeIndented', 'setextUnderline'] } };

const footnotes = remark()
  .use(function footnotesOnly() {
    const data = this.data();
    data.micromarkExtensions = [gfmFootnote(), notMeant];
    data.fromMarkdownExtensions = [gfmFootnoteFromMarkdown()];
  })
  .freeze();

const tablesAndFootnotes = remark()
  .use(function both() {
    const data = this.data();
    data.micromarkExtensions = [gfmTable(), gfmFootnote(), notMeant];
    data.fromMarkdownExtensions = [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()];
  })
  .freeze();

/** No table is without one of them, and looking for tables at every line costs a third of the parsing. */
const signOfTable = /\||:-|-:/u;

/**
 * Markdown → mdast, with line numbers of the file. What articles are written in: CommonMark with
 * tables and footnotes, without indented code and underlined headings. No autolinks (they triple the cost of parsing) and no smart punctuation (the
 * text is the author's).
 *
 * @param markdown text of the body
 * @param linesBefore lines of the file above the body
 */
export function parseMarkdown(markdown: string, linesBefore: number): Root {
  const parser = signOfTable.test(markdown) ? tablesAndFootnotes : footnotes;
  return parser.parse('\n'.repeat(linesBefore) + markdown);
}
