import type { Person } from '#bulletin/person';
import { type BlockText, blocksOf } from '#pipeline/check/text/block-text';
import type { Word } from '#pipeline/check/text/word-at';
import type { TextContext } from '#pipeline/check/text-rule';
import type { Passage } from '#pipeline/parse/passage';

/** A word in its block. */
export interface ToneWord extends Word {
  readonly block: BlockText;
}

/**
 * Syllables that are names in this article: of its speakers, of the register, of its authors, and
 * those that stand where only a name stands (`Nguyễn Thị Thuý`, `chị Hoà`).
 */
export function namesKnown(
  passages: readonly Passage[],
  { people, speakers }: TextContext,
  words: readonly ToneWord[],
): ReadonlySet<string> {
  const authors = blocksOf(passages).filter((block) => block.kind === 'author');
  const names = [...speakers.map((speaker) => speaker.name), ...authors.map((block) => block.text)];
  const inText = words.filter((word) => isPlacedLikeName(word)).map((word) => word.text);
  return new Set([...namesIn(people), ...syllablesOf(names), ...inText]);
}

/** The register is one array a run, and nearly every article asks. */
const ofRegister = new WeakMap<readonly Person[], readonly string[]>();

function namesIn(people: readonly Person[]): readonly string[] {
  const names =
    ofRegister.get(people) ??
    syllablesOf(people.flatMap((person) => [person.name, ...person.aliases]));
  ofRegister.set(people, names);
  return names;
}

function syllablesOf(names: readonly string[]): string[] {
  return [...new Set(names.flatMap((name) => name.match(CAPITALISED) ?? []))];
}

/** True where a word has to be taken for a part of a name; in doubt it is one. */
export function isNameLike(word: ToneWord, names: ReadonlySet<string>): boolean {
  if (!isCapital(word.text[0])) return false;
  return names.has(word.text) || isPlacedLikeName(word) || GIVEN_NAME.test(word.text);
}

const CAPITALISED = /\p{Lu}[\p{Ll}\p{M}]+/gu;
/** Hardly ever anything else, even as the first word of a sentence. */
const GIVEN_NAME = /^Th(?:úy|uý)$/u;
/** The committee's own word, capitals or not, is no name: `Đảng Ủy`, `ĐẢNG ỦY`, `đồng chí Ủy viên`. */
const COMMITTEE = /^(?:ủy|uỷ)$/iu;
const NAME_BEFORE = /(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}]* $/u;
const NAME_AFTER = /^ \p{Lu}[\p{Ll}\p{M}]+(?![\p{L}\p{M}])/u;
const SENTENCE_START = /(?:^|[.!?…:;“"(–-])\s*$/u;

/** Within a capitalised sequence, in capitals, or with a capital in the middle of a sentence. */
function isPlacedLikeName({ block, text, start, end }: ToneWord): boolean {
  if (!isCapital(text[0]) || COMMITTEE.test(text)) return false;
  if (isCapital(text[1])) return true;
  const before = block.text.slice(Math.max(start - 12, 0), start);
  const after = block.text.slice(end, end + 12);
  if (NAME_BEFORE.test(before) || NAME_AFTER.test(after)) return true;
  return !SENTENCE_START.test(before) && !(start > 0 && block.text[start - 1] === '\n');
}

function isCapital(char: string | undefined): boolean {
  return char !== undefined && char !== char.toLowerCase();
}
