import type { Flaw } from '#bulletin/flaw';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';

export const bodyEmpty = rule({
  id: 'body-empty',
  severity: 'error',
  *find({ article }: Subject): Generator<Flaw<undefined>> {
    if (!article?.parsed.body?.isEmpty) return;
    yield { offset: article.parsed.source.text.trimEnd().length, values: undefined };
  },
  message: () => 'Bài chưa có nội dung. Viết nội dung sau dòng --- thứ hai.',
  example: 'Sau dòng --- thứ hai không có gì',
  cure: 'Viết nội dung sau dòng --- thứ hai',
});
