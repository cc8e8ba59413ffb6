import { expect, test } from 'vitest';
import { textForeignLetter } from '#pipeline/check/spelling/text-foreign-letter';
import { bare, messagesOf, shown } from './articles.ts';
import { officialProse } from './official-prose.ts';

test.each([
  'Trung ⟦đo𒀰àn→đoàn⟧ trưởng',
  'hội ⟦th🍌ao→thao⟧',
  '⟦Тrung→Trung⟧ đoàn',
  '⟦Nguуễn→Nguyễn⟧ Văn',
  '⟦Νguyễn→Nguyễn⟧',
  '⟦Τrung→Trung⟧ tá',
  '⟦жrung⟧ đoàn',
  '⟦ｔrung→trung⟧ đội',
  '⟦𝐇𝐨̣̂𝐢→Hội⟧ nghị',
  '⟦ɡiải→giải⟧',
  '⟦đо→đo⟧ đạc',
  '⟦hộ中i→hội⟧',
  '⟦đo🍌àn→đoàn⟧',
  '⟦nghłж⟧',
  '⟦Βan→Ban⟧ chỉ huy',
])('%s', (drawing) => {
  expect(shown(textForeignLetter, bare(drawing))).toBe(drawing);
});

test.each([
  'm², 5°C, 10 μm, 5 kΩ, MΩ, Δt, πr, λmax, góc α',
  'Пушкин, Αθήνα, 心, АК-47',
  'Mừng🎉các bạn, vui 🎉 quá, 🎉Chúc mừng🎉',
  'VNPT®, SJC™, HʼHen, 1ª, nº, µm',
  '心nghĩa',
  'Noël, Müller, Łódź, Niê',
  'I❤VN',
  '𝑥 và 𝑦',
  '👨‍👩‍👧',
  ...officialProse,
])('finds nothing in %s', (text) => {
  expect(shown(textForeignLetter, text)).toBe(text);
});

test('says which sign and what to do', () => {
  expect(messagesOf(textForeignLetter, 'Тrung, Νguyễn, th🍌ao')).toMatchInlineSnapshot(`
    [
      "Từ “Тrung” có ký tự lạ (Т của chữ Nga), tìm kiếm sẽ không thấy từ này. Gõ lại cả từ.",
      "Từ “Νguyễn” có ký tự lạ (Ν của chữ Hy Lạp), tìm kiếm sẽ không thấy từ này. Gõ lại cả từ.",
      "Từ “th🍌ao” có ký tự lạ (🍌 U+1F34C), tìm kiếm sẽ không thấy từ này. Gõ lại cả từ.",
    ]
  `);
});
