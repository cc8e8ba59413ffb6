import type { Flaw } from '#bulletin/flaw';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';

export const pagePhoto = rule({
  id: 'page-photo',
  severity: 'error',
  *find({ page }: Subject): Generator<Flaw<undefined>> {
    for (const photo of page?.parsed.body?.photos ?? []) {
      const offset = page?.parsed.source.offsetOf(photo.line, photo.column) ?? 0;
      const end = page?.parsed.source.offsetOf(photo.endLine, photo.endColumn) ?? 0;
      yield { offset, length: end - offset, values: undefined };
    }
  },
  message: () =>
    'Trang cố định chưa đăng được ảnh. Bỏ ảnh khỏi trang này, hoặc đăng ảnh trong một bài.',
  example: '![Trụ sở](tru-so.jpg) trong pages/gioi-thieu.md',
  cure: 'Bỏ ảnh khỏi trang này, hoặc đăng ảnh trong một bài',
});
