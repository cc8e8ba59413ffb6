import { expect, test } from 'vitest';
import { textSpaceBefore } from '#pipeline/check/spacing/text-space-before';
import { bare, marked, messagesOf, shown } from './articles.ts';
import { glossary, officialProse } from './official-prose.ts';

test.each([
  ['đoàn kết , thống nhất', 'đoàn kết⟦ →⟧, thống nhất'],
  ['yêu cầu : nắm chắc ; làm tốt !', 'yêu cầu⟦ →⟧: nắm chắc⟦ →⟧; làm tốt⟦ →⟧!'],
  ['về mọi mặt . Tình hình', 'về mọi mặt⟦ →⟧. Tình hình'],
  ['về mọi mặt .Tình hình', 'về mọi mặt⟦ →⟧.Tình hình'],
  ['(CTĐ, CTCT ) và “Mẫu mực ”', '(CTĐ, CTCT⟦ →⟧) và “Mẫu mực⟦ →⟧”'],
  ['thế nào  ?', 'thế nào⟦  →⟧?'],
  ['cuối cùng .', 'cuối cùng⟦ →⟧.'],
])('%s', (text, expected) => {
  expect(shown(textSpaceBefore, text, { glossary })).toBe(expected);
});

test.each([
  'các đơn vị ... và những người khác …',
  'tệp .docx và .NET, số ,5 và .5',
  'về mọi mặt ./.',
  'về mọi mặt . /.',
  'tỉ lệ 1 : 50.000, tỉ số 2 : 1',
  '( ) [ ] :) :D',
  'xem ://',
  '\n, dòng',
  ...officialProse,
])('finds nothing in %s', (text) => {
  expect(shown(textSpaceBefore, text, { glossary })).toBe(text);
});

test('says what to do', () => {
  expect(messagesOf(textSpaceBefore, 'đoàn kết , thống nhất', { glossary })).toMatchInlineSnapshot(`
    [
      "Thừa dấu cách trước “,”. Xóa dấu cách.",
    ]
  `);
});

test('between emphasis and a comma', () => {
  expect(shown(textSpaceBefore, marked('|**|đoàn kết|**| , thống nhất'))).toContain(
    '⟦ →⟧, thống nhất',
  );
});

test.each([
  ...[',', ';', ':', '.', '!', '?', ')', '”'].flatMap((mark) => [
    `một⟦ →⟧${mark}`,
    `một⟦   →⟧${mark} hai`,
  ]),
  ...['một⟦ →⟧.Hai', 'một⟦ →⟧.\nHai', '2⟦ →⟧: hai', 'một⟦ →⟧: 2', 'một⟦ →⟧,hai'],
])('%s', (drawing) => {
  expect(shown(textSpaceBefore, bare(drawing))).toBe(drawing);
});

test.each([
  ...[
    'một ,5',
    'một .hai',
    'một .HAI',
    'một .5',
    'một ..',
    'một ./',
    'một :)',
    'một :(',
    'một :D',
    'một :/',
  ],
  ...[
    '2 :3',
    '2 : 3',
    ' ,',
    '  ;',
    '( ,',
    '“ ,',
    '[ ,',
    '\n ,',
    'một, hai',
    'một (',
    'một “',
    'một …',
  ],
])('finds nothing in %s', (text) => {
  expect(shown(textSpaceBefore, text)).toBe(text);
});
