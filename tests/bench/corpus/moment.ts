import { type Random, randomOf } from './random.ts';
import { firstYear, lastYear } from './units.ts';

/** Last day of the archive; what is added to it comes after. */
const lastDay = '2023-12-10';

/** The clock of every build of a corpus. */
export const benchClock = '2024-01-05T08:00:00+07:00';

/** A year: later ones have more articles, the last about twice as many as the first. */
export function pickYear(random: Random): number {
  const years = lastYear - firstYear + 1;
  const weight = (1 + random.next() * 3) ** 0.5;
  return firstYear + Math.min(years - 1, Math.floor((weight - 1) * years));
}

/** A day `YYYY-MM-DD` of a year, in a month where one is given. */
export function pickDay(year: number, random: Random, month = random.integer(1, 12)): string {
  const last = year === lastYear && month === 12 ? 10 : 28;
  return `${year}-${two(month)}-${two(random.integer(1, last))}`;
}

/** The day of the nth article added to the archive: newest year, existing month, a day of its own. */
export function dayAdded(n: number): string {
  if (n > 20) throw new Error('The newest month has no room for another day.');
  return `${lastDay.slice(0, 8)}${two(10 + n)}`;
}

/** The nth day of an old year on which something is brought in. */
export function dayBackdated(n: number): string {
  if (n > 20) throw new Error('The old month has no room for another day.');
  return `${lastYear - 8}-03-${two(n)}`;
}

/** Of the year that the archive has not reached, and before the clock of the builds. */
export const firstDayOfNextYear = `${lastYear + 1}-01-03`;

export function pickTime(random: Random): string {
  return `${two(random.integer(7, 17))}:${random.pick(['00', '15', '30', '45'])}`;
}

/** Days later, of the same year: what a text promises. */
export function laterDay(date: string, key: string): string {
  const days = randomOf('later', date, key).integer(5, 60) * 86_400_000;
  return new Date(Date.parse(`${date}T00:00:00Z`) + days).toISOString().slice(0, 10);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
