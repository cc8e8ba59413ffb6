import { stationRule } from '#pipeline/check/rule';

/** A page's file name is its address, which must not be one of the site's own. */
export const pageName = stationRule({
  id: 'page-name',
  severity: 'error',
  message: ({ name }) =>
    `Tên tệp “${name}” không dùng làm địa chỉ được. Đổi thành chữ thường không dấu, nối bằng gạch nối, không trùng một mục của trang, ví dụ lien-he.md.`,
  example: 'pages/Giới thiệu.md',
  cure: 'Đặt tên chữ thường không dấu, ví dụ gioi-thieu.md',
});
