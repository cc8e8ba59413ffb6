import { stationRule } from '#pipeline/check/rule';

export const frontMatterUnclosed = stationRule({
  id: 'front-matter-unclosed',
  severity: 'error',
  message: () =>
    'Phần khai báo đầu bài chưa được đóng. Thêm một dòng chỉ có --- sau mục cuối cùng.',
  example: 'Chỉ có một dòng --- ở đầu',
  cure: 'Thêm dòng --- sau mục cuối cùng',
});
