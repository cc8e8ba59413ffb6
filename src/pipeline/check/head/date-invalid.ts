import { stationRule } from '#pipeline/check/rule';

export const dateInvalid = stationRule({
  id: 'date-invalid',
  severity: 'error',
  message: ({ text, expected }) =>
    expected === undefined
      ? `“${text}” không phải là một ngày có thật. Viết ngày trước, tháng sau, ví dụ 29/6/2023.`
      : `“${text}” thiếu năm (bốn chữ số). Viết ${expected}, nếu đúng là năm ấy.`,
  example: 'ngày: 31/6/2023',
  cure: 'Viết một ngày có thật, ngày trước, tháng sau, đủ năm',
});
