import { pastedRule } from '#pipeline/check/pasted/pasted-rule';

/** Bullets and numbers of Word, and Markdown's own glued to their words: text, not a list. */
export const pastedList = pastedRule({
  id: 'pasted-list',
  message: ({ text, isNumbered }) =>
    isNumbered
      ? `Các dòng đánh số “${text}” chưa thành danh sách nên sẽ dồn vào một đoạn. Bắt đầu mỗi dòng bằng số, dấu chấm và dấu cách.`
      : `${signName(text)} không tạo thành danh sách. Bắt đầu mỗi dòng bằng gạch nối và dấu cách.`,
  example: '• Đội một: giải Nhất',
  cure: 'Bắt đầu mỗi dòng bằng gạch nối và dấu cách: - Đội một: giải Nhất',
});

/** Word's own signs are private letters of its fonts, which show nothing here. */
function signName(text: string): string {
  return /[\uE000-\uF8FF]/u.test(text) ? 'Dấu đầu dòng của Word' : `Dấu “${text}” ở đầu dòng`;
}
