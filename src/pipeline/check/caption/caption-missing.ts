import type { Flaw } from '#bulletin/flaw';
import { writtenPhotos } from '#pipeline/check/caption/written-photos';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';

interface Named {
  readonly name: string;
}

export const captionMissing = rule({
  id: 'caption-missing',
  severity: 'warning',
  find: (subject: Subject): Flaw<Named>[] => {
    // A photo that stands in a table has no line below it; that it stands there is told.
    const moved =
      subject.article?.parsed.body?.photosInside
        .filter(({ inside }) => inside !== 'link')
        .map(({ offset }) => offset) ?? [];
    return writtenPhotos(subject)
      .filter(({ photo, words }) => words.caption === undefined && photo.groupCaption === undefined)
      .filter(({ offset }) => !moved.includes(offset))
      .map(({ name, offset, length }) => ({ offset, length, values: { name } }));
  },
  message: ({ name }: Named) =>
    `Ảnh “${name}” chưa có chú thích. Viết chú thích ngay dòng dưới ảnh.`,
  example: 'Dưới ảnh là dòng trống',
  cure: 'Viết chú thích ngay dòng dưới ảnh',
});
