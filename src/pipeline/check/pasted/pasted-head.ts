import { pastedRule } from '#pipeline/check/pasted/pasted-rule';

/** The head of an official paper: who issues it, the country's name and motto, number, place and day. */
export const pastedHead = pastedRule({
  id: 'pasted-head',
  message: () => 'Đây là phần đầu của văn bản, trang tin không cần. Xóa các dòng này.',
  example: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM, Số: 15/KH ở đầu bài',
  cure: 'Xóa phần đầu của văn bản',
});
