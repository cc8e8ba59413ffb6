import { pastedRule } from '#pipeline/check/pasted/pasted-rule';

/** Cells with tabs between them, of a spreadsheet. */
export const pastedTable = pastedRule({
  id: 'pasted-table',
  message: () =>
    'Các dòng này giống bảng chép từ Excel hoặc Word nhưng sẽ dồn vào một đoạn. Viết thành bảng: giữa các ô là dấu |, dưới hàng đầu là một hàng gạch.',
  example: 'Họ tên và số phiếu cách nhau bằng dấu tab',
  cure: 'Viết thành bảng, giữa các ô là dấu |, dưới hàng đầu là hàng | --- | --- |',
});
