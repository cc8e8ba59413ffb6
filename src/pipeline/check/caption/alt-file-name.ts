import type { Flaw } from '#bulletin/flaw';
import { writtenPhotos } from '#pipeline/check/caption/written-photos';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';
import { isFileName } from '#pipeline/resolve/file-name-alt';

interface Alt {
  readonly text: string;
}

/** A file's name tells a blind reader nothing. */
export const altFileName = rule({
  id: 'alt-file-name',
  severity: 'warning',
  *find(subject: Subject): Generator<Flaw<Alt>> {
    for (const { photo, source, offset } of writtenPhotos(subject)) {
      if (!isFileName(photo.alt)) continue;
      const raw = /^!\[((?:\\.|[^\]\\])*)\]/su.exec(source.text.slice(offset))?.[1] ?? '';
      yield { offset: offset + 2, length: raw.length, values: { text: photo.alt } };
    }
  },
  message: ({ text }: Alt) =>
    `Mô tả ảnh “${text}” là tên tệp. Viết một câu tả những gì thấy trong ảnh.`,
  example: '![IMG_2041](hoi-truong.jpg)',
  cure: 'Viết một câu tả những gì thấy trong ảnh',
});
