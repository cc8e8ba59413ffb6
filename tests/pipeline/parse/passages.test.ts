import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Passage } from '#pipeline/parse/passage';
import { article } from '../content-folder.ts';
import { judged } from '../judged.ts';

function passagesOf(text: string): { passages: readonly Passage[]; text: string } {
  const { parsed } = judged(text);
  if (!parsed) throw new Error('no text');
  return { passages: parsed.passages, text: parsed.source.text };
}

const bodyOf = (markdown: string) =>
  passagesOf(article({}, markdown))
    .passages.slice(2)
    .map(({ kind, text }) => `${kind}: ${text}`);

describe('passages', () => {
  it('are what readers see, with the place where it stands', () => {
    const markdown =
      '## Mục **một**\n\nMột [hai](/x "y") `ba`.\n\n| A | B |\n| - | - |\n| c | *d* |\n\n> e\n\n```\nf\n```';
    expect(bodyOf(markdown)).toEqual([
      'heading: Mục ',
      'heading: một',
      'paragraph: Một ',
      'paragraph: hai',
      'alt: y',
      'paragraph:  ',
      'paragraph: ba',
      'paragraph: .',
      'cell: A',
      'cell: B',
      'cell: c',
      'cell: d',
      'paragraph: e',
      'code: f',
    ]);
  });

  it('tell captions from prose', () => {
    expect(bodyOf('![Mô tả](a.jpg "Tên")\nChú *thích*.')).toEqual([
      'alt: Mô tả',
      'caption: Tên',
      'caption: \nChú ',
      'caption: thích',
      'caption: .',
    ]);
    expect(bodyOf('![Mô tả](a.jpg) Văn xuôi.')).toEqual(['alt: Mô tả', 'paragraph:  Văn xuôi.']);
    expect(bodyOf('![Mô tả](a.jpg) *Chú thích*')).toEqual([
      'alt: Mô tả',
      'paragraph:  ',
      'caption: Chú thích',
    ]);
    expect(bodyOf('Trước ![Mô tả](a.jpg) sau')).toEqual([
      'paragraph: Trước ',
      'alt: Mô tả',
      'paragraph:  sau',
    ]);
  });

  it('keep the words of one block together', () => {
    const { passages } = passagesOf(article({}, 'Một **hai** ba.\n\nBốn.'));
    const blocks = passages.slice(2).map(({ block }) => block);
    expect(new Set(blocks.slice(0, 3)).size).toBe(1);
    expect(blocks[3]).not.toBe(blocks[0]);
  });

  it('of the front matter come first, without their quotation marks', () => {
    const values = {
      title: '"Một: hai"',
      author: '\n  - A\n  - B',
      speakers: '\n  - Đại tá Lê Văn Tám',
      summary: "'Ba'",
      photos: '\n  - file: a.jpg\n    alt: Mô tả',
    };
    const { passages } = passagesOf(article(values, 'Chữ.'));
    expect(passages.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'title: Một: hai',
      'summary: Ba',
      'author: A',
      'author: B',
      'speaker: Đại tá Lê Văn Tám',
      'alt: Mô tả',
      'paragraph: Chữ.',
    ]);
  });

  it('stand in the text exactly where they say', () => {
    const pieces = fc.constantFrom(
      ...[
        'chữ ',
        '**đậm** ',
        '[liên kết](/a) ',
        '![ảnh](a.jpg)',
        '\n',
        '\n\n',
        '> ',
        '- ',
        '`mã` ',
      ],
      ...['| a | b |\n| - | - |\n', '## ', '&amp; ', '\\* ', 'u\u0309y ', '[^1] ', '  \n', '*n* '],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
        const { passages, text } = passagesOf(article({}, `Mở đầu.\n\n${parts.join('')}`));
        let last = -1;
        for (const passage of passages) {
          const { offset } = passage;
          expect(text.slice(offset, offset + passage.text.length)).toBe(passage.text);
          expect(passage.text).not.toBe('');
          expect(offset).toBeGreaterThan(last);
          last = offset;
        }
      }),
      { numRuns: 500 },
    );
  });
});
