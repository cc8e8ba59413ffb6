import type { Flaw } from '#bulletin/flaw';
import { bodyOf } from '#pipeline/check/body/body-of';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';

/** Elsewhere such a row makes the paragraph a heading; here it is a line across the page. */
export const lineUnderText = rule({
  id: 'line-under-text',
  severity: 'warning',
  *find(subject: Subject): Generator<Flaw<undefined>> {
    for (const place of bodyOf(subject)?.body.underlines ?? [])
      yield { ...place, values: undefined };
  },
  message: () =>
    'Dòng gạch viết liền dưới đoạn văn thành đường kẻ ngang. Nếu dòng trên là đầu đề, viết ## và dấu cách ở đầu dòng ấy rồi xóa dòng gạch; nếu cần đường kẻ, để một dòng trống phía trên.',
  example: '--- ngay dưới một dòng chữ',
  cure: 'Đầu đề viết ## ở đầu dòng; đường kẻ ngang thì để một dòng trống phía trên',
});
