import { stationRule } from '#pipeline/check/rule';

export const fieldMissing = stationRule({
  id: 'field-missing',
  severity: 'error',
  message: ({ field, example }) => `Thiếu mục “${field}”. Thêm một dòng, ví dụ “${example}”.`,
  example: 'Bài không có mục đơn vị',
  cure: 'Thêm một dòng, ví dụ đơn vị: Phòng Chính trị',
});
