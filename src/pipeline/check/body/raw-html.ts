import type { Flaw } from '#bulletin/flaw';
import { bodyOf, matchesInText } from '#pipeline/check/body/body-of';
import { insteadOfTag } from '#pipeline/check/body/instead-of-tag';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';

interface Tag {
  readonly text: string;
  /** What to do about it. */
  readonly instead: string;
}

/** Raw HTML; Word's own tags, `<o:p>`, are none to Markdown and would be read by readers. */
export const rawHtml = rule({
  id: 'raw-html',
  severity: 'error',
  *find(subject: Subject): Generator<Flaw<Tag>> {
    const found = bodyOf(subject);
    if (!found) return;
    for (const { offset, length } of found.body.html) {
      const [text = ''] = found.source.text.slice(offset, offset + length).split('\n', 1);
      yield { offset, length, values: { text, instead: insteadOfTag(text) } };
    }
    for (const { match, offset } of matchesInText(found, officeTag)) {
      const [text] = match;
      yield { offset, length: text.length, values: { text, instead: insteadOfTag(text) } };
    }
  },
  message: ({ text, instead }: Tag) => `Không dùng thẻ HTML “${text}”. ${instead}.`,
  example: '<b>Hội nghị</b>',
  cure: 'Xóa thẻ; chữ đậm viết **đậm**, chữ nghiêng viết *nghiêng*',
});

const officeTag = /<\/?[a-z]+:[a-z]+[^<>\n]{0,200}>/giu;
