import type { Flaw } from '#bulletin/flaw';
import { placeOfPart } from '#pipeline/check/front-matter-place';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';
import { writtenUnits } from '#pipeline/resolve/written-units';

interface Repeated {
  readonly text: string;
  /** How the same unit was written before. */
  readonly before: string;
}

/** One unit twice in one list, be it under two of its names. It stands on its page once all the same. */
export const unitRepeated = rule({
  id: 'unit-repeated',
  severity: 'warning',
  *find({ article }: Subject): Generator<Flaw<Repeated>> {
    if (!article?.known) return;
    const { parsed, known } = article;
    const lines = parsed.head?.unit ?? parsed.names.unit ?? [];
    const seen = new Map<string, string>();
    for (const { text, start, index, named } of writtenUnits(lines, known.registers)) {
      if (!named) continue;
      const before = seen.get(named.unit.slug);
      if (before === undefined) seen.set(named.unit.slug, text);
      else {
        const place = placeOfPart(parsed, { text, start }, ['unit', index], ['unit']);
        yield { ...place, values: { text, before } };
      }
    }
  },
  message: ({ text, before }: Repeated) =>
    text === before
      ? `Đơn vị “${text}” được ghi hai lần. Xóa bớt một lần.`
      : `“${before}” và “${text}” là một đơn vị, được ghi hai lần. Xóa bớt một tên.`,
  example: 'Danh sách đơn vị có hai dòng Trung đoàn 1',
  cure: 'Xóa bớt một lần ghi',
});
