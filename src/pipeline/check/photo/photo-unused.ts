import type { Flaw } from '#bulletin/flaw';
import { brokenPhotosIn } from '#pipeline/check/photo/broken-photos';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';
import { photoName } from '#pipeline/parse/photo-name';

interface Unused {
  readonly name: string;
}

export const photoUnused = rule({
  id: 'photo-unused',
  severity: 'warning',
  find: (subject: Subject): Flaw<Unused>[] => {
    const { article } = subject;
    // Where the front matter cannot be read, nobody knows whether a photo is its cover.
    if (!article?.parsed.head) return [];
    const { folder, photos } = article;
    const unused = folder.others.filter((name) => !photos.used.has(name.normalize('NFC')));
    if (unused.length === 0) return [];
    // One that Markdown does not see is told where it is written.
    const broken = brokenPhotosIn(subject);
    const meant = new Set(broken.map(({ name }) => photoName(name.replaceAll('\\', '/'))));
    const isUnclear = broken.some(({ name }) => name === '');
    return unused
      .filter((name) => !isUnclear && !meant.has(name.normalize('NFC')))
      .map((name) => ({ file: `articles/${folder.id}/${name}`, values: { name } }));
  },
  message: ({ name }: Unused) =>
    `Ảnh “${name}” nằm trong thư mục nhưng bài không dùng nên không được đăng. Đưa ảnh vào bài hoặc xóa khỏi thư mục.`,
  example: 'anh-2.jpg nằm trong thư mục mà bài không nhắc tới',
  cure: 'Đưa ảnh vào bài hoặc xóa khỏi thư mục',
});
