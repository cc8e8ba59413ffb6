import { expect, test } from 'vitest';
import { dateOtherYear } from '#pipeline/check/dates/date-other-year';
import { article, bare, hitsOf, messagesOf, shown, type Written } from './articles.ts';
import { officialProse } from './official-prose.ts';

const on = (written: Written, date = '2023-07-05') => shown(dateOtherYear, written, { date });

test.each([
  'Sáng ngày ⟦05/7/2022⟧, Trung đoàn 9002 mở hội thao.',
  'Sáng ⟦5/7/2022⟧, Trung đoàn 9002',
  'Sáng thứ Tư, ngày ⟦05/7/2022⟧, Trung đoàn',
  'Ngày ⟦05/7/2022⟧, Trung đoàn 9002',
  'Ngày ⟦5 tháng 7 năm 2021⟧, Trung đoàn 9002',
  'Vừa qua, ngày ⟦04/7/2024⟧, tại Trung đoàn',
  'Trong hai ngày 04 và ⟦05/7/2022⟧, Trung đoàn',
  'Từ ngày 03 đến ngày ⟦05/7/2022⟧, Trung đoàn',
  'Từ ngày ⟦03/7/2022⟧ đến ngày 05/7/2022, Trung đoàn',
  'Từ 28/6 - ⟦05/7/2022⟧, Trung đoàn',
  '8 giờ 30, ngày ⟦05/7/2022⟧, Trung đoàn',
  'Tại Hội trường Trung đoàn, sáng nay (⟦05/7/2022⟧), khai mạc',
  'Tại thao trường, chiều ngày 04 và ⟦05/7/2022⟧, Trung đoàn',
  'Sáng ⟦05.7.2032⟧',
  'Sáng ⟦05/8/2022⟧',
])('%s', (drawing) => {
  expect(on(bare(drawing))).toBe(drawing);
});

test.each([
  'Sáng ngày 05/7/2023, Trung đoàn',
  'Sáng ngày 30/6/2023, Trung đoàn',
  // Too far from the day of the article for the year to be a slip.
  'Sáng ngày 06/8/2022, Trung đoàn',
  'Ngày 20/3/2022, Thủ tướng',
  'Ngày 05/7/2013, Trung đoàn được thành lập',
  'Ngày 05/7/1947, Trung đoàn được thành lập',
  'Sáng ngày 05/7/2020, tại đây',
  // Other things than the event.
  'Thực hiện Kế hoạch số 12/KH-BTL ngày 28/6/2022 của Bộ Tư lệnh, Trung đoàn họp.',
  'Kỷ niệm 1 năm Ngày thành lập (05/7/2022 - 05/7/2023)',
  'Ngày 05/7/2022, Bộ Quốc phòng ban hành Thông tư số 48',
  'Một năm trước, sáng 05/7/2022, tại đây',
  'Từ ngày 01/7/2024, mức lương cơ sở tăng',
  'Sáng ngày 05/7/2023, Trung đoàn tổng kết cuộc vận động phát động sáng 04/7/2022',
  'Sáng 31/6/2022',
  'Trung đoàn 9002 khởi công ngày 05/7/2022',
  ...officialProse,
])('finds nothing in %s', (text) => {
  expect(on(text)).toBe(text);
});

test('the turn of the year is no slip, and January is where last year is written', () => {
  expect(on('Sáng 30/12/2023, họp', '2024-01-02')).toBe('Sáng 30/12/2023, họp');
  expect(on('Sáng 04/01/2023, họp', '2024-01-05')).toBe('Sáng ⟦04/01/2023⟧, họp');
  expect(on('Sáng 29/02/2024, họp', '2023-03-01')).toBe('Sáng 29/02/2024, họp');
});

test('only the first paragraph and the summary, and only where the article has a day', () => {
  const text = 'Sáng 05/7/2022, họp';
  expect(shown(dateOtherYear, text)).toBe(text);
  expect(on(['heading', text])).toBe(text);
  expect(on(['summary', text])).toBe('Sáng ⟦05/7/2022⟧, họp');
  const two = article('Hội thao đã khép lại.', text);
  expect(shown(dateOtherYear, two, { date: '2023-07-05' })).not.toContain('⟦');
});

test('says what to do', () => {
  const date = '2023-07-05';
  expect(messagesOf(dateOtherYear, 'Sáng 05/7/2022', { date })).toMatchInlineSnapshot(`
    [
      "“05/7/2022” khác năm với mục ngày của bài (năm 2023). Đối chiếu rồi sửa năm ở chỗ sai.",
    ]
  `);
});

test('the headline once more is passed over: the sapo lies behind it', () => {
  const title =
    'Sáng 05/7/2022, Trung đoàn 9002 khai mạc hội thao thể dục thể thao chào mừng ngày lễ';
  const known = { date: '2023-07-05' };
  const again = article(['title', title], `${title.toUpperCase()}.`, 'Sáng ngày 05/7/2023, họp');
  expect(hitsOf(dateOtherYear, again, known)).toEqual([]);
  const behind = article(['title', title], title, 'Sáng ngày 04/7/2022, họp');
  expect(hitsOf(dateOtherYear, behind, known)).toMatchObject([{ values: { text: '04/7/2022' } }]);
  const other = article(['title', 'Hội thao'], title);
  expect(hitsOf(dateOtherYear, other, known)).toMatchObject([{ values: { text: '05/7/2022' } }]);
});
