import type { Finding } from '#bulletin/finding';
import { noticed, rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';

/**
 * The law of conservation: what an editor wrote is what readers get. Behind the rules for known ways of
 * losing text, for those that nobody thought of.
 */
export const textLost = rule({
  id: 'text-lost',
  severity: 'error',
  find: (subject: Subject, found: readonly Finding[]) =>
    noticed(subject, 'text-lost').filter(({ offset = 0 }) => {
      const line = subject.source?.placeOf(offset).line;
      return !found.some((one) => one.severity === 'error' && one.line === line);
    }),
  message: ({ text }) =>
    `Chữ “${text}” không lên trang. Viết lại dòng này thành chữ thường, không có dấu đặc biệt ở đầu dòng.`,
  example: '``` ghi-chu ở đầu một khối chữ',
  cure: 'Viết lại thành chữ thường',
});
