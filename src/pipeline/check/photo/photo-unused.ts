import type { Flaw } from '#bulletin/flaw';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';

interface Unused {
  readonly name: string;
}

export const photoUnused = rule({
  id: 'photo-unused',
  severity: 'warning',
  find: ({ article }: Subject): Flaw<Unused>[] => {
    // Where the front matter cannot be read, nobody knows whether a photo is its cover.
    if (!article?.parsed.head) return [];
    const { folder, photos } = article;
    return folder.others
      .filter((name) => !photos.used.has(name.normalize('NFC')))
      .map((name) => ({ file: `articles/${folder.id}/${name}`, values: { name } }));
  },
  message: ({ name }: Unused) =>
    `Ảnh “${name}” nằm trong thư mục nhưng bài không dùng nên không được đăng. Đưa ảnh vào bài hoặc xóa khỏi thư mục.`,
  example: 'anh-2.jpg nằm trong thư mục mà bài không nhắc tới',
  cure: 'Đưa ảnh vào bài hoặc xóa khỏi thư mục',
});
