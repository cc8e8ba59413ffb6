import { stationRule } from '#pipeline/check/rule';

/** The photo itself lies on another server, and nobody has fetched it. */
export const photoPointer = stationRule({
  id: 'photo-pointer',
  severity: 'error',
  message: ({ name }) =>
    `Tệp “${name}” chỉ ghi chỗ để của ảnh (Git LFS), còn ảnh thật chưa được tải về. Chạy lệnh git lfs pull, hoặc chép lại ảnh gốc vào thư mục của bài.`,
  example: 'Tệp .jpg chỉ có ba dòng chữ, bắt đầu bằng version https://git-lfs…',
  cure: 'Chạy lệnh git lfs pull, hoặc chép lại ảnh gốc vào thư mục của bài',
});
