import type { Flaw } from '#bulletin/flaw';
import { placeOf } from '#pipeline/check/front-matter-place';
import { type UnknownRow, unknownRow } from '#pipeline/check/names/unknown-row';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';

export const topicUnknown = rule({
  id: 'topic-unknown',
  severity: 'error',
  *find({ article }: Subject): Generator<Flaw<UnknownRow>> {
    if (!article?.known) return;
    const { parsed, known } = article;
    for (const [index, name] of (parsed.head ?? parsed.names).topics?.entries() ?? []) {
      const place = placeOf(parsed, ['topics', index], ['topics']);
      yield* unknownRow(name, known.registers.topics, place);
    }
  },
  message: ({ text, known, suggestion }: UnknownRow) =>
    suggestion === undefined
      ? `Chuyên mục “${text}” chưa có trong topics.yaml. Các chuyên mục: ${known}.`
      : `Chuyên mục “${text}” chưa có trong topics.yaml. Có phải ý là “${suggestion}”?`,
  example: 'chuyên mục: Công tác Đản',
  cure: 'Sửa tên; nhiều chuyên mục thì mỗi chuyên mục một dòng',
});
