import { blocksOf } from '#pipeline/check/text/block-text';
import { textRule } from '#pipeline/check/text-rule';
import { hasSameWords } from '#vietnamese/same-words';

/**
 * A paragraph that stands in the article twice, word for word, and the headline once more as the
 * first line of the body. Slogans and the refrains of poems are repeated on purpose: what is short,
 * or set in lines of verse, is none.
 */
export const textRepeated = textRule({
  id: 'text-repeated',
  anyLanguage: true,
  findInText: function* (passages) {
    const blocks = blocksOf(passages);
    const title = blocks.find(({ kind }) => kind === 'title')?.text ?? '';
    const body = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'heading');
    const [first] = body;
    const isShort = first !== undefined && first.text.length < 2 * title.length + 10;
    // Most articles begin with another letter than their headline.
    if (isShort && hasSameWords(title, first.text)) {
      yield first.flaw(0, first.text.length, { text: first.text, what: 'tiêu đề' });
    }
    const seen = new Map<number, string[]>();
    for (const block of body) {
      if (block.text.length < SHORTEST || isVerse(block.text)) continue;
      const text = block.text.trim();
      const alike = seen.get(text.length) ?? [];
      if (alike.includes(text)) {
        const start = block.text.indexOf(text);
        const beginning = `${text.slice(0, 30).trim()}…`;
        const values = { text: beginning, what: 'một đoạn ở trên' };
        yield block.flaw(start, start + text.length, values);
      } else seen.set(text.length, [...alike, text]);
    }
  },
  message: ({ text, what }) => `“${text}” lặp lại nguyên văn ${what}. Xóa chỗ thừa.`,
  example: 'Một đoạn dán hai lần',
  cure: 'Xóa chỗ thừa',
});

/** In UTF-16 code units: slogans and formulas of schedules are shorter. */
const SHORTEST = 120;
/** In UTF-16 code units: lines of verse are shorter on the average. */
const VERSE = 60;

function isVerse(text: string): boolean {
  const lines = text.split('\n').length;
  return lines > 1 && text.length / lines < VERSE;
}
