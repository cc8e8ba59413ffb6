import { expect, test } from 'vitest';
import { endMark } from '#pipeline/check/marks/end-mark';
import { article, bare, hitsOf, messagesOf, shown } from './articles.ts';
import { glossary, officialProse } from './official-prose.ts';

test.each([
  ['trong Đảng bộ Đoàn 969. /.', 'trong Đảng bộ Đoàn 969⟦. /.→./.⟧'],
  ['trong Đảng bộ Đoàn 969/.', 'trong Đảng bộ Đoàn 969⟦/.→./.⟧'],
  ['trong Đảng bộ Đoàn 969 ./.', 'trong Đảng bộ Đoàn 969⟦ ./.→./.⟧'],
  ['trong Đảng bộ Đoàn 969./ .', 'trong Đảng bộ Đoàn 969⟦./ .→./.⟧'],
  ['trong Đảng bộ Đoàn 969.//.', 'trong Đảng bộ Đoàn 969⟦.//.→./.⟧'],
  ['trong Đảng bộ Đoàn 969./..', 'trong Đảng bộ Đoàn 969⟦./..→./.⟧'],
  ['trong Đảng bộ Đoàn 969../.', 'trong Đảng bộ Đoàn 969⟦../.→./.⟧'],
  ['trong Đảng bộ Đoàn 969./', 'trong Đảng bộ Đoàn 969⟦./→./.⟧'],
  ['trong Đảng bộ Đoàn 969.\\.', 'trong Đảng bộ Đoàn 969⟦.\\.→./.⟧'],
])('%s', (text, expected) => {
  expect(shown(endMark, text, { glossary })).toBe(expected);
});

test.each([
  'trong Đảng bộ Đoàn 969./.',
  'trong Đảng bộ Đoàn 969.',
  '“mọi mặt”./.',
  'mọi mặt./. ',
  'Hết. /. rồi còn nữa',
  'xem tại https://qdnd.vn/.',
  'và/hoặc',
  '…',
  ...officialProse,
])('finds nothing in %s', (text) => {
  expect(shown(endMark, text, { glossary })).toBe(text);
});

test('says what to do', () => {
  expect(messagesOf(endMark, 'Đoàn 969/.', { glossary })).toMatchInlineSnapshot(`
    [
      "Dấu kết bài là ./. viết liền sau chữ cuối, không phải “/.”. Sửa lại.",
    ]
  `);
});

test('only in the last paragraph, with a byline behind it', () => {
  const last = article('Một. /.', 'Hai. /.', 'Hương Giang', ['heading', 'Ba. /.']);
  expect(hitsOf(endMark, last)).toMatchObject([{ offset: 12, length: 4 }]);
  const prose =
    'Một đoạn văn dài hơn một dòng tác giả, có chủ ngữ, vị ngữ và kết thúc bằng dấu chấm.';
  expect(hitsOf(endMark, article('Hai. /.', prose))).toEqual([]);
  expect(hitsOf(endMark, article('Hai. /.', 'Kết thúc./.'))).toEqual([]);
  expect(hitsOf(endMark, article(['caption', 'Ảnh. /.']))).toEqual([]);
});

test.each([
  ...[
    'Hết⟦/.→./.⟧',
    'Hết⟦./→./.⟧',
    'Hết⟦ /.→./.⟧  ',
    'Hết⟦. / .→./.⟧',
    'Hết⟦\\.→./.⟧',
    '969⟦/.→./.⟧',
  ],
])('%s', (drawing) => {
  expect(shown(endMark, bare(drawing))).toBe(drawing);
});

test.each(['/.', ' ./', 'Hết..', 'Hết//', 'Hết', 'a.vn/.', 'Hết./.\n'])(
  'finds nothing in %j',
  (text) => {
    expect(shown(endMark, text)).toBe(text);
  },
);

test('a byline has up to 80 letters, and there are two lines behind the text at most', () => {
  const line = (length: number) => 'a'.repeat(length);
  expect(hitsOf(endMark, article('Hết/.', line(80)))).toHaveLength(1);
  expect(hitsOf(endMark, article('Hết/.', line(81)))).toEqual([]);
  expect(hitsOf(endMark, article('Hết/.', line(9), line(9)))).toHaveLength(1);
  expect(hitsOf(endMark, article('Hết/.', line(9), line(9), line(9)))).toEqual([]);
});

test('a blank before a good end mark is told as that', () => {
  const [blank] = messagesOf(endMark, 'trong Đảng bộ. Trân trọng ./.');
  expect(blank).toContain('thừa dấu cách');
  const [other] = messagesOf(endMark, 'trong Đảng bộ/.');
  expect(other).toContain('không phải “/.”');
});
