import { stationRule } from '#pipeline/check/rule';

export const footnoteUnused = stationRule({
  id: 'footnote-unused',
  severity: 'error',
  message: ({ text }) =>
    `Chú thích cuối bài ${text} không lên trang vì trong bài không có chỗ nào ghi ${text}, hoặc có hai chú thích cùng tên. Ghi ${text} sau chữ cần chú thích, hoặc xóa dòng này.`,
  example: 'Dòng [^2]: … khi trong bài chỉ có [^1]',
  cure: 'Ghi [^2] sau chữ cần chú thích, hoặc xóa dòng chú thích',
});
