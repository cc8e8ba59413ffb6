/** A day, a day of any year, or a month. */
export interface WrittenDate {
  readonly day?: number;
  readonly month: number;
  readonly year?: number;
}

/**
 * A date as readers type it: `29/6/2023`, `29-6`, `6/2023`, `29 tháng 6 năm 2023`, `tháng 6 năm 2023`,
 * with marks or without. Case does not matter; nothing may stand around it.
 */
export const DATE =
  /(?<![\p{L}\p{M}\p{N}])(?:(\d{1,2})(?<mark>[/.-])(\d{1,2})(?:\k<mark>(\d{4}))?|(\d{1,2})[/.-](\d{4})|(?:(?:ng[aà]y )?(\d{1,2}) )?th[aá]ng (\d{1,2})(?: n[aă]m (\d{4}))?)(?![\p{L}\p{M}\p{N}])/iu;

/** The date that a whole word or run of words is; `undefined` where it is none or cannot be. */
export function dateOf(text: string): WrittenDate | undefined {
  const found = DATE.exec(text);
  if (found?.[0].length !== text.length) return undefined;
  const [, d1, , m1, y1, m2, y2, d3, m3, y3] = found;
  const day = d1 ?? d3;
  const year = y1 ?? y2 ?? y3;
  const month = Number(m1 ?? m2 ?? m3);
  if (month < 1 || month > 12 || (day !== undefined && (Number(day) < 1 || Number(day) > 31))) {
    return undefined;
  }
  // “Tháng 6” alone is two words like others.
  if (day === undefined && year === undefined) return undefined;
  return {
    month,
    ...(day !== undefined && { day: Number(day) }),
    ...(year !== undefined && { year: Number(year) }),
  };
}

/** How texts may write it. The signs between do not count: 29/6 stands in 29-6-2023 too. */
export function dateSpellings({ day, month, year }: WrittenDate): string[] {
  const padded = (n: number) => [...new Set([String(n), String(n).padStart(2, '0')])];
  const ends = year === undefined ? ['', ''] : [`/${year}`, ` năm ${year}`];
  return padded(month).flatMap((m) => {
    const numeric = m + ends[0];
    const told = `tháng ${m}${ends[1]}`;
    if (day === undefined) return [numeric, told];
    return padded(day).flatMap((d) => [`${d}/${numeric}`, `${d} ${told}`]);
  });
}

/** @param date `YYYY-MM-DD` */
export function isOn(date: string, { day, month, year }: WrittenDate): boolean {
  const [y, m, d] = date.split('-').map(Number);
  return m === month && (day === undefined || d === day) && (year === undefined || y === year);
}
