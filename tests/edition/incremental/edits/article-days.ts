import type { Article } from '../bulletin.ts';
import type { Random } from '../random.ts';

export const years = ['2021', '2022', '2023'] as const;

/** A day `YYYY-MM-DD` of a year. */
export function dayIn(year: string, random: Random): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${year}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
}

/** What a failure calls an article: its folder. */
export function nameOf({ date, slug }: Article): string {
  return `${date}-${slug}`;
}
