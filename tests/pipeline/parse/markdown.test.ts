import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '#pipeline/parse/markdown';

/** Always with tables. */
function fully(text: string) {
  return fromMarkdown(text, {
    extensions: [gfmTable(), gfmFootnote()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  });
}

/** Pieces that Markdown means something by, those of tables above all. */
const piece = fc.constantFrom(
  ...['a', 'đ', ' ', '  ', '\n', '\n', '\n\n', '-', '--', '---', ':', '|', '| a | b |', '>', '> '],
  ...['- ', '1. ', '# ', '*', '**', '`', '```', '[^1]', '[^1]: ', '[a](b)', '![a](b)', '\\', '\t'],
  ...['a\n:-', 'a\n-:', '| - |', '<b>', '&#124;', '=', '===', '_', '~', '    '],
);

describe('Markdown', () => {
  it('is read as if tables were looked for everywhere', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        expect(parseMarkdown(text, 0)).toEqual(fully(text));
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    ['with pipes', 'a | b\n--|--\n1 | 2'],
    ['of one column, with a colon only', 'a\n:-'],
    ['of one column, with a colon behind', 'a\n-:'],
  ])('has tables %s', (_, text) => {
    expect(parseMarkdown(text, 0).children.map(({ type }) => type)).toEqual(['table']);
  });
});
