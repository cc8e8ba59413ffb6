import { namesKnown } from '#pipeline/check/spelling/name-words';
import { judgeMatches } from '#pipeline/check/text/matches';
import { wordAt } from '#pipeline/check/text/word-at';
import { textRule } from '#pipeline/check/text-rule';
import { withToneInPlace } from '#vietnamese/misplaced-tone';

/** A tone where neither style puts it (`qúy`, `hòan`), but in the name of somebody known. */
export const textToneMisplaced = textRule({
  id: 'text-tone-misplaced',
  findInText: (passages, context) => {
    let names: ReadonlySet<string> | undefined;
    return judgeMatches(passages, CANDIDATE, (match, block) => {
      const word = wordAt(block.text, match.index);
      const expected = withToneInPlace(word.text);
      if (expected === undefined || block.kind === 'author') return undefined;
      names ??= namesKnown(passages, context, []);
      if (names.has(word.text)) return undefined;
      return block.flaw(word.start, word.end, { text: word.text, expected }, expected);
    });
  },
  message: ({ text, expected }) => `“${text}” đặt dấu thanh sai chỗ. Viết “${expected}”.`,
  example: 'qúy báu',
  cure: 'Viết quý báu',
});

/**
 * A vowel with a tone before another vowel, or the last of several, only where that can be wrong;
 * the rest is judged.
 */
const CANDIDATE =
  /[aâeêioôơuưy][àáảãạìíỉĩịòóỏõọùúủũụỳýỷỹỵ](?![\p{L}\p{M}])|[òóỏõọùúủũụừứửữựìíỉĩịỳýỷỹỵ][ăâêôơ]|[òóỏõọ][ae]\p{L}|[ùúủũụ]y\p{L}|q[ùúủũụ][aeiouy]|g[ìíỉĩị][aeou]/giu;
