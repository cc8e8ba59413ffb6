import type { Flaw } from '#bulletin/flaw';
import { bodyOf } from '#pipeline/check/body/body-of';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';
import { attachmentKind } from '#pipeline/parse/body/attachment';
import { linkKind } from '#pipeline/parse/body/link-kind';

interface Target {
  readonly text: string;
}

export const linkUnsafe = rule({
  id: 'link-unsafe',
  severity: 'error',
  find: (subject: Subject): Flaw<Target>[] =>
    (bodyOf(subject)?.body.links ?? [])
      .filter(({ url }) => linkKind(url) === 'unsafe' && !attachmentKind(url))
      .map(({ url, offset, length }) => ({ offset, length, values: { text: url } })),
  message: ({ text }: Target) =>
    `Liên kết “${text}” không an toàn nên bị cấm. Bỏ liên kết hoặc dùng địa chỉ https://…`,
  example: '[xem](javascript:…)',
  cure: 'Bỏ liên kết hoặc dùng địa chỉ https://…',
});
