import { stationRule } from '#pipeline/check/rule';

export const referenceUnused = stationRule({
  id: 'reference-unused',
  severity: 'error',
  message: ({ text }) =>
    `Dòng bắt đầu bằng ${text}: được hiểu là địa chỉ của một liên kết nên không lên trang. Viết lại dòng này mà không có dấu hai chấm ngay sau ], hoặc xóa đi.`,
  example: '[1]: Lịch-sử',
  cure: 'Viết lại mà không có dấu hai chấm ngay sau dấu ]; chú thích cuối bài viết [^1]:',
});
