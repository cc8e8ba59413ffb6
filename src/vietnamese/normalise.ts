/** Text in NFC, the one form everything here expects (`domain.md` §4: NFC first). Never throws. */
export function toNfc(text: string): string {
  return text.normalize('NFC');
}

/**
 * Every run of white space, NBSP and line ends included, as one space, none at the ends; zero-width
 * characters vanish. For parsing and keys: display text is never rewritten silently.
 */
export function foldSpaces(text: string): string {
  return text.replace(ZERO_WIDTH, '').replace(/\s+/gu, ' ').trim();
}

/** Zero-width space, word joiner, byte order mark: all three arrive by pasting and show nothing. */
const ZERO_WIDTH = /\u200B|\u2060|\uFEFF/gu;
