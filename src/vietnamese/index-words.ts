/**
 * What is written in one piece, `15/KH-BTL`, `U-oát`, `98,5`, is several words to who looks for it. The
 * search index knows only words between blanks, and files the piece glued together: `15khbtl`, so that
 * 29/6 would be 296, and half of a piece is found nowhere. So the text is cut for the index, and what
 * comes back is put together again; questions are cut at the same places.
 */

/** Between two letters or digits. Points of thousands are none: 5.000 is one number. */
const JOINT =
  /(?<=[\p{L}\p{M}\p{N}])(?!(?<=\p{N})\.\p{N}{3}(?!\p{N}))[-–—‑−/.,:;+@…·()[\]]+(?=[\p{L}\p{N}])/gu;

/** Signs that stand alone, which the index would count as a word: `Mác – Lênin` is a phrase of two. */
const ALONE = /(?<=[^\s>]) (?=(?:[-–—‑−/+…·*=|•]|&amp;)+ )/gu;

/** The index files a piece with a sign it does not know once more as it stands; these it knows. */
const written: Readonly<Record<string, string>> = {
  '`': '``',
  '–': '`:',
  '—': '`;',
  '‑': '`+',
  '−': '`=',
  '…': '`.',
  '·': '`,',
  '•': '`*',
};
const read = new Map(Object.entries(written).map(([sign, code]) => [code.slice(1), sign]));

/** Words of a question, parted by blanks. */
export function cutWords(text: string): string {
  return text.replace(JOINT, ' ');
}

/** A text for the index, with a word for each that `cutWords` makes. HTML is a text if its tags have no attributes. */
export function cutForIndex(text: string): string {
  return text
    .replaceAll('`', '``')
    .replace(ALONE, '`~')
    .replace(JOINT, (signs) => `${signs}\` `)
    .replace(/[–—‑−…·•]/gu, (sign) => written[sign] ?? sign);
}

/** What comes back of it, as it was. */
export function putTogether(text: string): string {
  return text.replace(/`([`:;+=.,*~ ])/gu, (_, code: string) =>
    code === ' ' ? '' : code === '~' ? ' ' : (read.get(code) ?? code),
  );
}
