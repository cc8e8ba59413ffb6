import type { Flaw } from '#bulletin/flaw';
import { bodyOf } from '#pipeline/check/body/body-of';
import { placeOfUrl } from '#pipeline/check/body/url-place';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';
import { linkKind } from '#pipeline/parse/body/link-kind';

interface Target {
  readonly text: string;
}

/** A web address that leads nowhere: `https:bqp.vn`, `https://`. */
export const linkIncomplete = rule({
  id: 'link-incomplete',
  severity: 'error',
  *find(subject: Subject): Generator<Flaw<Target>> {
    const found = bodyOf(subject);
    if (!found) return;
    for (const link of found.body.links) {
      const { url } = link;
      if (linkKind(url) !== 'outbound' || isWhole(url)) continue;
      const fixed = url.replace(/^(https?):\/*/iu, '$1://');
      const place = placeOfUrl(link, found.source);
      const isPlaced = place.length === url.length;
      yield {
        ...place,
        values: { text: url },
        ...(isPlaced && isWhole(fixed) && { replacement: fixed }),
      };
    }
  },
  message: ({ text }: Target) =>
    `Địa chỉ “${text}” chưa đủ nên không mở được. Viết đủ, ví dụ https://bqp.vn.`,
  example: '[Bộ Quốc phòng](https:bqp.vn)',
  cure: 'Viết đủ địa chỉ, ví dụ https://bqp.vn',
});

function isWhole(url: string): boolean {
  return /^https?:\/\/[^\s/?#]/iu.test(url) && URL.canParse(url);
}
