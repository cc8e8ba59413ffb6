import type { Flaw } from '#bulletin/flaw';
import { paragraphsIn } from '#pipeline/check/lines/paragraph-lines';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';
import { isSyllable } from '#pipeline/check/text/syllable-shape';

interface Mark {
  readonly text: string;
}

/** `##Kết quả`: without the space that makes a heading of it. */
export const markHeading = rule({
  id: 'mark-heading',
  severity: 'warning',
  *find(subject: Subject): Generator<Flaw<Mark>> {
    const { source } = subject;
    if (!source?.text.includes('#')) return;
    for (const paragraph of paragraphsIn(subject)) {
      if (paragraph.isPlain) continue;
      const { lines } = paragraph;
      for (const { number, raw, lead } of lines) {
        const text = raw.slice(lead.length);
        const [, mark = '', rest = ''] = /^(#{1,9})[\s\u00A0]*([^#\s].*)$/u.exec(text) ?? [];
        if (mark === '' || (mark === '#' && !isHeading(rest))) continue;
        const level = Math.min(Math.max(mark.length, 2), 6);
        const offset = source.offsetOf(number, 1) + lead.length;
        const fix = `${lead}${'#'.repeat(level)} ${rest}`;
        yield { offset, length: mark.length, values: { text: mark }, fix };
      }
    }
  },
  message: ({ text }) =>
    `Dấu ${text} còn hiện trên trang vì thiếu dấu cách. Viết dấu cách sau dấu ${text} để thành đầu đề.`,
  example: '##Kết quả hội thi',
  cure: 'Viết dấu cách sau dấu ##: ## Kết quả hội thi',
});

/** Not `#1`, nor what is found by on social networks: `#DoiThong #HoiThao`. */
function isHeading(text: string): boolean {
  const [first = '', second] = text.split(/\s+/u, 2);
  return second !== undefined && !text.includes('#') && text.length < 100 && isSyllable(first);
}
