import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '#pipeline/parse/markdown';

/** Always with tables. */
function fully(text: string) {
  return fromMarkdown(text, {
    extensions: [
      gfmTable(),
      gfmFootnote(),
      { disable: { null: ['codeIndented', 'setextUnderline'] } },
    ],
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

  it.each([
    ['a tab', '\tChữ.'],
    ['four spaces', '    Chữ.'],
    ['no-break spaces and a tab', '\u00a0\tChữ.'],
    ['six spaces in a quotation', '>       Chữ.'],
    ['eight spaces in a list', '- Một\n\n          Chữ.'],
  ])('takes a first line indented by %s for what it is: a paragraph', (_, text) => {
    const types: string[] = [];
    visit(parseMarkdown(text, 0), ({ type }) => void types.push(type));
    expect(types).not.toContain('code');
    expect(types).toContain('paragraph');
  });

  it.each(['---', '===', '-', '=', '  ---'])('makes no heading of a paragraph above %s', (line) => {
    const [first] = parseMarkdown(`Chữ.\n${line}`, 0).children;
    expect(first?.type).toBe('paragraph');
  });
});
