import type { Flaw } from '#bulletin/flaw';
import { bodyOf, matchesInText } from '#pipeline/check/body/body-of';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';

interface Slip {
  readonly name: string;
  /** A space in the name, one before the bracket, or a bracket that is never closed. */
  readonly slip: 'in name' | 'before' | 'unclosed';
}

/** `![mô tả] (a.jpg)`, `![mô tả](ảnh 1.jpg)`, `![mô tả](a.jpg`: a photo to an editor, text to Markdown. */
export const photoSyntax = rule({
  id: 'photo-syntax',
  severity: 'error',
  *find(subject: Subject): Generator<Flaw<Slip>> {
    const found = bodyOf(subject);
    if (!found) return;
    for (const { match, offset } of matchesInText(found, brokenPhoto)) {
      const [text, alt = '', gap = '', inside = '', open = ''] = match;
      const name = inside || open;
      const slip = open ? 'unclosed' : gap ? 'before' : 'in name';
      const address = /\s/u.test(name) ? `<${name}>` : name;
      const replacement = `![${alt}](${address})`;
      yield { offset, length: text.length, values: { name, slip }, replacement };
    }
  },
  message: ({ name, slip }: Slip) => {
    if (slip === 'unclosed')
      return `Ảnh “${name}” không hiện vì thiếu dấu ) sau tên tệp. Thêm dấu ấy.`;
    return slip === 'in name'
      ? `Ảnh “${name}” không hiện vì tên tệp có dấu cách. Đặt tên tệp trong dấu < >, hoặc đổi tên tệp cho không còn dấu cách.`
      : 'Ảnh không hiện vì thừa dấu cách giữa ] và (. Xóa dấu cách ấy.';
  },
  example: '![Hội trường] (hoi-truong.jpg)',
  cure: 'Viết ![…](tên-tệp) liền nhau, đủ hai dấu ngoặc; tên có dấu cách đặt trong < >',
});

/** The name in brackets that close, or up to the first space of those that do not. */
const brokenPhoto =
  /!\[([^\]\n]{0,500})\]([ \t]{0,9})\((?:([^()\n]{1,200})\)|([^()\s]{1,200})(?=\s|$))/gu;
