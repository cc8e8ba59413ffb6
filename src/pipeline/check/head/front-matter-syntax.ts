import { stationRule } from '#pipeline/check/rule';

export const frontMatterSyntax = stationRule({
  id: 'front-matter-syntax',
  severity: 'error',
  message: ({ reason }) => `Phần khai báo viết sai: ${reason}`,
  example: 'tiêu đề Hội nghị',
  cure: 'Sửa dòng được chỉ ra, ví dụ thêm dấu hai chấm và dấu cách',
});
