import { textRules } from '#pipeline/check/text/text-rules';
import type { Hit, Passage } from '#pipeline/parse/passage';
import { context } from './articles.ts';
import { glossary } from './official-prose.ts';

/** A site where every rule has something to go by. */
export const known = context({
  date: '2023-06-29',
  glossary,
  people: [
    {
      slug: 'a',
      name: 'Đinh Quốc Hùng',
      aliases: [],
      periods: [{ rank: 'Đại tá', posts: ['Y tá'] }],
    },
  ],
  speakers: [{ rank: 'Hạ sĩ', name: 'Đinh Quốc Hùng', posts: ['Bí thư'] }],
});

/** What all rules find. */
export function all(passages: readonly Passage[]): Hit[] {
  return textRules.flatMap((rule) => [...rule(passages, known)]);
}
