import { expect, test } from 'vitest';
import { textSpaceBefore } from '#pipeline/check/spacing/text-space-before';
import { marked, messagesOf, shown } from './articles.ts';
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
