import { expect, test } from 'vitest';
import { textStraightQuote } from '#pipeline/check/marks/text-straight-quote';
import { article, bare, hitsOf, marked, messagesOf, shown } from './articles.ts';
import { glossary, officialProse } from './official-prose.ts';

test.each([
  [
    'danh hiệu "Mẫu mực, tiêu biểu" năm 2023',
    'danh hiệu ⟦"Mẫu mực, tiêu biểu"→“Mẫu mực, tiêu biểu”⟧ năm 2023',
  ],
  ["danh hiệu 'Mẫu mực' năm", "danh hiệu ⟦'Mẫu mực'→“Mẫu mực”⟧ năm"],
  ['("Hành trình 2023")', '(⟦"Hành trình 2023"→“Hành trình 2023”⟧)'],
  [
    'nói: "Tôi nhớ câu \'Ba sẵn sàng\'."',
    'nói: ⟦"Tôi nhớ câu \'Ba sẵn sàng\'."→“Tôi nhớ câu ‘Ba sẵn sàng’.”⟧',
  ],
  ["nói: “Tôi nhớ câu 'Ba sẵn sàng'.”", "nói: “Tôi nhớ câu ⟦'Ba sẵn sàng'→‘Ba sẵn sàng’⟧.”"],
  ['mở "mà không đóng', 'mở ⟦"→“⟧mà không đóng'],
  ['đóng" mà không mở', 'đóng⟦"→”⟧ mà không mở'],
  ['mở "hai "lần" liền', 'mở ⟦"→“⟧hai ⟦"lần"→“lần”⟧ liền'],
  ['một \\"hai\\" ba', 'một ⟦\\"hai\\"→“hai”⟧ ba'],
  ['một "hai\nba" bốn', 'một ⟦"→“⟧hai\nba⟦"→”⟧ bốn'],
])('%s', (text, expected) => {
  expect(shown(textStraightQuote, text, { glossary })).toBe(expected);
});

test.each([
  "H'Hen Niê, K'Brôi, D'Ran, l'Humanité, '90, rock 'n' roll",
  'màn hình 21", 30\'15", cao 5\'',
  '“Mẫu mực”',
  ...officialProse,
])('finds nothing in %s', (text) => {
  expect(shown(textStraightQuote, text, { glossary })).toBe(text);
});

test('says what to do', () => {
  expect(messagesOf(textStraightQuote, '"Mẫu mực"', { glossary })).toMatchInlineSnapshot(`
    [
      "Dấu nháy thẳng. Thay bằng dấu nháy cong “ ”.",
    ]
  `);
});

test('by position across emphasis, mark by mark', () => {
  expect(hitsOf(textStraightQuote, marked('nói "|**|Mẫu mực|**|" vậy'))).toMatchObject([
    { offset: 4, length: 1, replacement: '“' },
    { offset: 16, length: 1, replacement: '”' },
  ]);
});

test.each(['a " b " c "', 'a "b "c d', 'a" b "c', '“a " b " c”', '“a ". B: " c”'])(
  'is told once and without a line where nobody can know: %s',
  (text) => {
    const hits = hitsOf(textStraightQuote, article(text));
    expect(hits).toMatchObject([{ offset: text.indexOf('"') }]);
    expect(hits[0]).not.toHaveProperty('replacement', expect.anything());
  },
);

test('the quotation marks of YAML are not the text', () => {
  expect(
    hitsOf(textStraightQuote, article(['speaker', '{ rank: "Đại tá", name: "A B" }'])),
  ).toEqual([]);
  expect(hitsOf(textStraightQuote, article(['speaker', 'rank: "Đại tá"\nname: A']))).toEqual([]);
});

test.each([
  // Where a mark opens: at the start, behind a space and behind these signs.
  ...['', 'a ', 'a(', 'a[', 'a“', 'a‘', 'a/', 'a–', 'a—', 'a-'].map(
    (before) => `${before}⟦"b"→“b”⟧`,
  ),
  ...[
    '⟦"a b"→“a b”⟧, ⟦"c"→“c”⟧',
    '⟦"→“⟧a',
    'a⟦"→”⟧',
    'a⟦"→”⟧ b',
    '⟦""→“”⟧',
    'a ⟦" b"→“b”⟧',
    'a ⟦" b "→“b”⟧.',
    'a: ⟦" b "→“b”⟧. C: ⟦" d"→“d”⟧',
    '⟦"a "→“a”⟧. C: ⟦" d"→“d”⟧.',
    'a:⟦"b"→ “b”⟧, a:⟦" b "→ “b”⟧',
    '⟦"a"→“a” ⟧b',
    'a ⟦"…b"→“…b”⟧ và ⟦"...b"→“...b”⟧',
    'a ⟦"→“⟧b ⟦"c"→“c”⟧ d⟦"→”⟧',
    '“a” và ⟦" b "→“b”⟧',
    'cao 21" và ⟦" b "→“b”⟧',
    'a ⟦" →“⟧b\nc⟦ "→”⟧ d',
    '⟦"a 21"→“a 21”⟧',
  ],
  ...[
    "⟦'ab'→“ab”⟧",
    "⟦'ab'→“ab”⟧.",
    "(⟦'a1'→“a1”⟧)",
    "⟦'ab.'→“ab.”⟧",
    "⟦'ab,'→“ab,”⟧",
    "⟦'ab!'→“ab!”⟧",
    "⟦'ab?'→“ab?”⟧",
    "⟦'ab…'→“ab…”⟧",
  ],
  ...["⟦'a'b'→“a'b”⟧", "⟦'12'→“12”⟧", "“⟦'ab'→‘ab’⟧”", "“a” ⟦'bc'→“bc”⟧", '⟦"a \'bc\'"→“a ‘bc’”⟧'],
  `⟦'${'a'.repeat(200)}'→“${'a'.repeat(200)}”⟧`,
])('%s', (drawing) => {
  expect(shown(textStraightQuote, bare(drawing))).toBe(drawing);
});

test.each([
  ...[
    "'a'",
    "a'bc'",
    "1'bc'",
    "à'bc'",
    "'bc'd",
    "'bc'1",
    "''bc''",
    "'-bc'",
    "'bc-'",
    "'a\nb'",
    "' bc'",
    "'bc '",
    "O'Neill và D'Arcy",
  ],
  `'${'a'.repeat(201)}'`,
  ...['21"', '5" và 6"', 'dài 2,5"'],
])('finds nothing in %s', (text) => {
  expect(shown(textStraightQuote, text)).toBe(text);
});
