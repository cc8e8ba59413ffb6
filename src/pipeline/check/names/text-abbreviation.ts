import { knownAbbreviations } from '#pipeline/check/names/known-abbreviations';
import { type BlockText, blocksOf } from '#pipeline/check/text/block-text';
import { isSyllable } from '#pipeline/check/text/syllable-shape';
import { isDigit, isLetter, runAt } from '#pipeline/check/text/word-at';
import { textRule } from '#pipeline/check/text-rule';
import { fold } from '#vietnamese/fold';

/**
 * The first use of an abbreviation that the article does not introduce, as `đầy đủ (VIẾT TẮT)` or
 * `VIẾT TẮT (đầy đủ)`, and the glossary does not hold. Words in capitals, Roman numerals, codes
 * (`K9`, `AK-47`) and document numbers (`05-CT/TW`) are no abbreviations.
 */
export const textAbbreviation = textRule({
  id: 'text-abbreviation',
  unless: [
    'mark-forum',
    'text-lost-letters',
    'text-mojibake',
    'other-articles',
    'text-web-leftover',
  ],
  findInText: function* (passages, { glossary }) {
    const known = new Set(glossary.flatMap(({ short }) => short.match(TOKEN) ?? []));
    const blocks = blocksOf(passages).filter(({ kind }) => kind !== 'author' && kind !== 'source');
    for (const block of blocks) for (const token of introduced(block.text)) known.add(token);
    for (const block of blocks) {
      for (const { 0: text, index } of block.text.matchAll(TOKEN)) {
        if (known.has(text) || !isAbbreviation(text, block, index)) continue;
        known.add(text);
        if (isExplained(text, block.text.slice(index + text.length))) continue;
        yield block.flaw(index, index + text.length, { text });
      }
    }
  },
  message: ({ text }) =>
    `Chữ viết tắt “${text}” chưa được giải thích. Viết đầy đủ ở lần đầu, hoặc thêm vào glossary.yaml.`,
  example: 'Ban CHQS',
  cure: 'Viết đầy đủ ở lần đầu, hoặc thêm vào glossary.yaml',
});

/** The capitals abbreviations are made of; those with tones make words, told apart further down. */
const TOKEN = /[A-ZĐÂĂÊÔƠƯ]{2,}/g;
const ROMAN = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u;
/** `PK-KQ`: one abbreviation of two. */
const DOUBLE = /[A-ZĐÂĂÊÔƠƯ]+-[A-ZĐÂĂÊÔƠƯ]+/u;
/** `(CTĐ, CTCT)` behind the full form. */
const INTRODUCTION =
  /(?<=[\p{L}\p{M}”]\s*)\(([“"]?\p{Lu}{2,}[”"]?(?:(?:\s*[,;/&]\s*|\s+và\s+)[“"]?\p{Lu}{2,}[”"]?)*)\)/gu;
/** `(gọi tắt là BTL Lăng)`, `(sau đây gọi là BTC)`, `(viết tắt: BGK)`. */
const SHORT_FORM = /\((?:sau đây )?(?:gọi|viết)(?: tắt)?(?: là|:)([^()]{1,60})\)/gu;

/** Who took or gave a photo signs with the letters of the house: `(Ảnh: ABC)`. */
const CREDIT = /(?<![\p{L}\p{M}])(?:ảnh|nguồn|tin|bài)\s*:[^.;()]{0,30}$/iu;
/** The rest is the name of the house: `Công ty CP ABC`, `Ngân hàng XYZ`. */
const COMPANY =
  /(?:[Cc]ông ty|[Tt]ập đoàn|[Nn]gân hàng|[Dd]oanh nghiệp|[Hh]ãng|[Tt]hương hiệu)(?: \p{Lu}[\p{L}\p{M}]*| một thành viên| cổ phần){0,5} $/u;

function* introduced(text: string): Generator<string> {
  if (!text.includes('(')) return;
  for (const pattern of [INTRODUCTION, SHORT_FORM]) {
    for (const [, list = ''] of text.matchAll(pattern)) yield* list.match(TOKEN) ?? [];
  }
}

/** `CTĐ (công tác Đảng)`: at least two words, the first with the same letter. */
function isExplained(token: string, after: string): boolean {
  const full = /^ ?\((\p{L}[\p{L}\p{M}]*)[ ,]+\p{L}/u.exec(after)?.[1];
  return full !== undefined && fold(full.charAt(0)) === fold(token.charAt(0));
}

function isAbbreviation(token: string, { text }: BlockText, at: number): boolean {
  const [before, after] = [text[at - 1], text[at + token.length]];
  if (isLetter(before) || isLetter(after) || isDigit(before) || isDigit(after)) return false;
  const start = text.slice(Math.max(at - 60, 0), at);
  if (CREDIT.test(start) || COMPANY.test(start)) return false;
  if (knownAbbreviations.has(token) || ROMAN.test(token)) return false;
  const run = runAt(text, at);
  if (/\p{N}/u.test(run) || knownAbbreviations.has(DOUBLE.exec(run)?.[0] ?? '')) return false;
  return !isSyllable(token) || !isWordInCapitals(token, text, at);
}

/** Something pronounceable is a word where it bears marks or stands among other capitals. */
function isWordInCapitals(token: string, text: string, at: number): boolean {
  if (fold(token) !== token.replaceAll('Đ', 'D').toLowerCase()) return true;
  const before = /(\p{Lu}{2,})[ ,–-]*$/u.exec(text.slice(Math.max(at - 12, 0), at))?.[1];
  const end = at + token.length;
  const after = /^[ ,–-]*(\p{Lu}{2,})(?!\p{Ll})/u.exec(text.slice(end, end + 12))?.[1];
  return [before, after].some((other) => other !== undefined && isSyllable(other));
}
