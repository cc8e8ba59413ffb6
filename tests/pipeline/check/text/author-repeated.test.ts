import { expect, test } from 'vitest';
import { authorRepeated } from '#pipeline/check/names/author-repeated';
import { article, hitsOf, messagesOf, type Written } from './articles.ts';

const prose = 'Trung đoàn 9002 mở hội thao, các đội thi đấu sôi nổi./.';
const found = (author: string, ...body: readonly Written[]) =>
  hitsOf(authorRepeated, article(['author', author], prose, ...body)).length;

test.each([
  'Lê Minh',
  'LÊ MINH',
  'lê minh.',
  '(Lê Minh)',
  'Tin, ảnh: Lê Minh',
  'Bài, ảnh: LÊ MINH',
  'Bài và ảnh: Lê Minh',
  'Tác giả: Lê Minh',
  'Thượng úy Lê Minh',
  'Khép lại hội thao./.\nLê Minh',
])('the author again: %s', (last) => {
  expect(found('Lê Minh', last)).toBe(1);
  expect(found('Tin: Lê Minh; Ảnh: Hương Giang', last)).toBe(1);
});

test.each([
  'Hương Giang',
  'Lê Minh Hải',
  'Lê Minh đã về.',
  'Lê Minh, Hương Giang',
  'Giải Nhất: Lê Minh',
  'Đội trưởng là\nLê Minh',
])('somebody or something else: %s', (last) => {
  expect(found('Lê Minh', last)).toBe(0);
});

test('whatever stands behind it on a page', () => {
  expect(found('Lê Minh', 'Lê Minh', 'Lượt xem: 12', 'Nguồn: Báo Đồi Thông')).toBe(1);
  expect(found('Lê Minh', 'Lê Minh', 'Hội thao khép lại.')).toBe(0);
  expect(found('Lê Minh', 'Lê Minh', ['caption', 'Trao cờ.'])).toBe(1);
  expect(found('Lê Minh', ['heading', 'Lê Minh'])).toBe(1);
  expect(found('Lê Minh', ['cell', 'Lê Minh'])).toBe(0);
});

test('before the sapo too, and never where it is all there is or nobody is named', () => {
  const first = (...body: readonly Written[]) =>
    hitsOf(authorRepeated, article(['author', 'Lê Minh'], ...body)).length;
  expect(first('Lê Minh', prose)).toBe(1);
  expect(first('Lê Minh')).toBe(0);
  expect(found('không', 'không')).toBe(0);
});

test('every author of a list, in either style of tones', () => {
  const passages = article(
    ['author', 'Lê Hoà'],
    ['author', 'Ảnh: Hương Giang'],
    prose,
    'Lê Hòa, Hương Giang',
  );
  expect(hitsOf(authorRepeated, passages)).toHaveLength(1);
});

test('says what to do', () => {
  const passages = article(['author', 'Lê Minh'], prose, 'Lê Minh');
  expect(messagesOf(authorRepeated, passages)).toMatchInlineSnapshot(`
    [
      "“Lê Minh” lặp lại tên tác giả; trang đã in tên ở mục tác giả. Xóa dòng này trong bài.",
    ]
  `);
});
