import type { Flaw } from '#bulletin/flaw';
import type { PhotoFlaws } from '#photos/flaws';
import { placeOf } from '#pipeline/check/front-matter-place';
import { noticed, rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';
import { photoName } from '#pipeline/parse/photo-name';

type Missing = PhotoFlaws['photo-missing'] & {
  /** Said of in the front matter, and shown nowhere. */
  readonly isUnused?: boolean;
};

/** A photo that is not there, or one that the front matter speaks of and the article does not show. */
export const photoMissing = rule({
  id: 'photo-missing',
  severity: 'error',
  *find(subject: Subject): Generator<Flaw<Missing>> {
    yield* noticed(subject, 'photo-missing');
    const { article } = subject;
    // What is said of a photo, its consent above all, must not hang on nothing.
    for (const [index, { file: name }] of article?.parsed.head?.photos.entries() ?? []) {
      if (!article || article.photos.used.has(photoName(name))) continue;
      const place = placeOf(article.parsed, ['photos', index, 'file']);
      yield { ...place, values: { name, isUnused: true } };
    }
  },
  message: ({ name, near, isUnused = false }: Missing) => {
    if (isUnused) {
      return `Bài không dùng ảnh nào tên “${name}”, nên điều ghi ở mục “ảnh” không gắn với ảnh nào. Sửa tên tệp.`;
    }
    return near === undefined
      ? `Không có ảnh “${name}” trong thư mục của bài. Chép ảnh vào đó hoặc sửa tên.`
      : `Không có ảnh “${name}” trong thư mục của bài. Có phải ý là “${near}”?`;
  },
  example: '![Hội trường](hoi-truong.jpeg) khi tệp là hoi-truong.jpg',
  cure: 'Chép ảnh vào thư mục của bài hoặc sửa tên',
});
