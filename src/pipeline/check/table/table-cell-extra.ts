import { stationRule } from '#pipeline/check/rule';

export const tableCellExtra = stationRule({
  id: 'table-cell-extra',
  severity: 'error',
  message: ({ text, columns }) =>
    `Hàng này có nhiều ô hơn đầu bảng (${columns} ô), nên ô “${text}” không lên trang. Nếu dấu | thừa thì xóa đi; nếu cần thêm cột thì thêm một ô ở hàng đầu, thêm | --- ở hàng gạch ngay dưới và thêm một ô ở mọi hàng còn lại.`,
  example: 'Đầu bảng hai ô, một hàng ba ô',
  cure: 'Thêm ô ở hàng đầu, ở hàng gạch dưới nó và ở mọi hàng khác, hoặc xóa dấu | thừa',
});
