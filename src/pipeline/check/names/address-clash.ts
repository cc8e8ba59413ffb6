import type { Flaw } from '#bulletin/flaw';
import { placeOf } from '#pipeline/check/front-matter-place';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';

interface Clash {
  readonly address: string;
  readonly other: string;
}

/** An old address of the article that somebody else has. */
export const addressClash = rule({
  id: 'address-clash',
  severity: 'error',
  *find({ article }: Subject): Generator<Flaw<Clash>> {
    if (!article?.known) return;
    const { parsed, known } = article;
    for (const [index, alias] of parsed.head?.aliases.entries() ?? []) {
      const other = known.answers.holders[index];
      if (other === undefined || other === null) continue;
      const place = placeOf(parsed, ['aliases', index], ['aliases']);
      yield { ...place, values: { address: alias, other } };
    }
  },
  message: ({ address, other }: Clash) =>
    `Địa chỉ ${address} đã thuộc về ${other}. Ghi một địa chỉ khác.`,
  example: 'đường dẫn cũ: /tim-kiem/',
  cure: 'Ghi một địa chỉ khác',
});
