import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { takeApart } from '#pipeline/parse/body/photo-lines';
import { finishPhoto, isCredit, splitCredit } from '#pipeline/parse/body/written-photo';
import { parseMarkdown } from '#pipeline/parse/markdown';

const paragraph = (markdown: string) => {
  const [block] = parseMarkdown(markdown, 0).children;
  if (block?.type !== 'paragraph') throw new Error('no paragraph');
  return block;
};

/** What a paragraph is made of: `[src: caption (credit) slip]` and prose, in order. */
function parts(markdown: string): string[] {
  return takeApart(paragraph(markdown)).map((part) => {
    if ('prose' in part) return part.prose.map((node) => textOf(node)).join('');
    const { src, caption, credit, captionSlip } = part.photo;
    const words = [src, caption, credit && `(${credit})`, captionSlip].filter(Boolean);
    return `[${words.join(' | ')}]`;
  });
}

describe('a paragraph with photos', () => {
  it.each([
    ['![](a)', ['[a]']],
    ['![](a) ![](b)', ['[a]', '[b]']],
    ['![](a)\n![](b)', ['[a]', '[b]']],
    ['![](a)\nMột.', ['[a | Một.]']],
    ['![](a)  \nMột.', ['[a | Một.]']],
    ['![](a)\\\nMột.', ['[a | Một.]']],
    ['![](a)\nMột\nhai.', ['[a | Một hai. | split]']],
    ['![](a)\nMột.  \nHai.', ['[a | Một. Hai. | split]']],
    ['![](a)\nMột.\n(Ảnh: B)', ['[a | Một. | (B)]']],
    ['![](a)\n(Ảnh: B)\nMột.', ['[a | (Ảnh: B) Một. | split]']],
    ['![](a)\nMột.\nHai.\n(Ảnh: B)', ['[a | Một. Hai. | (B) | split]']],
    ['![](a) *Một.*', ['[a | Một.]']],
    ['![](a) *Một.* **hai**', ['[a]', 'Một. hai']],
    ['![](a) (Ảnh: B)', ['[a | (B)]']],
    ['![](a) (Ảnh: *B*)', ['[a | (B)]']],
    ['![](a) Một.', ['[a]', 'Một.']],
    ['![](a) Một.\nHai.', ['[a]', 'Một.\nHai.']],
    ['![](a) ![](b) *Hai.*', ['[a]', '[b | Hai.]']],
    ['![](a)\nMột.\n![](b)\nHai.', ['[a | Một.]', '[b | Hai.]']],
    ['Trước\n![](a)\nMột.', ['Trước', '[a | Một.]']],
    ['Trước ![](a) sau.', ['Trước  sau.', '[a]']],
    ['Trước ![](a) sau ![](b)\nHai.', ['Trước  sau \nHai.', '[a]', '[b]']],
    ['![](a) *x ![](b)* y', ['[a]', 'x  y', '[b]']],
    ['![](a)\nMột ![](b) hai', ['[a]', 'Một  hai', '[b]']],
    ['[![](a)](/x)\nMột.', ['[a | Một.]']],
    ['**![](a)** ![](b)', ['[a]', '[b]']],
    ['[xem ![](a)](/x)', ['xem ', '[a]']],
    ['[![](a) xem](/x)', [' xem', '[a]']],
    ['*![](a)* *![](b)*', ['[a]', '[b]']],
    ['![](a "Một.")', ['[a | Một.]']],
    ['![](a "Một.")\nMột.', ['[a | Một. | double]']],
    ['![](a "Một.")\nHai.', ['[a | Một. Hai. | double]']],
    ['![](a "Một.")\n(Ảnh: B)', ['[a | Một. | (B)]']],
    ['![](a " ")\nMột.', ['[a | Một.]']],
    ['![](a "Một.")\nHai\nba.', ['[a | Một. Hai ba. | double]']],
  ])('%j', (markdown, expected) => {
    expect(parts(markdown)).toEqual(expected);
  });

  it('tells where each photo stands', () => {
    const [, photo] = takeApart(paragraph('Trước\n![Hội  trường](a.jpg "x")\nMột.'));
    expect(photo).toEqual({
      photo: {
        ...{ src: 'a.jpg', alt: 'Hội  trường', caption: 'x Một.', captionSlip: 'double' },
        ...{ line: 2, column: 1, endLine: 2, endColumn: 26 },
      },
    });
  });

  it('is given back without a photo that was made up at a place', () => {
    expect(finishPhoto({ image: { type: 'image', url: 'a' }, under: [] })).toEqual({
      ...{ src: 'a', alt: '', line: 1, column: 1, endLine: 1, endColumn: 1 },
    });
  });
});

describe('a credit', () => {
  it.each([
    ['Một. (Ảnh: B)', 'Một.', 'B'],
    ['Một.(Ảnh: B)', 'Một.', 'B'],
    ['Một.  ( ẢNH :  B  C ).', 'Một.', 'B C'],
    ['Một. (Ảnh: B) .', 'Một.', 'B'],
    ['Một (hai) (ảnh:B)', 'Một (hai)', 'B'],
    ['(Ảnh: B)', undefined, 'B'],
    [' Một\n hai ', 'Một hai', undefined],
    ['Một (Ảnh: B) hai', 'Một (Ảnh: B) hai', undefined],
    ['Một (Ảnh B)', 'Một (Ảnh B)', undefined],
    ['Một (Ảnh: B', 'Một (Ảnh: B', undefined],
    ['Một Ảnh: B)', 'Một Ảnh: B)', undefined],
    ['Một (Ảnh: B (C))', 'Một (Ảnh: B (C))', undefined],
    ['Một (Ảnh: B)..', 'Một (Ảnh: B)..', undefined],
    ['', undefined, undefined],
  ])('of %j', (text, caption, credit) => {
    expect(splitCredit(text)).toEqual({
      ...(caption !== undefined && { caption }),
      ...(credit !== undefined && { credit }),
    });
  });

  it.each([
    ...['(Ảnh: B)', ' ( ảnh : B ) . ', '(ẢNH:B)', '(Ảnh: B).', '\n(Ảnh: B)\n'].map((one) => [
      one,
      true,
    ]),
    ...[
      '',
      '(Ảnh: )x',
      'a (Ảnh: B)',
      '(Ảnh: B) a',
      '(Ảnh B)',
      'Ảnh: B',
      '(Ảnh: (B))',
      '(Ảnh: B\nC)',
      '(Ảnh: B)..',
      '(Ảnh:)',
    ].map((one) => [one, false]),
  ] as const)('and nothing else is %j: %s', (text, expected) => {
    expect(isCredit(String(text))).toBe(expected);
  });
});
