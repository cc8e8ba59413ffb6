import { isNameLike, namesKnown, type ToneWord } from '#pipeline/check/spelling/name-words';
import { type BlockText, blocksOf } from '#pipeline/check/text/block-text';
import { wordAt } from '#pipeline/check/text/word-at';
import { type TextContext, textRule } from '#pipeline/check/text-rule';
import type { Passage } from '#pipeline/parse/passage';
import { type ToneStyle, toneKey, toneStyleOf, withToneStyle } from '#vietnamese/tone';

/**
 * Old and new tone placement in one article: every word of the rarer style is named; where both are
 * equally many, the one that the site does not use. Names keep their bearer's spelling and neither
 * count nor are named (`domain.md` §4).
 */
export const textTone = textRule({
  id: 'text-tone',
  findInText: function* (passages, context) {
    const words = [...ordinaryWords(passages, context)];
    const old = words.filter((word) => word.style === 'old');
    const fresh = words.filter((word) => word.style === 'new');
    if (old.length === 0 || fresh.length === 0) return;
    const rarer = old.length === fresh.length ? other(context.tone) : leastOf(old, fresh);
    const [minority, majority] = rarer === 'old' ? [old, fresh] : [fresh, old];
    for (const { block, text, start, end } of minority) {
      const same = majority.find((word) => toneKey(word.text) === toneKey(text));
      const kin = majority.find((word) => toneKey(lower(word.text)) === toneKey(lower(text)));
      const example = same?.text ?? kin?.text ?? majority[0]?.text ?? '';
      const replacement = withToneStyle(text, other(rarer));
      yield block.flaw(start, end, { text, other: example }, replacement);
    }
  },
  message: ({ text, other: same }) =>
    `“${text}” đặt dấu thanh khác với “${same}” trong cùng bài. Thống nhất một cách viết.`,
  example: '“hòa” và “hoà” trong cùng một bài',
  cure: 'Thống nhất một cách viết',
});

interface StyledWord extends ToneWord {
  readonly style: ToneStyle;
}

/** The ends of syllables that the styles write differently, e.g. òa and oà. */
const RHYME = /[òóỏõọ][ae]|[ùúủũụ]y|o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]/giu;

function* ordinaryWords(passages: readonly Passage[], context: TextContext): Generator<StyledWord> {
  const found = blocksOf(passages)
    .filter((block) => block.kind !== 'author')
    .flatMap(styledWords);
  if (found.length === 0) return;
  const names = namesKnown(passages, context, found);
  for (const word of found) if (!isNameLike(word, names)) yield word;
}

function styledWords(block: BlockText): StyledWord[] {
  const words: StyledWord[] = [];
  for (const match of block.text.matchAll(RHYME)) {
    const word = wordAt(block.text, match.index);
    const style = word.end === match.index + 2 ? toneStyleOf(word.text) : undefined;
    if (style !== undefined) words.push({ ...word, block, style });
  }
  return words;
}

function leastOf(old: readonly StyledWord[], fresh: readonly StyledWord[]): ToneStyle {
  return old.length < fresh.length ? 'old' : 'new';
}

function other(style: ToneStyle): ToneStyle {
  return style === 'old' ? 'new' : 'old';
}

function lower(text: string): string {
  return text.toLowerCase();
}
