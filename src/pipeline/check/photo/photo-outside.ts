import { stationRule } from '#pipeline/check/rule';

export const photoOutside = stationRule({
  id: 'photo-outside',
  severity: 'error',
  message: (values) => {
    const { name, way } = values;
    if (way === 'windows') {
      return `“${name}” là đường dẫn kiểu Windows. Để ảnh trong thư mục của bài và ghi “${values.target}”.`;
    }
    return way === 'link'
      ? `“${name}” là lối tắt dẫn ra ngoài thư mục của bài. Thay lối tắt bằng chính tệp ảnh.`
      : `“${name}” dẫn ra ngoài thư mục của bài. Chép ảnh vào thư mục của bài rồi chỉ ghi tên tệp.`;
  },
  example: '![Hội trường](../anh/hoi-truong.jpg)',
  cure: 'Chép ảnh vào thư mục của bài rồi chỉ ghi tên tệp',
});
