import type { Finding } from '#bulletin/finding';
import type { Flaw } from '#bulletin/flaw';
import { withoutBold } from '#pipeline/check/body/without-tags';
import { type Line, type Paragraph, paragraphsIn } from '#pipeline/check/lines/paragraph-lines';
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
  *find(subject: Subject, found): Generator<Flaw<Mark>> {
    const { source } = subject;
    if (!source || !/\\[ \t]*(?:\n|$)|={3}/u.test(source.text)) return;
    for (const paragraph of paragraphsIn(subject)) {
      if (!paragraph.isPlain) yield* inParagraph(paragraph, source, found);
    }
  },
  message: ({ text }) =>
    text === '==='
      ? 'Hàng dấu = còn hiện trên trang. Viết dòng trên thành đầu đề bằng dấu ## và dấu cách, rồi xóa hàng này.'
      : 'Dấu \\ cuối dòng này còn hiện trên trang. Xóa đi: dòng cuối của đoạn không cần dấu \\, và sau dấu \\ không để dấu cách.',
  example: 'Câu thơ cuối cùng có dấu \\',
  cure: 'Xóa dấu \\ ở dòng cuối, xóa dấu cách sau dấu \\',
});

function* inParagraph(
  { lines }: Paragraph,
  source: SourceText,
  found: readonly Finding[],
): Generator<Flaw<Mark>> {
  for (const [index, { number, raw, lead, text }] of lines.entries()) {
    const start = source.offsetOf(number, 1);
    if (/^={3,}$/u.test(text)) {
      const above = index === 1 ? lines[0] : undefined;
      const at = above ? source.offsetOf(above.number, 1) + above.lead.length : start + lead.length;
      const length = above ? above.raw.length - above.lead.length : text.length;
      const offer = above && asHeading(above, found);
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

/**
 * The line as a heading without the row below it. Its words stay as written: what is wrong with them
 * is joined from other rules. Where it has tags the heading is what it is without them, or none.
 */
function asHeading(
  { number, raw, lead, isKept }: Line,
  found: readonly Finding[],
): Pick<Flaw<Mark>, 'fix' | 'fixBelow'> {
  const tagged = found.find(({ rule: id, line }) => id === 'raw-html' && line === number);
  if (tagged) {
    const { fix, fixBelow } = tagged;
    return fix === undefined || !fixBelow ? {} : { fix, fixBelow };
  }
  // Of the many tags of a page pasted as a whole not each is told.
  if (/<\/?[a-z]/iu.test(raw)) return {};
  const text = raw.slice(lead.length);
  const own = isKept ? text.replace(/\\$/u, '') : text;
  return { fix: `${lead}## ${withoutBold(own)}`, fixBelow: [null] };
}
