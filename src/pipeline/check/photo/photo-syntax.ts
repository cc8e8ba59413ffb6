import type { Flaw } from '#bulletin/flaw';
import { bodyOf, matchesInText } from '#pipeline/check/body/body-of';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';

interface Slip {
  readonly name: string;
  /** The name has a space; otherwise one stands before the bracket. */
  readonly isSpaced: boolean;
}

/** `![mô tả] (a.jpg)`, `![mô tả](ảnh 1.jpg)`: a photo to an editor, text to Markdown. */
export const photoSyntax = rule({
  id: 'photo-syntax',
  severity: 'error',
  *find(subject: Subject): Generator<Flaw<Slip>> {
    const found = bodyOf(subject);
    if (!found) return;
    for (const { match, offset } of matchesInText(found, brokenPhoto)) {
      const [text, alt = '', gap = '', name = ''] = match;
      const isSpaced = gap === '';
      yield {
        offset,
        length: text.length,
        values: { name, isSpaced },
        replacement: `![${alt}](${isSpaced ? `<${name}>` : name})`,
      };
    }
  },
  message: ({ name, isSpaced }: Slip) =>
    isSpaced
      ? `Ảnh “${name}” không hiện vì tên tệp có dấu cách. Đặt tên tệp trong dấu < >, hoặc đổi tên tệp cho không còn dấu cách.`
      : 'Ảnh không hiện vì thừa dấu cách giữa ] và (. Xóa dấu cách ấy.',
  example: '![Hội trường] (hoi-truong.jpg)',
  cure: 'Xóa dấu cách giữa ] và (; tên tệp có dấu cách đặt trong < >',
});

const brokenPhoto = /!\[([^\]\n]{0,500})\]([ \t]*)\(([^()\n]{1,200})\)/gu;
