import type { RegisterFlaw } from '#pipeline/registers/flaws';
import type { Looked, Register } from '#pipeline/registers/read-register';
import { parseCalendarDate } from '#vietnamese/calendar-date';

/** Inclusive days `YYYY-MM-DD`; an open end is absent. */
export interface Days {
  readonly since?: string;
  readonly until?: string;
}

/**
 * `since` and `until` of a register's entry, each a year or a day, as inclusive days. What is neither,
 * or ends before it begins, is a flaw at its place.
 *
 * @param path of the entry
 */
export function readPeriod(
  written: { readonly since?: string | undefined; readonly until?: string | undefined },
  register: Register<unknown>,
  path: readonly PropertyKey[],
): Looked<Days> {
  const flaws: RegisterFlaw[] = [];
  const read = (key: 'since' | 'until'): string | undefined => {
    const text = written[key];
    if (text === undefined) return undefined;
    if (/^[1-9]\d{3}$/.test(text)) return key === 'since' ? `${text}-01-01` : `${text}-12-31`;
    const date = parseCalendarDate(text)?.date;
    if (!date) {
      const reason = `“${text}” không phải một năm hay một ngày có thật. Ghi ví dụ 2023 hoặc 29/6/2023.`;
      flaws.push(register.flawAt([...path, key], reason));
    }
    return date;
  };
  const since = read('since');
  const until = read('until');
  if (since !== undefined && until !== undefined && until < since) {
    const reason = 'until đứng trước since. Đổi lại hai mốc thời gian.';
    flaws.push(register.flawAt([...path, 'until'], reason));
  }
  const value = { ...(since !== undefined && { since }), ...(until !== undefined && { until }) };
  return { value, flaws };
}
