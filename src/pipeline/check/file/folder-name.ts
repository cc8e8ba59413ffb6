import { stationRule } from '#pipeline/check/rule';

/** The folder's name is the article's address, so it has one form. */
export const folderName = stationRule({
  id: 'folder-name',
  severity: 'error',
  message: ({ name, year }) =>
    year === undefined
      ? `Tên thư mục “${name}” phải có dạng năm-tháng-ngày-ten-khong-dau, ví dụ 2023-06-29-dang-uy-ra-nghi-quyet, và nằm trong thư mục năm. Đổi tên thư mục.`
      : `Thư mục bài “${name}” phải nằm trong thư mục năm ${year}. Chuyển vào articles/${year}/.`,
  example: 'articles/2023/Hội nghị 29-6/',
  cure: 'Đặt tên như 2023-06-29-ten-khong-dau, trong thư mục của năm',
});
