import { stationRule } from '#pipeline/check/rule';

/** More text than an article or a page has: a mistake of pasting. */
export const fileTooLarge = stationRule({
  id: 'file-too-large',
  severity: 'error',
  message: ({ size }) =>
    `Tệp dài ${size}, quá giới hạn 200 KB. Tách thành nhiều bài hoặc bỏ phần dán thừa.`,
  example: 'Bài dài quá 200 KB vì dán nhầm cả một tài liệu',
  cure: 'Tách thành nhiều bài hoặc bỏ phần dán thừa',
});
