import { expect, test } from 'vitest';
import { textRepeated } from '#pipeline/check/spelling/text-repeated';
import { article, hitsOf, messagesOf, type Written } from './articles.ts';

const offsets = (...blocks: readonly Written[]) =>
  hitsOf(textRepeated, article(...blocks)).map(({ offset, length }) => [offset, length]);
const long = `${'Hội thao diễn ra sôi nổi. '.repeat(5)}`.slice(0, 120);

test('the same paragraph again, beside it or further down', () => {
  expect(long).toHaveLength(120);
  expect(offsets(long, long)).toEqual([[122, 120]]);
  expect(offsets(long, 'Xong.', ` ${long}`)).toEqual([[130, 120]]);
  expect(offsets(long, long, long)).toHaveLength(2);
  expect(offsets(long, `${long}!`)).toEqual([]);
});

test('slogans, cells and verse are repeated on purpose', () => {
  const slogan = long.slice(1, 119);
  expect(offsets(slogan, slogan)).toEqual([]);
  expect(offsets(['cell', long], ['cell', long])).toEqual([]);
  const verse = 'Đồi thông gió gọi chiều nay,\náo xanh thấm mặt trời đầy mồ hôi.\n'.repeat(3);
  expect(offsets(verse, verse)).toEqual([]);
  const wrapped = `${long}\n${long}`;
  expect(offsets(wrapped, wrapped)).toHaveLength(1);
});

test('the headline as the first line of the body, whatever its capitals', () => {
  const title: Written = ['title', 'Trung đoàn 9002 mở hội thao'];
  expect(offsets(title, 'TRUNG ĐOÀN 9002 MỞ HỘI THAO', 'Xong.')).toEqual([[29, 27]]);
  expect(offsets(title, ['heading', 'Trung đoàn 9002 mở hội thao.'])).toHaveLength(1);
  expect(offsets(title, 'Trung đoàn 9002 mở hội thao năm 2023')).toEqual([]);
  expect(offsets(title, 'Xong.', 'Trung đoàn 9002 mở hội thao')).toEqual([]);
  expect(offsets('', 'Xong.')).toEqual([]);
});

test('says what to do', () => {
  expect(messagesOf(textRepeated, article(long, long))).toMatchInlineSnapshot(`
    [
      "“Hội thao diễn ra sôi nổi. Hội…” lặp lại nguyên văn một đoạn ở trên. Xóa chỗ thừa.",
    ]
  `);
});
