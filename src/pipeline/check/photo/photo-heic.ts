import { stationRule } from '#pipeline/check/rule';

export const photoHeic = stationRule({
  id: 'photo-heic',
  severity: 'error',
  message: ({ name }) =>
    `“${name}” là ảnh HEIC của iPhone, trình duyệt không xem được. Mở ảnh và lưu lại thành JPEG; để lần sau máy chụp thẳng JPEG: Cài đặt > Camera > Định dạng > Tương thích nhất.`,
  example: 'IMG_0001.HEIC chép từ iPhone',
  cure: 'Lưu lại thành JPEG',
});
