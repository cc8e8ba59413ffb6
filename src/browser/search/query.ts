import { fold } from '#vietnamese/fold';
import { cutWords } from '#vietnamese/index-words';
import { spellingVariants } from '#vietnamese/spelling-variants';
import { DATE, dateOf, dateSpellings, type WrittenDate } from './date-term';

/** One thing that an article must hold: a word, or words side by side. */
export interface Term {
  /** As typed, for messages. */
  readonly text: string;
  /** Ways to write it, best first; each is a phrase of one word or more, in lower case and NFC. */
  readonly spellings: readonly string[];
  /** A mark was typed, so marks are meant. */
  readonly marked: boolean;
  /** It is a date: articles of that day answer too, whatever they say. */
  readonly date?: WrittenDate;
}

/** One way to put the question. */
export interface QueryReading {
  readonly terms: readonly Term[];
  /** All of it side by side: the best of answers. */
  readonly phrase: Term;
}

/** Abbreviation and what it stands for. */
export type GlossaryEntry = readonly [short: string, long: string];

/** Readings that are tried; a question full of abbreviations would multiply them. */
const mostReadings = 6;
/** Words that are looked at; a pasted page is no question. */
const mostWords = 24;
/** Ways to write one phrase. */
const mostSpellings = 6;

/** What was typed → the ways to understand it, the literal one first; none where it holds no word. */
export function readQuery(text: string, glossary: readonly GlossaryEntry[]): QueryReading[] {
  const literal = partsOf(normalise(text));
  if (literal.length === 0) return [];
  const versions = [literal];
  for (const [short, long] of glossary) {
    // Over what it gives as well: a question may hold two abbreviations.
    for (const parts of [...versions]) {
      const other = replaceRun(parts, long, short) ?? replaceRun(parts, short, long);
      if (other && versions.length < mostReadings) versions.push(other);
    }
  }
  return versions.map((parts) => ({
    terms: parts.map(termOf),
    phrase: termOf(parts.flat()),
  }));
}

/** A word, or the words between quotation marks; as typed. */
type Part = readonly string[];

/** NFC; invisible characters that pasting brings vanish, blanks are one blank, and Icelandic Ð is the Đ that was meant. */
function normalise(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\u200B-\u200D\u2060\uFEFF\u00AD]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll('Ð', 'Đ')
    .replaceAll('ð', 'đ');
}

const PART = new RegExp(`["“”„«»]([^"“”„«»]*)["“”„«»]|${DATE.source}|[^\\s"“”„«»]+`, 'giu');

function partsOf(text: string): Part[] {
  let words = 0;
  const parts: Part[] = [];
  for (const { 0: whole, 1: quoted } of text.matchAll(PART)) {
    const found = wordsOf(quoted ?? whole).slice(0, mostWords - words);
    words += found.length;
    if (found.length === 0) continue;
    if (quoted !== undefined || dateOf(whole)) parts.push(found);
    else parts.push(...found.map((word) => [word]));
  }
  return parts;
}

/**
 * Words by white space, what stands around them taken off. What is joined of whole words, `Hà-Nội`,
 * `và/hoặc`, may as well stand apart; a number of a document, a date, `U-oát`, `B-52` may not.
 */
function wordsOf(text: string): string[] {
  return text
    .split(/\s+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, ''))
    .filter((word) => word !== '')
    .flatMap((word) => {
      const pieces = cutWords(word).split(' ');
      return pieces.every((piece) => WHOLE.test(piece)) ? pieces : [word];
    });
}

/** Two letters or more, and no digit. */
const WHOLE = /^\p{L}\p{M}*(?:['’]?\p{L}\p{M}*)+$/u;

function termOf(words: Part): Term {
  const text = words.join(' ');
  const marked = words.some((word) => fold(word) !== word.toLowerCase());
  const date = dateOf(text);
  if (date) {
    const spellings = [...new Set([text.toLowerCase(), ...dateSpellings(date)])];
    return { text, marked, date, spellings };
  }
  let spellings = [''];
  for (const word of words) {
    const ways = waysToWrite(word.toLowerCase());
    spellings = spellings
      .flatMap((before) => ways.map((way) => `${before} ${way}`.trim()))
      .slice(0, mostSpellings);
  }
  return { text, marked, spellings };
}

/** A word in its spellings, with a dash and without. */
function waysToWrite(word: string): string[] {
  const joined = /^(\p{L}{1,4})(\d{1,4})$/u.exec(word);
  return [
    ...spellingVariants(word),
    ...(DASHED.test(word) ? [word.replaceAll(DASH, '')] : []),
    ...(joined ? [`${joined[1]}-${joined[2]}`] : []),
  ];
}

const DASH = /[-–—‑−]/gu;
/** Not between digits, where it is a score or a range. */
const DASHED = /^(?=.*\p{L})[\p{L}\p{M}]+[-–—‑−][\p{L}\p{M}\p{N}]+$/u;

/** The parts with the first run of `from` replaced, marks aside; `undefined` where there is none. */
function replaceRun(parts: readonly Part[], from: string, to: string): Part[] | undefined {
  const key = wordsOf(from).map(fold);
  for (let start = 0; start < parts.length; start++) {
    let run: string[] = [];
    for (let end = start; end < parts.length && run.length < key.length; end++) {
      run = [...run, ...(parts[end] ?? [])];
      if (run.length === key.length && run.every((word, index) => fold(word) === key[index])) {
        return [...parts.slice(0, start), wordsOf(normalise(to)), ...parts.slice(end + 1)];
      }
    }
  }
  return undefined;
}
