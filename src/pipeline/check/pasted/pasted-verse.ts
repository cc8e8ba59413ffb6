import { pastedRule } from '#pipeline/check/pasted/pasted-rule';

/** A poem whose lines would become one paragraph. */
export const pastedVerse = pastedRule({
  id: 'pasted-verse',
  message: ({ isQuoted }) =>
    isQuoted
      ? 'Các câu thơ này sẽ nối thành một đoạn. Thêm dấu \\ vào cuối mỗi câu, trừ câu cuối.'
      : 'Các dòng này giống một bài thơ nhưng sẽ nối thành một đoạn. Bắt đầu mỗi câu bằng dấu > và dấu cách, thêm dấu \\ vào cuối mỗi câu, trừ câu cuối.',
  example: 'Bốn câu thơ viết thành bốn dòng liền nhau',
  cure: 'Bắt đầu mỗi câu bằng dấu > và dấu cách, thêm dấu \\ vào cuối mỗi câu, trừ câu cuối',
});
