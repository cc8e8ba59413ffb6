import { stationRule } from '#pipeline/check/rule';

export const tableCellExtra = stationRule({
  id: 'table-cell-extra',
  severity: 'error',
  message: ({ text, columns }) =>
    `Hàng này có nhiều ô hơn đầu bảng (${columns} ô), nên ô “${text}” không lên trang. Thêm cột ở đầu bảng, hoặc sửa dấu | thừa.`,
  example: 'Đầu bảng hai ô, một hàng ba ô',
  cure: 'Thêm cột ở đầu bảng và ở dòng gạch dưới đầu bảng, hoặc sửa dấu | thừa',
});
