import type { Flaw } from '#bulletin/flaw';
import { writtenPhotos } from '#pipeline/check/caption/written-photos';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';

interface Named {
  readonly name: string;
}

export const captionDouble = rule({
  id: 'caption-double',
  severity: 'warning',
  find: (subject: Subject): Flaw<Named>[] =>
    writtenPhotos(subject)
      .filter(({ photo }) => photo.captionSlip === 'double')
      .map(({ name, offset, length }) => ({ offset, length, values: { name } })),
  message: ({ name }: Named) => `Ảnh “${name}” có hai chú thích. Giữ lại một.`,
  example: '![…](a.jpg "Một chú thích") và một chú thích khác ở dòng dưới',
  cure: 'Giữ lại một chú thích',
});
