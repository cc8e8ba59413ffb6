import { stationRule } from '#pipeline/check/rule';

/** What is neither an article nor one of its photos. */
export const fileStray = stationRule({
  id: 'file-stray',
  severity: 'warning',
  message: ({ name, folder }) =>
    folder === undefined
      ? `“${name}” không phải bài viết hay ảnh nên không được đăng. Để lại cũng được, hoặc chuyển ra ngoài thư mục nội dung.`
      : `Mỗi bài là một thư mục nên “${name}” không được đăng. Tạo thư mục “${folder}”, chuyển tệp vào đó và đổi tên thành index.md.`,
  example: 'bai-goc.docx trong thư mục articles/2023',
  cure: 'Để lại cũng được, hoặc chuyển ra ngoài thư mục nội dung',
});
