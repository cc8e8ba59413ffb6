/** A word of a text; `end` is exclusive. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** No word or address is longer to either side; a limit keeps a page of one letter cheap. */
const REACH = 200;

/** The run of letters around an offset, which lies within it. */
export function wordAt(text: string, at: number): Word {
  let start = at;
  let end = at;
  while (start > at - REACH && isLetter(text[start - 1])) start -= 1;
  while (end < at + REACH && isLetter(text[end])) end += 1;
  return { text: text.slice(start, end), start, end };
}

/** True for a letter or a combining mark (one UTF-16 code unit). */
export function isLetter(char: string | undefined): boolean {
  if (char === undefined) return false;
  // Most letters are ASCII, and asking for the property takes ten times as long.
  if (char < '\u0080') return (char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z');
  return LETTER.test(char);
}

export function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9';
}

/** The run without white space around an offset: an address, a document number, a word. */
export function runAt(text: string, at: number): string {
  let start = at;
  let end = at;
  while (start > at - REACH && isVisible(text[start - 1])) start -= 1;
  while (end < at + REACH && isVisible(text[end])) end += 1;
  return text.slice(start, end);
}

/** True inside a web or mail address, where punctuation follows other rules. */
export function isInAddress(text: string, at: number): boolean {
  return ADDRESS.test(runAt(text, at));
}

const LETTER = /[\p{L}\p{M}]/u;
const ADDRESS = /:\/\/|www\.|@|[a-z\d-]\.(?:vn|com|net|org|gov|edu|mil)(?![\p{L}\p{N}])/iu;

function isVisible(char: string | undefined): boolean {
  return char !== undefined && !/\s/u.test(char);
}
