import { expect, test } from 'vitest';
import { textWebLeftover } from '#pipeline/check/spelling/text-web-leftover';
import { article, bare, hitsOf, marked, messagesOf, shown } from './articles.ts';
import { officialProse } from './official-prose.ts';

test.each([
  '⟦A- A A+ | Tăng tương phản Giảm tương phản⟧',
  '⟦Cỡ chữ: A- A A+⟧',
  '⟦Cỡ chữ⟧',
  '⟦Thứ Tư, 05/07/2023 15:13⟧',
  '⟦05/07/2023 15:13 GMT+7⟧',
  '⟦Thứ tư - 05/07/2023 15:13⟧',
  '⟦15:13 | 05/07/2023⟧',
  '⟦Chủ nhật, 2/7/2023, 08:05 (GMT+7)⟧',
  '⟦Lượt xem: 1234⟧',
  '⟦Số lượt xem: 1.234⟧',
  '⟦Đã xem: 12⟧',
  '⟦1.234 lượt xem⟧',
  '⟦Views: 12⟧',
  '⟦In bài viết | Gửi email | Chia sẻ Facebook⟧',
  '⟦Bình luận (0)⟧',
  '⟦Bình luận: 0⟧',
  '⟦0 bình luận⟧',
  '⟦Gửi bình luận của bạn⟧',
  '⟦Đọc bài viết⟧',
  '⟦Nghe bài viết⟧',
  '⟦Từ khóa: hội thao, trung đoàn⟧',
  '⟦Tags: hội thao⟧',
  '⟦Trang chủ / Tin tức / Hoạt động⟧',
  '⟦Trang chủ » Tin tức⟧',
  '⟦Nguồn: internet⟧',
  '⟦(Nguồn: Internet)⟧',
  '⟦Like Share⟧',
  '⟦Facebook Twitter Zalo⟧',
  '⟦0:00 / 3:45⟧',
  '⟦00:00/03:45 1x⟧',
  '⟦Chia sẻ:⟧',
  '⟦Ngày đăng: 05/07/2023 | Lượt xem: 1.234⟧',
  '⟦Cập nhật lúc: 05/07/2023 15:13⟧',
  '⟦Đăng bởi: admin⟧',
  '⟦Những tin mới hơn⟧',
  '⟦Các tin cùng chuyên mục:⟧',
  '⟦Quảng cáo⟧',
  '⟦:::note⟧\nĐội hình chỉnh tề.\n⟦:::⟧',
  '⟦::: warning⟧',
  '⟦Tin liên quan⟧\nLễ chào cờ',
  '⟦Các bài viết liên quan:⟧',
  '⟦Tin, bài liên quan⟧',
  '⟦Có thể bạn quan tâm⟧',
  '⟦Xem chi tiết...⟧',
  '⟦Sao chép liên kết⟧',
  '⟦Đánh giá bài viết⟧',
  '⟦LƯỢT XEM: 12⟧',
  'Hội thao khép lại.\n⟦Lượt xem: 12⟧',
])('%s', (drawing) => {
  expect(shown(textWebLeftover, bare(drawing))).toBe(drawing);
});

test.each([
  'Chia sẻ',
  'Bình luận',
  'Facebook',
  'Facebook, Zalo',
  'Chia sẻ bài viết hay với đồng đội',
  'Lượt xem tăng',
  'Lượt đọc: 3.200',
  'Nguồn: Báo Quân đội nhân dân',
  'Từ khóa thành công',
  'Trang chủ của đơn vị',
  'Thứ Tư, 05/07/2023',
  'Thứ Tư, ngày 05/7/2023',
  '15:13',
  '2:15 / 3:00',
  'In, lưu',
  'A A',
  'A',
  'Cập nhật tình hình đơn vị',
  'Tin liên quan đến hội thao',
  ':::note Đội hình chỉnh tề',
  '::: Đội hình',
  'Đội hình:::',
  'Bài liên quan: Lễ chào cờ',
  'Quảng cáo sản phẩm',
  'Nhóm máu A, A+',
  'Thời gian: 05/07/2023 15:13',
  ...officialProse,
])('finds nothing in %s', (text) => {
  expect(shown(textWebLeftover, text)).toBe(text);
});

test('links side by side are one row', () => {
  const row = marked('|[|Facebook|](x) [|Twitter|](y)|');
  expect(hitsOf(textWebLeftover, row)).toHaveLength(1);
});

test('a day and an hour by themselves only at the edges, before or behind the prose', () => {
  const prose = Array.from({ length: 3 }, (_, i) => `Đoạn văn thứ ${i}.`);
  const line = '05/07/2023 15:13';
  expect(
    hitsOf(textWebLeftover, article(...prose.slice(1), line, ...prose, ...prose)),
  ).toHaveLength(1);
  expect(hitsOf(textWebLeftover, article(...prose, line, ...prose, ...prose))).toEqual([]);
  expect(
    hitsOf(textWebLeftover, article(...prose, ...prose, line, ...prose.slice(1))),
  ).toHaveLength(1);
});

test('not in captions and cells, nor in a line as long as prose', () => {
  expect(shown(textWebLeftover, ['caption', 'Lượt xem: 12'])).toBe('Lượt xem: 12');
  expect(shown(textWebLeftover, ['cell', 'Lượt xem: 12'])).toBe('Lượt xem: 12');
  expect(shown(textWebLeftover, ['heading', 'In bài viết'])).toBe('In bài viết');
  const long = `Từ khóa: ${'a'.repeat(148)}`;
  expect(shown(textWebLeftover, `${long}b`)).toBe(`⟦${long}b⟧`);
  expect(shown(textWebLeftover, `${long}bcde`)).toBe(`${long}bcde`);
});

test('says what to do', () => {
  expect(messagesOf(textWebLeftover, 'Lượt xem: 12')).toMatchInlineSnapshot(`
    [
      "“Lượt xem: 12” là dòng của trang mạng khác chép lẫn vào bài. Xóa cả dòng.",
    ]
  `);
});
