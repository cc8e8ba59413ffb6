import { stationRule } from '#pipeline/check/rule';

/** Our own program failed over a photo: it is not published, and not called damaged. */
export const photoUninspected = stationRule({
  id: 'photo-uninspected',
  severity: 'error',
  message: ({ name, reason }) =>
    `Chương trình chưa kiểm tra được ảnh “${name}” (${reason}). Lưu lại ảnh thành JPEG; nếu vẫn vậy, gửi ảnh cho người quản trị.`,
  example: 'Ảnh có cấu trúc mà chương trình không kiểm tra hết được',
  cure: 'Lưu lại ảnh thành JPEG; nếu vẫn vậy, gửi ảnh cho người quản trị',
});
