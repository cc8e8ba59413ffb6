import { moveTone } from '#vietnamese/tone';

/**
 * One syllable (NFC) with its misplaced tone moved to where both styles put it: `qúy` → `quý`,
 * `hòan` → `hoàn`, `cuả` → `của`, `thơì` → `thời`, one character for one; `undefined` where nothing
 * is wrong. These are typing errors, unlike old and new style (`domain.md` §4), so a fix may be offered.
 */
export function withToneInPlace(syllable: string): string | undefined {
  return withLateTone(syllable) ?? withEarlyTone(syllable);
}

/** A tone on a vowel before the one that bears it. */
function withEarlyTone(syllable: string): string | undefined {
  const parts = EARLY_TONE.exec(syllable);
  const [, onset = '', bearer = '', rest = ''] = parts ?? [];
  if (parts === null || !isTooEarly(onset, bearer, rest)) return undefined;
  // ê in tuyên, ơ in giường: a vowel with its own mark takes the tone, the last of them if two.
  const marked = [...rest].findLastIndex((letter) => /[ăâêôơ]/iu.test(letter));
  const at = Math.max(marked, 0);
  const moved = moveTone(bearer, rest.charAt(at));
  return onset + moved.from + rest.slice(0, at) + moved.to + rest.slice(at + 1);
}

const VOWEL = '[aăâeêioôơuưy]';
/** Onset, first vowel with a tone, and a rest without any. */
const EARLY_TONE = new RegExp(
  `^((?:[bcdđghklmnpqrstvx]|ngh|ng|nh|th|tr|ch|kh|ph|gh)?)([òóỏõọùúủũụừứửữựìíỉĩịỳýỷỹỵ])` +
    `(${VOWEL}{1,2}[cghmnpt]{0,2})$`,
  'iu',
);

/** A tone on the last vowel of a rhyme whose tone lies on another in both styles. */
function withLateTone(syllable: string): string | undefined {
  const [, onset = '', head = '', last = ''] = LATE_TONE.exec(syllable) ?? [];
  if (last === '') return undefined;
  const { from, to } = moveTone(last, head.slice(-1));
  if (!GLIDES.test(head + from)) return undefined;
  return onset + head.slice(0, -1) + to + from;
}

/** Onset, vowels without a tone, and a last vowel with one. `qu` and `gi` are onsets: quả, già. */
const LATE_TONE =
  /^((?:qu|gi|ngh|ng|nh|th|tr|ch|kh|ph|gh|[bcdđhklmnprstvx]|g(?!i))?)([aâeêioôơuưy]{1,2})([àáảãạìíỉĩịòóỏõọùúủũụỳýỷỹỵ])$/iu;
/** Open rhymes whose tone lies on the last vowel but one; oa, oe and uy are a matter of style. */
const GLIDES =
  /^(?:a[iouy]|â[uy]|eo|êu|i[au]|[oôơ]i|u[ai]|ư[aiu]|[iy]êu|oa[iy]|oeo|uôi|ươ[iu]|uây|uy[au])$/iu;

function isTooEarly(onset: string, bearer: string, rest: string): boolean {
  const base = moveTone(bearer, '').from.toLowerCase();
  if (/^[ăâêôơ]/iu.test(rest)) return true;
  if (base === 'o') return /^[ae]./iu.test(rest);
  if (base === 'u' && /^y./iu.test(rest)) return true;
  return (base === 'u' && /^q$/iu.test(onset)) || (base === 'i' && /^g$/iu.test(onset));
}
