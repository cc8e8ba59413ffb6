import { stationRule } from '#pipeline/check/rule';
import type { ParseFlaws } from '#pipeline/parse/flaws';

export const dateInvalid = stationRule({
  id: 'date-invalid',
  severity: 'error',
  message: ({ text, expected, fault }) => {
    if (fault) return `“${text}”: ${faultWords(fault)}`;
    return expected === undefined
      ? `“${text}” không đọc được thành ngày. Viết ngày trước, tháng sau, đủ năm, ví dụ 29/6/2023; nhiều ngày thì viết 5–7/7/2023.`
      : `“${text}” thiếu năm (bốn chữ số). Viết ${expected}, nếu đúng là năm ấy.`;
  },
  example: 'ngày: 31/6/2023',
  cure: 'Viết một ngày có thật, ngày trước, tháng sau, đủ năm; nhiều ngày thì viết 5–7/7/2023',
});

type Fault = NonNullable<ParseFlaws['date-invalid']['fault']>;

function faultWords(fault: Fault): string {
  switch (fault.kind) {
    case 'month':
      return `không có tháng ${fault.month}. Viết ngày trước, tháng sau, ví dụ 29/6/2023.`;
    case 'day':
      return `không có ngày ${fault.day}. Viết ngày trước, tháng sau, ví dụ 29/6/2023.`;
    case 'length':
      return fault.month === 2
        ? `tháng 2 năm ${fault.year} chỉ có ${fault.days} ngày. Kiểm tra lại ngày.`
        : `tháng ${fault.month} chỉ có ${fault.days} ngày. Kiểm tra lại ngày.`;
    case 'order':
      return 'ngày cuối đứng trước ngày đầu. Viết ngày đầu trước, ví dụ 5–7/7/2023.';
    case 'long':
      return 'dài hơn một năm. Kiểm tra lại năm của ngày đầu và ngày cuối.';
    case 'single':
      return 'mục này chỉ ghi một ngày, ví dụ 29/6/2023. Khoảng nhiều ngày chỉ ghi được ở mục “ngày”.';
  }
}
