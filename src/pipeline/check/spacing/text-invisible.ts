import { pastedIds } from '#pipeline/check/pasted/recognised';
import {
  characterName,
  INVISIBLE,
  separatesWords,
} from '#pipeline/check/spacing/invisible-characters';
import { legacyEncodingOf } from '#pipeline/check/spelling/legacy-encoding';
import { MISREAD_UTF8 } from '#pipeline/check/spelling/misread-utf8';
import { type BlockText, blocksOf } from '#pipeline/check/text/block-text';
import { textRule } from '#pipeline/check/text-rule';
import type { Passage } from '#pipeline/parse/passage';

/**
 * Characters nobody sees that break search, links and lines. A run of them, spaces beside it
 * included, is one finding and becomes one space: none at the edges of a block, none before a comma
 * or full stop, none where nothing separated words.
 */
export const textInvisible = textRule({
  id: 'text-invisible',
  anyLanguage: true,
  unless: ['mark-table', 'mark-heading', 'photo-syntax', ...pastedIds],
  findInText: function* (passages) {
    for (const block of blocksOf(passages)) {
      const { text } = block;
      for (let at = nextInvisible(text, 0); at !== -1; ) {
        const run = runAround(text, at);
        const written = text.slice(run.start, run.end);
        if (!isMeant(passages, block, at)) {
          const values = { name: characterName(text.charAt(at)) };
          const replacement = replacementOf(text, run.start, run.end, written);
          yield block.flaw(run.start, run.end, values, replacement);
        }
        at = nextInvisible(text, run.end);
      }
    }
  },
  message: ({ name }) =>
    `Có ký tự ẩn (${name}). Xóa đi; nếu chỗ ấy cần dấu cách, gõ dấu cách thường.`,
  example: 'Dấu cách không ngắt chép từ trang web',
  cure: 'Xóa đi; nếu cần dấu cách, gõ dấu cách thường',
});

const NEXT = new RegExp(INVISIBLE, 'g');
const EMOJI = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)$/u;

function nextInvisible(text: string, from: number): number {
  NEXT.lastIndex = from;
  return NEXT.exec(text)?.index ?? -1;
}

function runAround(text: string, at: number): { start: number; end: number } {
  let [start, end] = [at, at + 1];
  while (text[start - 1] === ' ') start -= 1;
  while (text[end] === ' ' || INVISIBLE.test(text[end] ?? '')) end += 1;
  return { start, end };
}

function replacementOf(text: string, start: number, end: number, written: string): string {
  const before = text[start - 1];
  const edge = before === undefined || before === '\n' || end === text.length || text[end] === '\n';
  if (edge || !Array.from(written).some(separatesWords)) return '';
  return /^(?:[,;!?)”:]|\.(?!\.))/u.test(text.slice(end, end + 2)) ? '' : ' ';
}

/** Not for us: joiners within emoji, the tabs of a crowded byline, the bytes of another encoding. */
function isMeant(passages: readonly Passage[], block: BlockText, at: number): boolean {
  const char = block.text.charAt(at);
  if (char === '\t') return block.kind === 'author';
  const before = block.text.slice(Math.max(at - 2, 0), at);
  if (char === '\u200D' && EMOJI.test(before)) return true;
  if (block.text.search(MISREAD_UTF8) !== -1) return true;
  return char === '\u00AD' && legacyEncodingOf(passages)?.name === 'TCVN3';
}
