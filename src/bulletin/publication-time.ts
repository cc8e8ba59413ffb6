import type { Article } from '#bulletin/article';
import { isoWithZone } from '#vietnamese/format-date';
import { localDateTimeOf } from '#vietnamese/instant';

/**
 * When an article came out, `2023-06-29T08:30:00+07:00`: the time it was held back until, else the
 * day of its event, at midnight where no time is given. A day alone would be read in another zone.
 */
export function publishedAt({ date, time, embargo }: Article): string {
  const { date: day, time: clock = midnight } =
    embargo === undefined ? { date, time } : localDateTimeOf(embargo);
  return isoWithZone(day, clock);
}

/** When it was last changed or corrected, never before it came out; `undefined` where it was not. */
export function modifiedAt(article: Article): string | undefined {
  const { updated, corrections } = article;
  const days = [...(updated ? [updated] : []), ...corrections.map(({ date }) => date)];
  if (days.length === 0) return undefined;
  // A change is known by its day only; text order is the order in time.
  return [publishedAt(article), ...days.map((day) => isoWithZone(day, midnight))].sort().at(-1);
}

const midnight = '00:00';
