import type { Flaw } from '#bulletin/flaw';
import { type Paragraph, paragraphsIn } from '#pipeline/check/lines/paragraph-lines';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';
import type { SourceText } from '#pipeline/read/source-text';

interface Mark {
  readonly text: '\\' | '===';
}

/** A backslash at the end of a line that ends nothing, and a row of equals signs under a heading. */
export const markLine = rule({
  id: 'mark-line',
  severity: 'warning',
  *find(subject: Subject): Generator<Flaw<Mark>> {
    const { source } = subject;
    if (!source || !/\\[ \t]*(?:\n|$)|={3}/u.test(source.text)) return;
    for (const paragraph of paragraphsIn(subject)) {
      if (!paragraph.isPlain) yield* inParagraph(paragraph, source);
    }
  },
  message: ({ text }) =>
    text === '==='
      ? 'Hàng dấu = còn hiện trên trang. Viết dòng trên thành đầu đề bằng dấu ## và dấu cách, rồi xóa hàng này.'
      : 'Dấu \\ cuối dòng này còn hiện trên trang. Xóa đi: dòng cuối của đoạn không cần dấu \\, và sau dấu \\ không để dấu cách.',
  example: 'Câu thơ cuối cùng có dấu \\',
  cure: 'Xóa dấu \\ ở dòng cuối, xóa dấu cách sau dấu \\',
});

function* inParagraph({ lines }: Paragraph, source: SourceText): Generator<Flaw<Mark>> {
  for (const [index, { number, raw, lead, text }] of lines.entries()) {
    const start = source.offsetOf(number, 1);
    if (/^={3,}$/u.test(text)) {
      const above = index === 1 ? lines[0] : undefined;
      const at = above ? source.offsetOf(above.number, 1) + above.lead.length : start + lead.length;
      const length = above ? above.raw.length - above.lead.length : text.length;
      const offer = above && { fix: `${above.lead}## ${above.text}`, fixBelow: [null] };
      yield { offset: at, length, values: { text: '===' }, ...offer };
      continue;
    }
    const isLast = index === lines.length - 1;
    const end = (isLast ? /(?<!\\)(?:\\\\)*\\[ \t]*$/u : /(?<!\\)(?:\\\\)*\\ $/u).exec(raw);
    if (!end || text === '') continue;
    const at = end.index + end[0].trimEnd().length - 1;
    const fix = isLast ? raw.slice(0, at).trimEnd() : raw.slice(0, at + 1);
    yield { offset: start + at, length: 1, values: { text: '\\' }, fix };
  }
}
