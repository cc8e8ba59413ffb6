import { fold } from '#vietnamese/fold';
import { randomOf } from '../bench/corpus/random.ts';
import { article } from '../bulletin/articles.ts';
import { entryOf } from './folders.ts';

/** Syllables of which some fold to one word and some are the beginnings of others. */
const syllables = [
  ...['đảng', 'đáng', 'đang', 'dang', 'ủy', 'uỷ', 'hội', 'hồi', 'nghị', 'đoàn', '969'],
  ...['chi', 'chính', 'chỉnh', 'cho', 'phó', 'phòng', 'phổi', 'tri', 'trị', 'trinh'],
];

/** The words that they are filed under. */
export const folded = [...new Set(syllables.map(fold))];

/** Articles of two days with texts drawn from a few syllables and some words of their own. */
export function pseudoEntries(count: number) {
  return Array.from({ length: count }, (_, number) => {
    const random = randomOf('search', number);
    const words = Array.from({ length: random.integer(5, 300) }, () => random.pick(syllables));
    const own = `riêng${number} nhóm${number % 7}`;
    const slug = `bai-${number}`;
    const date = number % 2 === 0 ? '2023-06-29' : '2022-01-02';
    const unitName = `Đơn vị ${number % 3}`;
    return entryOf(
      article(date, slug, { title: `Đoàn ${number}`, summary: own, unitName }),
      `<p>${words.join(' ')}.</p>`,
    );
  });
}
