import { rules } from '#pipeline/check/rules';
import type { TextRule } from '#pipeline/check/text-rule';
import type { Passage } from '#pipeline/parse/passage';
import { context, type Hit, hitsOf } from './articles.ts';
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

/** Every rule for running text. */
export const textRules: readonly Pick<TextRule, 'id' | 'findInText' | 'unless'>[] = rules.filter(
  (rule) => 'findInText' in rule,
);

/** What all rules find. */
export function all(passages: readonly Passage[]): (Hit & { readonly rule: string })[] {
  return textRules.flatMap((rule) =>
    hitsOf(rule, passages, known).map((hit) => ({ ...hit, rule: rule.id })),
  );
}
