import { expect, test } from 'vitest';
import { dateImpossible } from '#pipeline/check/dates/date-impossible';
import { bare, messagesOf, shown } from './articles.ts';
import { officialProse } from './official-prose.ts';

test.each([
  'Hội thao bế mạc ⟦31/6/2023⟧.',
  'Sáng ngày ⟦30/02/2023⟧, đơn vị họp',
  'sáng ⟦29/02/2023⟧',
  'NGÀY ⟦31/4/2023⟧',
  'ngày ⟦32 tháng 5⟧',
  'ngày ⟦31 tháng 6⟧, họp',
  'ngày ⟦12 tháng 13 năm 2023⟧',
  'NGÀY ⟦31 THÁNG 11 NĂM 2023⟧',
  'ngày ⟦29 tháng 02 năm 2023⟧',
  'ngày ⟦31/6⟧ và ngày 01/7',
  'ngày ⟦30/02⟧.',
  'tối ⟦31/9⟧, giao lưu',
  'Từ ngày ⟦31/6⟧ đến 05/7',
  'từ 28/5 đến ⟦31/6⟧',
  'trong ba ngày 29, 30 và ⟦31/6⟧',
  'ngày mùng ⟦32/5⟧',
  'từ 28/5-⟦31/6/2023⟧',
  'ngày ⟦31-6-2023⟧, ngày ⟦31.6.2023⟧',
  'ngày ⟦05/7/20233⟧ và ngày ⟦05/7/202⟧',
  '(⟦45/7/2023⟧)',
  '⟦00/5/2023⟧',
  '⟦13/13/2023⟧',
])('%s', (drawing) => {
  expect(shown(dateImpossible, bare(drawing))).toBe(drawing);
});

test.each([
  '29/02/2024, ngày 29/02, ngày 29 tháng 02 năm 2024',
  'ngày 30/6/2023, 31/7/2023, 28/02/2023, 30/4/1975, ngày 31 tháng 12',
  '6/29/2023',
  '31/6 người, 31/6 điểm, 45/30 chỉ tiêu, trong ngày 12/15 tiêu chí đạt',
  'ngày 30/02 âm lịch, ngày 30 tháng 02 (âm lịch), ngày 30/2 năm Giáp Thìn, ngày 30 tháng 2 (ÂL)',
  'ngày 5/7/23',
  'Nghị định số 31/6/2023/NĐ-CP, số 31/2013/QH13, 1.31/6/2023',
  'hơn 31 ngày trong tháng 6; mỗi ngày 31.6.20233 viên',
  'QCVN 31-6-2023, bản 31.6.2023, 31/6/3023',
  'ngày 0/12 vụ, ngày 31/6% quân số',
  ...officialProse,
])('finds nothing in %s', (text) => {
  expect(shown(dateImpossible, text)).toBe(text);
});

test('says what to do', () => {
  expect(messagesOf(dateImpossible, '31/6/2023')).toMatchInlineSnapshot(`
    [
      "Lịch không có ngày 31/6/2023. Đối chiếu rồi sửa lại ngày, tháng hoặc năm.",
    ]
  `);
});
