import type { Finding } from '#bulletin/finding';
import type { Flaw } from '#bulletin/flaw';
import { placeOf } from '#pipeline/check/front-matter-place';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';
import { waiversOf } from '#pipeline/check/waivers';

/** An entry of `đã rà soát` for a warning that is not there; the last rule, since it asks the others. */
export const waiverUnused = rule({
  id: 'waiver-unused',
  severity: 'warning',
  find: (subject: Subject, found: readonly Finding[]): Flaw<{ readonly text: string }>[] => {
    const parsed = subject.article?.parsed ?? subject.page?.parsed;
    if (!parsed) return [];
    return waiversOf(subject, found)
      .filter(({ isUsed }) => !isUsed)
      .map(({ waiver: { written, index } }) => ({
        ...placeOf(parsed, ['reviewed', index, 'rule']),
        values: { text: written },
      }));
  },
  message: ({ text }: { readonly text: string }) =>
    `Mục rà soát “${text}” không ứng với cảnh báo nào trong bài. Xóa cả mục ấy: dòng cảnh báo và dòng lý do.`,
  example: 'đã rà soát ghi secrecy-phone nhưng bài không có số điện thoại',
  cure: 'Xóa cả mục này: dòng cảnh báo và dòng lý do',
});
