import type { Flaw } from '#bulletin/flaw';
import { legacyEncodingOf } from '#pipeline/check/spelling/legacy-encoding';
import { legacyStretch } from '#pipeline/check/spelling/legacy-line';
import { MISREAD_UTF8, rereadUtf8 } from '#pipeline/check/spelling/misread-utf8';
import { type BlockText, blocksOf } from '#pipeline/check/text/block-text';
import { textRule } from '#pipeline/check/text-rule';

/**
 * Text in the letters of another encoding: one finding a line, from the first such word to the last,
 * so that a pasted page does not give a finding a word. The right text is offered where it is sure.
 */
export const textMojibake = textRule({
  id: 'text-mojibake',
  unless: ['text-lost-letters'],
  findInText: function* (passages) {
    const legacy = legacyEncodingOf(passages);
    for (const block of blocksOf(passages)) {
      // Line by line only where there is something: nearly nowhere.
      if (!legacy && block.text.search(MISREAD_UTF8) === -1) continue;
      let from = 0;
      for (const line of block.text.split('\n')) {
        const misread = spanOf(Array.from(line.matchAll(MISREAD_UTF8), placeOf));
        if (misread) {
          const span = wholeRuns(line, misread);
          const fixed = rereadUtf8(line.slice(span.start, span.end));
          yield report(block, from, line, span, 'UTF-8 đọc nhầm thành Windows-1252', fixed);
        } else if (legacy) {
          const span = legacyStretch(line, legacy);
          if (span) yield report(block, from, line, span, legacy.name, span.fixed);
        }
        from += line.length + 1;
      }
    }
  },
  message: ({ text, encoding }) =>
    `“${text}” có vẻ bị lỗi phông (${encoding}). Chuyển mã sang Unicode hoặc gõ lại.`,
  example: '§¶ng uû Phßng ChÝnh trÞ (phông TCVN3)',
  cure: 'Chuyển mã sang Unicode hoặc gõ lại',
});

interface Misread {
  readonly text: string;
  readonly encoding: string;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function placeOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}

function spanOf(words: readonly Span[]): Span | undefined {
  const [first, last] = [words[0], words.at(-1)];
  return first && last && { start: first.start, end: last.end };
}

/** Grows over whole words; the space of `Ã ` (à) is a byte of a letter, not a gap. */
function wholeRuns(line: string, { start, end }: Span): Span {
  const before = /(?:[^ \t]|(?<=Ã) )*$/u.exec(line.slice(0, start))?.[0].length ?? 0;
  const after = /^(?:[^ \t]|(?<=Ã) )*/u.exec(line.slice(end))?.[0].length ?? 0;
  return { start: start - before, end: end + after };
}

function report(
  block: BlockText,
  from: number,
  line: string,
  { start, end }: Span,
  encoding: string,
  fixed: string | undefined,
): Flaw<Misread> {
  const written = line.slice(start, end);
  const [first = written] = written.split(' ');
  const text = first.length > 30 ? `${first.slice(0, 30)}…` : first;
  return block.flaw(from + start, from + end, { text, encoding }, fixed);
}
