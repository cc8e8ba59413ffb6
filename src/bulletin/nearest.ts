import { editDistance } from '#vietnamese/edit-distance';
import { fold } from '#vietnamese/fold';

/**
 * “Có phải ý là …?”: the candidate nearest to what was written, marks and case aside, or
 * `undefined` where none is near enough to be meant (a third of its letters wrong).
 */
export function nearest(written: string, candidates: Iterable<string>): string | undefined {
  const word = fold(written);
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const distance = editDistance(word, fold(candidate));
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best !== undefined && bestDistance <= Math.max(1, Math.floor(word.length / 3))
    ? best
    : undefined;
}
