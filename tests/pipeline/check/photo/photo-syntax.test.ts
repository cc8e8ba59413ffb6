import { describe, expect, it } from 'vitest';
import { found, mendedBy } from '../pasted/offered.ts';

/** What was written, the line that is offered, and the files in the folder. */
const slips: readonly (readonly [string, string, ...string[]])[] = [
  ['![Hội trường] (a.jpg)', '![Hội trường](a.jpg)', 'a.jpg'],
  ['![Hội trường](hội trường.jpg)', '![Hội trường](<hội trường.jpg>)', 'hội trường.jpg'],
  ['![Hội trường] (hội trường.jpg)', '![Hội trường](<hội trường.jpg>)', 'hội trường.jpg'],
  ['![Hội trường](a.jpg', '![Hội trường](a.jpg)', 'a.jpg'],
  ['![Hội trường](a.jpg Các đại biểu.', '![Hội trường](a.jpg) Các đại biểu.', 'a.jpg'],
  ['![Hàng quân](anh (1).jpg)', '![Hàng quân](<anh (1).jpg>)', 'anh (1).jpg'],
  ['![Hàng quân](anh (1).jpg "Lễ.")', '![Hàng quân](<anh (1).jpg> "Lễ.")', 'anh (1).jpg'],
  ['![Hàng quân](anh(1.jpg)', '![Hàng quân](<anh(1.jpg>)', 'anh(1.jpg'],
  ['![Hội thi [lần 2]](a 1.jpg)', '![Hội thi [lần 2]](<a 1.jpg>)', 'a 1.jpg'],
  ['![Hội thi [lần 2](a.jpg)', '![Hội thi \\[lần 2](a.jpg)', 'a.jpg'],
  ['!(Hàng quân (hai))[a.jpg]', '![Hàng quân (hai)](a.jpg)', 'a.jpg'],
  ['![Hàng quân][a.jpg]', '![Hàng quân](a.jpg)', 'a.jpg'],
  ['![a.jpg](Hàng quân)', '![Hàng quân](a.jpg)', 'a.jpg'],
  ['![Hàng quân(a.jpg)', '![Hàng quân](a.jpg)', 'a.jpg'],
  ['![Hàng quân](a.jpg “Lễ chào cờ.”)', '![Hàng quân](a.jpg "Lễ chào cờ.")', 'a.jpg'],
  ['![Hàng quân](a.jpg"Lễ chào cờ.")', '![Hàng quân](a.jpg "Lễ chào cờ.")', 'a.jpg'],
  ['![Hàng quân](a.jpg "Lễ chào cờ.)', '![Hàng quân](a.jpg "Lễ chào cờ.")', 'a.jpg'],
  ['![Hàng quân](a.jpg Lễ (lần 2).)', '![Hàng quân](a.jpg "Lễ (lần 2).")', 'a.jpg'],
  [
    '![Hàng quân](a.jpg "Hội thi "Tiếng hát" (Ảnh: Lan)")',
    '![Hàng quân](a.jpg "Hội thi “Tiếng hát” (Ảnh: Lan)")',
    'a.jpg',
  ],
  [
    '![Hàng quân](a.jpg “Hội thi (“Tiếng hát”) toàn quân.”)',
    '![Hàng quân](a.jpg "Hội thi (“Tiếng hát”) toàn quân.")',
    'a.jpg',
  ],
  ['![Hàng quân]\n(a.jpg)', '![Hàng quân](a.jpg)', 'a.jpg'],
  ['！［Hàng quân］（a.jpg）', '![Hàng quân](a.jpg)', 'a.jpg'],
  ['! [Hàng quân](a.jpg)', '![Hàng quân](a.jpg)', 'a.jpg'],
  ['[Hàng quân](a.jpg)', '![Hàng quân](a.jpg)', 'a.jpg'],
  ['![Một](a b.jpg) ![Hai] (c.jpg)', '![Một](<a b.jpg>) ![Hai](c.jpg)', 'a b.jpg', 'c.jpg'],
];

describe('a photo that Markdown takes for text', () => {
  it.each(slips)('is told, and nothing else of it: %j', async (written, fixed, ...photos) => {
    const findings = await found(`${written}\nLễ chào cờ.`, photos);
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['photo-syntax']));
    expect(findings[0]).toMatchObject({ severity: 'error', fix: fixed });
    expect(findings[0]?.message).not.toMatch(/vì \./u);
  });

  it.each(slips)('is seen as offered: %j', async (written, _, ...photos) => {
    const body = `${written}\nLễ chào cờ. (Ảnh: Lan)`;
    const [finding] = await found(body, photos);
    const mended = finding ? mendedBy(body, finding) : body;
    const left = (await found(mended, photos)).map(({ rule }) => rule);
    // A caption that is missing, written twice or behind the photo is another matter.
    const others = ['caption-missing', 'caption-double', 'text-hard-wrap'];
    expect(left.filter((rule) => !others.includes(rule))).toEqual([]);
  });

  it('is told without a line where its name is missing', async () => {
    const findings = await found('![Hội trường]\nCác đại biểu.', ['a.jpg']);
    expect(findings.map(({ rule, fix }) => [rule, fix])).toEqual([['photo-syntax', undefined]]);
  });

  it.each([
    '![Hàng quân](anh%201.jpg)\nLễ chào cờ.',
    "![Hàng quân](anh%201.jpg 'Lễ chào cờ.')",
    '![Hàng [quân]](anh%201.jpg "Lễ (chào) cờ.")',
    'Đó là \\![một](https://example.com/a).',
    'Vui quá! [Bài trước](https://example.com/a) kể vậy! (Lan kể)',
  ])('is none where Markdown sees it, or nobody meant one: %s', async (body) => {
    const photos = body.includes('anh%20') ? ['anh 1.jpg'] : [];
    expect(await found(body, photos)).toEqual([]);
  });
});
