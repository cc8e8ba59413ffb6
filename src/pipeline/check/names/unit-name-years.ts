import type { Flaw } from '#bulletin/flaw';
import { unitKey, unitNameOn } from '#bulletin/unit';
import { placeOfPart } from '#pipeline/check/front-matter-place';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';
import { writtenUnits } from '#pipeline/resolve/written-units';
import { formatNumeric } from '#vietnamese/format-date';

interface OtherName {
  readonly date: string;
  /** The name that the unit bore that day. */
  readonly expected: string;
  readonly text: string;
}

/** A unit under a name that it did not bear on the article's day. */
export const unitNameYears = rule({
  id: 'unit-name-years',
  severity: 'warning',
  *find({ article }: Subject): Generator<Flaw<OtherName>> {
    const head = article?.parsed.head;
    if (!article?.known || !head) return;
    for (const { text, start, index, named } of writtenUnits(head.unit, article.known.registers)) {
      if (named?.name === undefined) continue;
      const { date, until = date } = head.date;
      const expected = unitNameOn(named.unit, date);
      // Renamed within the days of the event.
      if (named.name === unitNameOn(named.unit, until)) continue;
      if (expected === named.name || unitKey(expected) === unitKey(named.name)) continue;
      yield {
        ...placeOfPart(article.parsed, { text, start }, ['unit', index], ['unit']),
        values: { date: formatNumeric(head.date.date), expected, text: named.name },
        replacement: expected,
      };
    }
  },
  message: ({ date, expected, text }: OtherName) =>
    `Ngày ${date}, đơn vị mang tên “${expected}”, không phải “${text}”. Kiểm tra lại tên và ngày.`,
  example: 'Bài về sự kiện sau ngày đổi tên vẫn ghi tên cũ của đơn vị',
  cure: 'Kiểm tra lại tên và ngày',
});
