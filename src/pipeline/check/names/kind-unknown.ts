import type { Flaw } from '#bulletin/flaw';
import { placeOf } from '#pipeline/check/front-matter-place';
import { type UnknownRow, unknownRow } from '#pipeline/check/names/unknown-row';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';

export const kindUnknown = rule({
  id: 'kind-unknown',
  severity: 'error',
  *find({ article }: Subject): Generator<Flaw<UnknownRow>> {
    if (!article?.known) return;
    const { parsed, known } = article;
    const { kind } = parsed.head ?? parsed.names;
    if (kind !== undefined) {
      yield* unknownRow(kind, known.registers.kinds, placeOf(parsed, ['kind']));
    }
  },
  message: ({ text, known, suggestion }: UnknownRow) =>
    suggestion === undefined
      ? `Loại “${text}” chưa có trong topics.yaml. Các loại: ${known}.`
      : `Loại “${text}” chưa có trong topics.yaml. Có phải ý là “${suggestion}”?`,
  example: 'loại: Hội ngị',
  cure: 'Sửa tên hoặc thêm loại vào topics.yaml',
});
