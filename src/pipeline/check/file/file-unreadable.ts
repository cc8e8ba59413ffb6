import { stationRule } from '#pipeline/check/rule';

/** A file or a folder that the system does not let us read. */
export const fileUnreadable = stationRule({
  id: 'file-unreadable',
  severity: 'error',
  message: ({ reason }) => `Không đọc được tệp (${reason}). Kiểm tra quyền đọc tệp.`,
  example: 'Tệp hay thư mục không có quyền đọc',
  cure: 'Cấp quyền đọc, hoặc nhờ người quản trị, rồi chạy lại',
});
