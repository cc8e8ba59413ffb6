import { stationRule } from '#pipeline/check/rule';

export const photoTooLarge = stationRule({
  id: 'photo-too-large',
  severity: 'error',
  message: (values) =>
    'bytes' in values
      ? `Ảnh “${values.name}” nặng ${Math.ceil(values.bytes / 1024 / 1024)} MB, quá giới hạn 40 MB. Lưu lại thành JPEG nhỏ hơn.`
      : `Ảnh “${values.name}” có ${values.width} × ${values.height} điểm ảnh, quá giới hạn 100 triệu. Thu nhỏ ảnh rồi lưu lại.`,
  example: 'Ảnh nặng hơn 40 MB',
  cure: 'Thu nhỏ ảnh rồi lưu lại thành JPEG',
});
