import type { Register } from '#pipeline/registers/read-register';
import { parseCalendarDate } from '#vietnamese/calendar-date';

/** Inclusive days `YYYY-MM-DD`; an open end is absent. */
export interface Validity {
  readonly since?: string;
  readonly until?: string;
}

/**
 * `since` and `until` of a register's entry, each a year or a day, as inclusive days. What is neither,
 * or ends before it begins, is a fault at its place.
 *
 * @param path of the entry
 */
export function readValidity(
  written: { readonly since?: string | undefined; readonly until?: string | undefined },
  register: Register<unknown>,
  path: readonly PropertyKey[],
): Validity {
  const read = (key: 'since' | 'until'): string | undefined => {
    const text = written[key];
    if (text === undefined) return undefined;
    if (/^[1-9]\d{3}$/.test(text)) return key === 'since' ? `${text}-01-01` : `${text}-12-31`;
    const date = parseCalendarDate(text)?.date;
    if (!date) {
      const reason = `“${text}” không phải một năm hay một ngày có thật. Ghi ví dụ 2023 hoặc 29/6/2023.`;
      register.fault([...path, key], reason);
    }
    return date;
  };
  const since = read('since');
  const until = read('until');
  if (since !== undefined && until !== undefined && until < since) {
    register.fault([...path, 'until'], 'until đứng trước since. Đổi lại hai mốc thời gian.');
  }
  return { ...(since !== undefined && { since }), ...(until !== undefined && { until }) };
}
