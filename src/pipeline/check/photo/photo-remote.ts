import { stationRule } from '#pipeline/check/rule';

export const photoRemote = stationRule({
  id: 'photo-remote',
  severity: 'error',
  message: ({ name }) =>
    `“${name}” là ảnh ở nơi khác. Tải ảnh về, đặt vào thư mục của bài rồi ghi tên tệp.`,
  example: '![Hội trường](https://bao.example/anh.jpg)',
  cure: 'Tải ảnh về, đặt vào thư mục của bài rồi ghi tên tệp',
});
