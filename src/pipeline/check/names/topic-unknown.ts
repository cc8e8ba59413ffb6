import type { Flaw } from '#bulletin/flaw';
import { placeOf } from '#pipeline/check/front-matter-place';
import { type UnknownRow, unknownRow } from '#pipeline/check/names/unknown-row';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';
import { findRow, partsOf } from '#pipeline/resolve/register-rows';

export const topicUnknown = rule({
  id: 'topic-unknown',
  severity: 'error',
  *find({ article }: Subject): Generator<Flaw<UnknownRow>> {
    if (!article?.known) return;
    const { parsed, known } = article;
    for (const [index, name] of (parsed.head ?? parsed.names).topics?.entries() ?? []) {
      const place = placeOf(parsed, ['topics', index], ['topics']);
      const parts = findRow(name, known.registers.topics) ? [] : partsOf(name);
      const line = parsed.source.text.slice(
        place.offset,
        (place.offset ?? 0) + (place.length ?? 0),
      );
      let from = 0;
      for (const part of parts) {
        const at = line.indexOf(part, from);
        // A part stands in the line as it was read, unless quotes hide it.
        const own =
          at < 0 || parts.length === 1
            ? place
            : { offset: (place.offset ?? 0) + at, length: part.length };
        from = Math.max(at, 0) + part.length;
        yield* unknownRow(part, known.registers.topics, own);
      }
    }
  },
  message: ({ text, known, suggestion }: UnknownRow) =>
    suggestion === undefined
      ? `Chuyên mục “${text}” chưa có trong topics.yaml. Các chuyên mục: ${known}.`
      : `Chuyên mục “${text}” chưa có trong topics.yaml. Có phải ý là “${suggestion}”?`,
  example: 'chuyên mục: Công tác Đản',
  cure: 'Sửa tên; nhiều chuyên mục thì cách nhau bằng dấu phẩy, hoặc mỗi chuyên mục một dòng',
});
