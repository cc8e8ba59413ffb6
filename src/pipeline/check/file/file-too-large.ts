import { stationRule } from '#pipeline/check/rule';

/** More text than an article or a page has: a mistake of pasting. */
export const fileTooLarge = stationRule({
  id: 'file-too-large',
  severity: 'error',
  message: ({ size }) =>
    `Tệp dài ${size}, quá giới hạn 200 KB. Tách thành nhiều bài hoặc bỏ phần dán thừa.`,
  example: 'Dán cả một cuốn sách vào một bài',
  cure: 'Tách thành nhiều bài hoặc bỏ phần dán thừa',
});
