import { stationRule } from '#pipeline/check/rule';

export const photoDamaged = stationRule({
  id: 'photo-damaged',
  severity: 'error',
  message: ({ name }) =>
    `Ảnh “${name}” bị hỏng, không đọc được. Mở bản gốc bằng phần mềm xem ảnh, lưu lại thành JPEG rồi chép vào.`,
  example: 'Tệp .jpg mà phần mềm xem ảnh không mở được',
  cure: 'Mở ảnh gốc, lưu lại thành JPEG rồi chép vào thư mục của bài',
});
