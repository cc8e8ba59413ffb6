/**
 * True for a word (NFC, any letter case) that can be a Vietnamese syllable: onset, vowels, coda, at
 * most one tone, and no tone but sắc and nặng before c, ch, p, t. Shape only: `HOT` fails, `TU` does
 * not, and neither need be a word.
 */
export function isSyllable(word: string): boolean {
  const letters = word.toLowerCase().normalize('NFD');
  const tones = letters.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const coda = SHAPE.exec(letters.replace(TONES, '').normalize('NFC'))?.[1];
  if (coda === undefined) return false;
  return !/^(?:ch?|p|t)$/u.test(coda) || tones[0] === '\u0301' || tones[0] === '\u0323';
}

/** Grave, acute, hook above, tilde, dot below. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
/** With their circumflex, breve and horn, or with none at all, as in `NGUYEN`. */
const VOWELS =
  'a[iouy]?|ă|â[uy]?|e[ou]?|êu?|i(?:[aeêu]|[eê]u)?|o(?:a[iyo]?|ă|eo?|i|o)?|ôi?|ôô|ơi?|' +
  'u(?:a[iy]?|ây?|eo?|ê|i|oi?|ou|ôi?|ơ|y(?:a|[eê]u?|u)?)?|ư(?:[aiu]|[oơ][iu]?)?|y(?:[eê]u?)?';
const SHAPE = new RegExp(
  '^(?:ngh?|nh|th|tr|ch|kh|ph|gh|gi|qu|[bcdđghklmnpqrstvx])?' +
    `(?:${VOWELS})((?:ch|ng|nh|[cmnpt])?)$`,
  'u',
);
