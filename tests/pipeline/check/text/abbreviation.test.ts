import { expect, test } from 'vitest';
import { textAbbreviation } from '#pipeline/check/names/text-abbreviation';
import { article, hitsOf, messagesOf, shown } from './articles.ts';
import { glossary, officialProse } from './official-prose.ts';

test.each([
  ['Đẩy mạnh CTĐ, CTCT và CTĐ', 'Đẩy mạnh ⟦CTĐ⟧, ⟦CTCT⟧ và CTĐ'],
  ['thi đua quyết thắng (TĐQT) và SSCĐ', 'thi đua quyết thắng (TĐQT) và ⟦SSCĐ⟧'],
  ['các đồng chí trong BTL họp', 'các đồng chí trong ⟦BTL⟧ họp'],
  ['gặp gỡ TU và HĐND', 'gặp gỡ ⟦TU⟧ và ⟦HĐND⟧'],
  ['làm việc với (BCH) tỉnh', 'làm việc với (BCH) tỉnh'],
  ['(BCH) tỉnh họp', '(⟦BCH⟧) tỉnh họp'],
])('%s', (text, expected) => {
  expect(shown(textAbbreviation, text, { glossary })).toBe(expected);
});

test.each([
  'công tác Đảng, công tác chính trị (CTĐ, CTCT) … CTĐ và CTCT',
  'Ban Tổ chức (gọi tắt là BTC) và BTC; Ban Giám khảo (sau đây gọi là “BGK”), BGK',
  'Bộ Tư lệnh Lăng (gọi tắt là BTL Lăng) và BTL Lăng',
  'CTĐ (công tác Đảng) được nâng lên, CTĐ tốt',
  'Nghị quyết 847-NQ/QUTW, AK-47, K9, Đại hội XIII, thế kỷ XXI, lần thứ III',
  'ĐẢNG ỦY PHÒNG CHÍNH TRỊ THÔNG BÁO',
  'TUYỆT ĐỐI không chủ quan, KHÔNG dùng rượu bia',
  'ĐINH QUỐC HÙNG, NGUYEN VAN AN',
  'TP.HCM, ASEAN, COVID-19, NSND Lê Na',
  'UBND xã',
  ...officialProse,
])('finds nothing in %s', (text) => {
  expect(shown(textAbbreviation, text, { glossary })).toBe(text);
});

test('says what to do', () => {
  expect(messagesOf(textAbbreviation, 'trong BTL', { glossary })).toMatchInlineSnapshot(`
    [
      "Chữ viết tắt “BTL” chưa được giải thích. Viết đầy đủ ở lần đầu, hoặc thêm vào glossary.yaml.",
    ]
  `);
});

test('may be introduced anywhere in the article, and is named once', () => {
  const passages = article(['title', 'Nâng cao CTĐ'], 'công tác Đảng (CTĐ)', 'BTL', 'BTL');
  expect(hitsOf(textAbbreviation, passages).map((hit) => hit.values?.['text'])).toEqual(['BTL']);
});

test('a byline may sign as it likes', () => {
  expect(hitsOf(textAbbreviation, article(['author', 'Tin: CTV; Ảnh: PV']))).toEqual([]);
});
