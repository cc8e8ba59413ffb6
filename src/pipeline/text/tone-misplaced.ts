import type { TextRule } from '#pipeline/passage';
import { judgeMatches } from '#pipeline/text/matches';
import { namesKnown } from '#pipeline/text/name-words';
import { wordAt } from '#pipeline/text/word-at';
import { withToneInPlace } from '#vietnamese/misplaced-tone';

/** A tone where neither style puts it (`qúy`, `hòan`), but in the name of somebody known. */
export const toneMisplaced: TextRule = (passages, context) => {
  let names: ReadonlySet<string> | undefined;
  return judgeMatches(passages, CANDIDATE, (match, block) => {
    const word = wordAt(block.text, match.index);
    const expected = withToneInPlace(word.text);
    if (expected === undefined || block.kind === 'author') return undefined;
    names ??= namesKnown(passages, context, []);
    if (names.has(word.text)) return undefined;
    const values = { text: word.text, expected };
    return block.hit('text-tone-misplaced', word.start, word.end, values, expected);
  });
};

/** A vowel with a tone before another vowel, only where that can be wrong; the rest is judged. */
const CANDIDATE =
  /[òóỏõọùúủũụừứửữựìíỉĩịỳýỷỹỵ][ăâêôơ]|[òóỏõọ][ae]\p{L}|[ùúủũụ]y\p{L}|q[ùúủũụ][aeiouy]|g[ìíỉĩị][aeou]/giu;
