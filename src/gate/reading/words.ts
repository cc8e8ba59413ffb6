import { decodeHTML } from 'entities';
import { fold } from '#vietnamese/fold';

const separator = 0;
const mark = 1;
const unknown = 0xffff;
/** UTF-16 unit → folded letter or digit, or one of the above. Filled as letters are met. */
const letters = new Uint16Array(0x10000).fill(unknown);

function letterOf(code: number): number {
  const character = String.fromCharCode(code);
  const folded = fold(character).charCodeAt(0);
  const letter = /\p{M}/u.test(character)
    ? mark
    : /[\p{L}\p{N}]/u.test(character) && folded > mark
      ? folded
      : separator;
  letters[code] = letter;
  return letter;
}

/**
 * The words of a text, each as a 32-bit number, in order: without marks and letter case, đ as d and
 * so ḓ of the search index too, everything but letters and digits between them.
 */
export function readWords(text: string): Uint32Array {
  let words = new Uint32Array(256);
  let count = 0;
  let word = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0x20;
    let letter = letters[code] ?? separator;
    if (letter === unknown) letter = letterOf(code);
    if (letter > mark) word = Math.imul(word ^ letter, 0x01000193) + 1;
    else if (letter === separator && word !== 0) {
      if (count === words.length) {
        const longer = new Uint32Array(count * 4);
        longer.set(words);
        words = longer;
      }
      words[count++] = word;
      word = 0;
    }
  }
  return words.subarray(0, count);
}

/** Where one run of words stands in another; -1 where nowhere. */
export function indexOfWords(words: Uint32Array, wanted: Uint32Array): number {
  const [first] = wanted;
  if (first === undefined) return -1;
  for (let at = words.indexOf(first); at >= 0; at = words.indexOf(first, at + 1)) {
    if (at + wanted.length > words.length) return -1;
    let index = 1;
    while (index < wanted.length && words[at + index] === wanted[index]) index += 1;
    if (index === wanted.length) return at;
  }
  return -1;
}

/**
 * What a text file says, in two readings: as it is written, and without its markup. The first holds
 * what stands in attributes, the second names that a tag parts. Escapes are undone in both.
 */
export function readingsOf(extension: string, text: string): readonly [string, string] {
  if (extension === 'html') return [decodeHTML(text), decodeHTML(withoutTags(text))];
  if (extension === 'xml') {
    const once = decodeHTML(text);
    return [decodeHTML(once), decodeHTML(withoutTags(once))];
  }
  const plain = text.includes('\\') ? unescaped(text) : text;
  return [decodeHTML(plain), decodeHTML(withoutTags(plain))];
}

function withoutTags(text: string): string {
  return text.includes('<') ? text.replace(/<[^<>]*>/gu, ' ') : text;
}

/** Escapes of JSON and JavaScript. */
function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|([nrtbf])|(.))/gu, (_all, hex, blank, other) => {
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(String(hex), 16));
    return blank === undefined ? String(other) : ' ';
  });
}
