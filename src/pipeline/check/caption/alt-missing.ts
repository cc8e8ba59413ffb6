import type { Flaw } from '#bulletin/flaw';
import { writtenPhotos } from '#pipeline/check/caption/written-photos';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';
import { isFileName } from '#pipeline/resolve/file-name-alt';

/** No alternative text, and no caption that could stand in for it. */
export const altMissing = rule({
  id: 'alt-missing',
  severity: 'warning',
  find: (subject: Subject): Flaw<undefined>[] =>
    writtenPhotos(subject)
      .filter(({ photo, words }) => words.alt === '' && !isFileName(photo.alt))
      .map(({ offset, length }) => ({ offset, length, values: undefined })),
  message: () => 'Ảnh chưa có mô tả cho người khiếm thị. Viết một câu tả ảnh trong [ ].',
  example: '![](hoi-truong.jpg) và không có chú thích',
  cure: 'Viết một câu tả ảnh trong [ ]',
});
