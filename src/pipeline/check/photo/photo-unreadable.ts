import { stationRule } from '#pipeline/check/rule';

/** Nothing is said of the photo itself: the system did not hand it over. */
export const photoUnreadable = stationRule({
  id: 'photo-unreadable',
  severity: 'error',
  message: ({ name, code }) =>
    code === undefined
      ? `“${name}” không phải một tệp ảnh. Xóa đi và chép tệp ảnh vào thư mục của bài.`
      : `Máy không cho đọc tệp ảnh “${name}” (${code}). Kiểm tra quyền đọc tệp rồi chạy lại.`,
  example: 'Tệp ảnh không có quyền đọc',
  cure: 'Cấp quyền đọc, hoặc nhờ người quản trị, rồi chạy lại',
});
