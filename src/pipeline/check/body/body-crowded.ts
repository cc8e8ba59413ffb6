import { stationRule } from '#pipeline/check/rule';

export const bodyCrowded = stationRule({
  id: 'body-crowded',
  severity: 'error',
  message: ({ text }) =>
    `Bài có quá nhiều ${text}, có lẽ do dán nhầm. Xóa phần dán thừa quanh dòng này.`,
  example: 'Bốn nghìn dấu | do dán nhầm một bảng tính',
  cure: 'Xóa phần dán thừa',
});
