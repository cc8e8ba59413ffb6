import type { Flaw } from '#bulletin/flaw';
import type { PhotoFlaws } from '#photos/flaws';
import { findNameClashes } from '#photos/locate';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';

/** Files that are one on a file system without letter case. */
export const photoNameClash = rule({
  id: 'photo-name-clash',
  severity: 'error',
  find: ({ article }: Subject): Flaw<PhotoFlaws['photo-name-clash']>[] =>
    findNameClashes(article?.folder.others ?? []).map((names) => ({
      file: `articles/${article?.folder.id}/${names[0] ?? ''}`,
      values: { names },
    })),
  message: ({ names }: PhotoFlaws['photo-name-clash']) =>
    `Các tệp ${names.map((name) => `“${name}”`).join(', ')} chỉ khác nhau chữ hoa, chữ thường hoặc cách gõ dấu nên máy Windows coi là một. Đổi tên để chỉ còn một tệp mỗi tên.`,
  example: 'anh.jpg và Anh.jpg trong một thư mục',
  cure: 'Đổi tên một tệp, để hai tên không chỉ khác nhau ở chữ hoa, chữ thường',
});
