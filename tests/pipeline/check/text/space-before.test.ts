import { expect, test } from 'vitest';
import { textSpaceAfter } from '#pipeline/check/spacing/text-space-after';
import { textSpaceBefore } from '#pipeline/check/spacing/text-space-before';
import { bare, marked, messagesOf, shown } from './articles.ts';
import { glossary, officialProse } from './official-prose.ts';

test.each([
  ['đoàn kết , thống nhất', 'đoàn kết⟦ →⟧, thống nhất'],
  ['yêu cầu : nắm chắc ; làm tốt !', 'yêu cầu⟦ →⟧: nắm chắc⟦ →⟧; làm tốt⟦ →⟧!'],
  ['về mọi mặt . Tình hình', 'về mọi mặt⟦ →⟧. Tình hình'],
  ['về mọi mặt .Tình hình', 'về mọi mặt⟦ .→. ⟧Tình hình'],
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
      "Thừa dấu cách trước dấu phẩy. Xóa dấu cách.",
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
  ...['một⟦ →⟧.\nHai', '2⟦ →⟧: hai', 'một⟦ →⟧: 2'],
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

test.each([
  '300⟦ .→. ⟧Ngày',
  'một⟦ .→. ⟧Hai',
  'một⟦ .→. ⟧“Hai”',
  'một⟦ ,→, ⟧hai',
  'một⟦  ,→, ⟧“hai”',
  'một⟦ ;→; ⟧2',
  'một⟦ :→: ⟧2',
  '2⟦ :→: ⟧hai',
  'thế nào⟦ ?!→?! ⟧Hay',
  'thế nào⟦ ?→? ⟧(1)',
  '(CTĐ⟦ )→) ⟧và',
  '“Mẫu mực⟦ ”→” ⟧của',
  '“Mẫu mực⟦ .”→.” ⟧Của',
  '(CTĐ⟦ →⟧), CTCT',
  '“Mẫu mực⟦ →⟧”.',
])('nothing is left to space in %s', (drawing) => {
  expect(shown(textSpaceBefore, bare(drawing))).toBe(drawing);
  const mended = drawing.replace(/⟦[^→]*→([^⟧]*)⟧/gu, '$1');
  expect(shown(textSpaceBefore, mended)).toBe(mended);
  expect(shown(textSpaceAfter, mended)).toBe(mended);
});

test('a mark that should open a quotation is none that closes one', () => {
  expect(shown(textSpaceBefore, 'Anh nói ”Tôi đi”')).toBe('Anh nói ”Tôi đi”');
  expect(shown(textSpaceBefore, 'Xem “Bài” ở trang ?a@b.vn')).toContain('trang⟦ →⟧?a');
});

test.each([
  [',', 'dấu phẩy'],
  [';', 'dấu chấm phẩy'],
  [':', 'dấu hai chấm'],
  ['.', 'dấu chấm'],
  ['!', 'dấu chấm than'],
  ['?', 'dấu chấm hỏi'],
  [')', 'dấu đóng ngoặc'],
  ['”', 'dấu đóng nháy'],
])('%s is called %s', (mark, name) => {
  expect(messagesOf(textSpaceBefore, `một ${mark}`)).toEqual([
    `Thừa dấu cách trước ${name}. Xóa dấu cách.`,
  ]);
});
