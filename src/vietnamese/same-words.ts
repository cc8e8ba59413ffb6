import { fold } from '#vietnamese/fold';

/** True for two texts of the same words, whatever their marks, capitals and punctuation. */
export function hasSameWords(a: string, b: string): boolean {
  const first = keyOf(a.slice(0, SOME));
  // Most texts differ in their first letter, and nothing else of them is looked at.
  return first !== '' && first[0] === keyOf(b.slice(0, SOME))[0] && keyOf(a) === keyOf(b);
}

/** In UTF-16 code units: enough to find a letter in. */
const SOME = 20;

function keyOf(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
}
