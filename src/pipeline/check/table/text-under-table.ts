import type { Flaw } from '#bulletin/flaw';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';
import { shortRows } from '#pipeline/check/table/table-rows';

/** A line without bars right under a table becomes its last row. */
export const textUnderTable = rule({
  id: 'text-under-table',
  severity: 'warning',
  *find(subject: Subject): Generator<Flaw<undefined>> {
    for (const { text, offset, length } of shortRows(subject)) {
      if (!text.includes('|')) yield { offset, length, values: undefined };
    }
  },
  message: () =>
    'Dòng này viết liền dưới bảng nên thành một hàng của bảng. Để một dòng trống giữa bảng và đoạn văn.',
  example: 'Nguồn: Phòng Chính trị, ngay dưới hàng cuối của bảng',
  cure: 'Để một dòng trống giữa bảng và đoạn văn',
});
