import { editDistance } from '#vietnamese/edit-distance';
import { fold } from '#vietnamese/fold';
import { loadSuggestions } from './suggestions';

/** Proposals at most. */
const most = 3;

/**
 * What a question without an answer may have meant: names near to the whole of it, and itself with
 * each word that stands nowhere replaced by the nearest one of titles and names. Nearness is counted
 * without marks.
 *
 * @param missing words and phrases that stand in no article
 */
export async function didYouMean(
  query: string,
  missing: readonly string[],
  address: string,
): Promise<string[]> {
  const { lists, articles } = await loadSuggestions(address);
  const key = fold(query);
  const names = [...new Set(lists.map(([name]) => name))];
  const texts = [...names, ...articles.map(([title]) => title)];
  const vocabulary = new Map<string, string>();
  for (const text of texts) {
    for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) {
      const folded = fold(word);
      if (!vocabulary.has(folded)) vocabulary.set(folded, word.toLowerCase());
    }
  }
  const faulty = new Set(missing.flatMap((one) => fold(one).split(/[^\p{L}\p{N}]+/u)));
  const mended = query.replaceAll(/[\p{L}\p{M}\p{N}]+/gu, (word) => {
    const folded = fold(word);
    if (!faulty.has(folded) || vocabulary.has(folded)) return word;
    const [best] = nearest(folded, [...vocabulary.keys()], tolerance(folded));
    return best === undefined ? word : (vocabulary.get(best) ?? word);
  });
  const near = nearest(key, names.map(fold), tolerance(key)).flatMap((folded) =>
    names.filter((name) => fold(name) === folded),
  );
  return [...new Set([asWritten(mended, texts), ...near])]
    .filter((one) => fold(one) !== key)
    .slice(0, most);
}

/** Words as the first text that has them side by side writes them: a mended half gets its marks. */
function asWritten(words: string, texts: readonly string[]): string {
  const key = fold(words);
  for (const text of texts) {
    // Folding keeps the number of letters of a text in NFC, so places are the same.
    const at = ` ${fold(text).replaceAll(/[^\p{L}\p{N}]/gu, ' ')} `.indexOf(` ${key} `);
    if (at >= 0) return text.slice(at, at + key.length);
  }
  return words;
}

/** A word of one or two letters has no neighbours; of longer ones a quarter of the letters may be wrong. */
function tolerance(word: string): number {
  return word.length < 3 ? 0 : Math.max(1, Math.floor(word.length / 4));
}

/** Candidates within the tolerance, nearest first. */
function nearest(word: string, candidates: readonly string[], within: number): string[] {
  return candidates
    .filter((candidate) => Math.abs(candidate.length - word.length) <= within)
    .map((candidate) => ({ candidate, distance: editDistance(word, candidate) }))
    .filter(({ distance }) => distance <= within)
    .sort((a, b) => a.distance - b.distance)
    .map(({ candidate }) => candidate);
}
