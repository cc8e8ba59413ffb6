import { expect, test } from 'vitest';
import { textMojibake } from '#pipeline/check/spelling/text-mojibake';
import { article, messagesOf, shown } from './articles.ts';
import { glossary, officialProse } from './official-prose.ts';

test.each([
  ['Ä‘áº£ng á»§y ÄoÃ n 969 há»p', '⟦Ä‘áº£ng á»§y ÄoÃ n 969 há»p→đảng ủy Đoàn 969 họp⟧'],
  ['Sáng nay, Ä‘áº£ng á»§y họp', 'Sáng nay, ⟦Ä‘áº£ng á»§y→đảng ủy⟧ họp'],
  ['§¶ng uû Phßng ChÝnh trÞ häp', '⟦§¶ng uû Phßng ChÝnh trÞ häp→Đảng uỷ Phòng Chính trị họp⟧'],
  [
    'Ñaûng uûy Phoøng Chính trò hoïp',
    '⟦Ñaûng uûy Phoøng Chính trò hoïp→Đảng ủy Phòng Chính trị họp⟧',
  ],
])('%s', (text, expected) => {
  expect(shown(textMojibake, text, { glossary })).toBe(expected);
});

test.each([
  'Noël, naïve, façade, garçon, Citroën, El Niño, Müller, Köln, São Paulo, Mälaren, Tromsø, Groß, Ångström',
  'Ông Björn Dählie, bà Löwe, ông Weiß và cô Zoë',
  '«Hội nghị» của © Đoàn 969, 5 µm, 20 ºC, m², §1, ®, ±2',
  'GIẢNG VÕ, ĐÃ, MÃ LỰC, Ã, “Á”, «cá»',
  'LÃNH ĐẠO, BÃI BIỂN, Ấ, ƯỚC MƠ',
  ...officialProse,
])('finds nothing in %s', (text) => {
  expect(shown(textMojibake, text, { glossary })).toBe(text);
});

test('says what to do', () => {
  expect(messagesOf(textMojibake, 'Ä‘áº£ng á»§y họp', { glossary })).toMatchInlineSnapshot(`
    [
      "“Ä‘áº£ng” có vẻ bị lỗi phông (UTF-8 đọc nhầm thành Windows-1252). Chuyển mã sang Unicode hoặc gõ lại.",
    ]
  `);
});

test('one finding a line, and nothing offered where part of it was mended', () => {
  const text = 'Ä‘áº£ng á»§y họp Ä‘áº£ng\nÄ‘oÃ n';
  expect(shown(textMojibake, text)).toBe('⟦Ä‘áº£ng á»§y họp Ä‘áº£ng⟧\n⟦Ä‘oÃ n→đoàn⟧');
});

test('TCVN3 with ư, which looks like a soft hyphen', () => {
  const written = 'Thñ tr\u00adëng Bé T\u00ad lÖnh';
  expect(shown(textMojibake, written)).toBe(`⟦${written}→Thủ trưởng Bộ Tư lệnh⟧`);
});

test('names the encoding', () => {
  const passages = article('§¶ng uû', 'häp');
  expect(messagesOf(textMojibake, passages)).toMatchInlineSnapshot(`
    [
      "“§¶ng” có vẻ bị lỗi phông (TCVN3). Chuyển mã sang Unicode hoặc gõ lại.",
      "“häp” có vẻ bị lỗi phông (TCVN3). Chuyển mã sang Unicode hoặc gõ lại.",
    ]
  `);
});
