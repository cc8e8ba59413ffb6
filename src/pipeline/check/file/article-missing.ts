import { stationRule } from '#pipeline/check/rule';

/** A folder of an article without its `index.md`. */
export const articleMissing = stationRule({
  id: 'article-missing',
  severity: 'error',
  message: ({ name }) =>
    name === undefined
      ? 'Thư mục bài không có tệp index.md. Thêm tệp bài viết hoặc xóa thư mục.'
      : `Thư mục bài không có tệp index.md nhưng có “${name}”. Đổi tên tệp ấy thành index.md.`,
  example: 'Thư mục của bài chỉ có bai-viet.md',
  cure: 'Đổi tên tệp thành index.md',
});
