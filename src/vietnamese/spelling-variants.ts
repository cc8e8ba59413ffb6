import { toneVariants } from '#vietnamese/tone';

/**
 * The spellings under which one word (NFC, lower case) may stand in a text: itself, the other place
 * of its tone (`ủy`, `uỷ`), and i for y or y for i where both are written (`kỷ`, `kỉ`). At most four.
 * Source: `domain.md` §4.
 */
export function spellingVariants(word: string): string[] {
  return [...new Set([word, ...toneVariants(word), ...otherI(word)])];
}

/** i and y change places in open syllables after h, k, l, m, s, t; elsewhere they are two sounds. */
const OPEN_I = /^([hklmst])([iìíỉĩịyỳýỷỹỵ])$/u;
const I_LETTERS = 'iìíỉĩị';
const Y_LETTERS = 'yỳýỷỹỵ';

function otherI(word: string): string[] {
  const [, onset = '', vowel = ''] = OPEN_I.exec(word) ?? [];
  if (vowel === '') return [];
  const at = Math.max(I_LETTERS.indexOf(vowel), Y_LETTERS.indexOf(vowel));
  return [onset + (I_LETTERS.includes(vowel) ? Y_LETTERS : I_LETTERS).charAt(at)];
}
