import { authorsOf } from '#bulletin/byline';
import type { Flaw, Place } from '#bulletin/flaw';
import type { SlugOfName } from '#bulletin/name-slugs';
import { placeOf } from '#pipeline/check/front-matter-place';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';
import { address } from '#view/address';

interface Clash {
  readonly text: string;
  readonly other: string;
  readonly address: string;
}

/** A speaker or an author whose name gives an address that another name has already. */
export const slugClash = rule({
  id: 'slug-clash',
  severity: 'error',
  *find({ article }: Subject): Generator<Flaw<Clash>> {
    const head = article?.parsed.head;
    if (!article?.known || !head) return;
    const { parsed, known } = article;
    for (const [index, { name }] of head.speakers.entries()) {
      const place = placeOf(parsed, ['speakers', index], ['speakers']);
      yield* clash(name, known.answers.speakers[index], place, address.speaker);
    }
    for (const [index, name] of authorsOf(head.author).entries()) {
      const place = placeOf(parsed, ['author']);
      yield* clash(name, known.answers.authors[index], place, address.author);
    }
  },
  message: ({ text, other, address: taken }: Clash) =>
    `“${text}” và “${other}” khác tên nhưng trùng địa chỉ ${taken}. Ghi slug riêng cho từng tên trong people.yaml.`,
  example: 'Nguyễn Thị Thúy và Nguyễn Thị Thủy cùng phát biểu',
  cure: 'Ghi địa chỉ riêng (slug) cho từng tên trong people.yaml',
});

function* clash(
  text: string,
  answer: SlugOfName | undefined,
  place: Place,
  addressOf: (slug: string) => string,
): Generator<Flaw<Clash>> {
  if (!answer || 'slug' in answer) return;
  yield { ...place, values: { text, other: answer.heldBy, address: addressOf(answer.taken) } };
}
