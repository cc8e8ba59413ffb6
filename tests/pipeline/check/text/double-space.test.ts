import { expect, test } from 'vitest';
import { textDoubleSpace } from '#pipeline/check/spacing/text-double-space';
import { hitsOf, marked, messagesOf, shown } from './articles.ts';
import { glossary, officialProse } from './official-prose.ts';

test.each([
  ['Hội  nghị', 'Hội⟦  → ⟧nghị'],
  ['Hội nghị.   Tham dự', 'Hội nghị.⟦   → ⟧Tham dự'],
])('%s', (text, expected) => {
  expect(shown(textDoubleSpace, text, { glossary })).toBe(expected);
});

test.each(['một\n  hai', 'một  \nhai', '  một hai  ', 'một  , hai', 'một   hai', ...officialProse])(
  'finds nothing in %s',
  (text) => {
    expect(shown(textDoubleSpace, text, { glossary })).toBe(text);
  },
);

test('says what to do', () => {
  expect(messagesOf(textDoubleSpace, 'Hội  nghị', { glossary })).toMatchInlineSnapshot(`
    [
      "Thừa dấu cách. Chỉ để một dấu cách.",
    ]
  `);
});

test('before emphasis too', () => {
  expect(hitsOf(textDoubleSpace, marked('Hội  |**|nghị'))).toMatchObject([
    { offset: 3, length: 2, replacement: ' ' },
  ]);
});

test.each([
  ...[',', ';', ':', '.', '!', '?', ')', '”'].map((mark) => `a  ${mark}`),
  ...['a\u00a0  b', 'a  \u00a0b', 'a\n  b', 'a  ', '  a', 'a b'],
])('leaves %j to others', (text) => {
  expect(shown(textDoubleSpace, text)).toBe(text);
});
