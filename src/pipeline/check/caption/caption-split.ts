import type { Flaw } from '#bulletin/flaw';
import { writtenPhotos } from '#pipeline/check/caption/written-photos';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';

interface Named {
  readonly name: string;
}

export const captionSplit = rule({
  id: 'caption-split',
  severity: 'warning',
  find: (subject: Subject): Flaw<Named>[] =>
    writtenPhotos(subject)
      .filter(({ photo }) => photo.captionSlip === 'split')
      .map(({ name, offset, length }) => ({ offset, length, values: { name } })),
  message: ({ name }: Named) =>
    `Chú thích của ảnh “${name}” bị ngắt thành nhiều dòng. Viết chú thích trên một dòng.`,
  example: 'Chú thích dài xuống hai dòng',
  cure: 'Viết chú thích trên một dòng',
});
