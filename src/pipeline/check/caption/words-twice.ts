import type { Flaw } from '#bulletin/flaw';
import { writtenPhotos } from '#pipeline/check/caption/written-photos';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';
import { photoName } from '#pipeline/parse/photo-name';
import { foldSpaces } from '#vietnamese/normalise';

interface Twice {
  readonly name: string;
  /** What is written twice, in words. */
  readonly what: string;
}

/** What the front matter says of a photo stands on the page, and what the body says otherwise would vanish. */
export const wordsTwice = rule({
  id: 'words-twice',
  severity: 'warning',
  *find(subject: Subject): Generator<Flaw<Twice>> {
    const said = subject.article?.parsed.head?.photos ?? [];
    if (said.length === 0) return;
    for (const { name, photo, offset, length } of writtenPhotos(subject)) {
      const entry = said.find(({ file }) => photoName(file) === name);
      const what = kinds.find(([key]) => differ(entry?.[key], photo[key]))?.[1];
      if (what !== undefined) yield { offset, length, values: { name, what } };
    }
  },
  message: ({ name, what }: Twice) =>
    `Ảnh “${name}” có ${what} ở cả mục “ảnh” lẫn trong bài, hai chỗ khác nhau; trang chỉ hiện ${what} ở mục “ảnh”. Giữ lại một.`,
  example: 'Mục ảnh ghi chú thích khác với dòng dưới ảnh',
  cure: 'Giữ lại một: ở mục ảnh hoặc ở trong bài',
});

const kinds = [
  ['caption', 'chú thích'],
  ['credit', 'nguồn ảnh'],
  ['alt', 'mô tả'],
] as const;

function differ(said: string | undefined, written: string | undefined): boolean {
  const [first, second] = [foldSpaces(said ?? ''), foldSpaces(written ?? '')];
  return first !== '' && second !== '' && first !== second;
}
