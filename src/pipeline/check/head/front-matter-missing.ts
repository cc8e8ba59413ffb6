import { stationRule } from '#pipeline/check/rule';

export const frontMatterMissing = stationRule({
  id: 'front-matter-missing',
  severity: 'error',
  message: () =>
    'Thiếu phần khai báo đầu bài. Dòng đầu tiên phải là ba gạch nối ---, rồi các mục tiêu đề, đơn vị, ngày, tác giả, rồi lại ---.',
  example: 'Bài bắt đầu ngay bằng nội dung',
  cure: 'Thêm phần khai báo giữa hai dòng ---',
});
