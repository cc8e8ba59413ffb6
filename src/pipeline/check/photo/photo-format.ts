import { stationRule } from '#pipeline/check/rule';

export const photoFormat = stationRule({
  id: 'photo-format',
  severity: 'error',
  message: ({ name, found, extension }) => {
    if (found === undefined) {
      return `“${name}” là ảnh động, không được đăng. Lưu một khung hình thành JPEG hoặc PNG.`;
    }
    return extension === undefined
      ? found.startsWith('ảnh')
        ? `“${name}” là ${found}, không dùng làm ảnh được. Lưu lại thành JPEG, PNG, WebP hoặc AVIF.`
        : `“${name}” là ${found}, không phải ảnh. Chép hoặc tải lại ảnh từ bản gốc.`
      : `“${name}” thật ra là ảnh ${found}. Đổi đuôi tệp thành ${extension} và sửa tên trong bài.`;
  },
  example: 'Ảnh PNG mang đuôi .jpg; ảnh BMP; ảnh động; tệp chữ mang đuôi .jpg',
  cure: 'Lưu lại thành JPEG, đúng đuôi tệp; không phải ảnh thì chép lại từ bản gốc',
});
