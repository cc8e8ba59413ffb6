import type { Flaw } from '#bulletin/flaw';
import { bodyOf } from '#pipeline/check/body/body-of';
import { unreadFileLinks } from '#pipeline/check/body/unread-file-links';
import { leavesNone } from '#pipeline/check/leftover/parsed-line';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';
import type { SourceText } from '#pipeline/read/source-text';

interface Slip {
  readonly text: string;
  readonly slip: 'gap' | 'space' | 'reversed' | 'unclosed';
}

interface BrokenLink extends Slip {
  readonly url: string;
  readonly offset: number;
  readonly length: number;
}

/** A link to an editor, text to Markdown: `[bài trước] (https://…)`. */
export const markLink = rule({
  id: 'mark-link',
  severity: 'warning',
  *find(subject: Subject): Generator<Flaw<Slip>> {
    const found = bodyOf(subject);
    if (!found) return;
    const { source, body } = found;
    // No address that a reader could open: told as that.
    const files = [...unreadFileLinks(found)];
    const links = body.texts
      .flatMap(({ offset, length }) => {
        const text = source.text.slice(offset, offset + length);
        return /[\])][ \t\n]*[([]/u.test(text) ? brokenLinks(text, offset) : [];
      })
      .filter((link) => files.every((file) => file.offset !== link.offset));
    const offers = new Map<number, Pick<Flaw<Slip>, 'fix' | 'fixBelow'>>();
    for (const link of links) {
      const { text, slip, offset, length } = link;
      const { line } = source.placeOf(offset);
      const offer = offers.get(line) ?? correction(link, links, source);
      offers.set(line, offer);
      const [first = ''] = source.text.slice(offset, offset + length).split('\n', 1);
      yield {
        offset,
        length: first.length,
        values: { text, slip },
        ...offer,
      };
    }
  },
  message: ({ text, slip }) =>
    `Liên kết “${text}” còn hiện cả dấu ngoặc trên trang vì ${causes[slip]}.`,
  example: '[bài trước] (https://bqp.vn)',
  cure: 'Viết [chữ hiện ra](địa chỉ) liền nhau, địa chỉ không có dấu cách',
});

const causes = {
  gap: 'giữa ] và ( có dấu cách hoặc xuống dòng. Viết liền nhau',
  space: 'địa chỉ có dấu cách. Thay mỗi dấu cách bằng %20',
  reversed: 'hai loại ngoặc đặt nhầm chỗ. Chữ hiện ra đặt trong [ ], địa chỉ trong ( )',
  unclosed: 'thiếu dấu ) sau địa chỉ. Thêm dấu ấy',
} as const;

const ADDRESS = '(?:https?:\\/\\/|mailto:|\\.\\.?\\/)';
const TEXT = '(?<![!\\\\])\\[([^\\[\\]\\n]{1,200})\\]';
const GAP = new RegExp(
  `${TEXT}(?:[ \\t]{1,3}|[ \\t]?\\n[ \\t]?)\\((${ADDRESS}[^()\\n]{1,400})\\)`,
  'giu',
);
const SPACE = new RegExp(`${TEXT}\\([ \\t]?(${ADDRESS}[^()\\n<>"“]{1,400})\\)`, 'giu');
const REVERSED = new RegExp(
  `(?<![!\\\\])\\(([^()\\[\\]\\n]{1,200})\\)[ \\t]?\\[(${ADDRESS}[^\\]\\s]{1,400})\\]`,
  'giu',
);
const UNCLOSED = new RegExp(
  `${TEXT}\\((${ADDRESS}[^()\\s]{1,400})(?=\\s|$)(?![^\\n]{0,400}\\))`,
  'giu',
);

function brokenLinks(text: string, from: number): BrokenLink[] {
  const all = [
    ['gap', GAP],
    ['space', SPACE],
    ['reversed', REVERSED],
    ['unclosed', UNCLOSED],
  ] as const;
  return all
    .flatMap(([slip, pattern]) =>
      [...text.matchAll(pattern)].map((match) => ({
        slip,
        text: match[1] ?? '',
        url: (match[2] ?? '').trim(),
        offset: from + match.index,
        length: match[0].length,
      })),
    )
    .toSorted((a, b) => a.offset - b.offset);
}

/** The line with all of its links as they should be. */
function correction(
  { offset }: BrokenLink,
  links: readonly BrokenLink[],
  source: SourceText,
): Pick<Flaw<Slip>, 'fix' | 'fixBelow'> {
  const { line } = source.placeOf(offset);
  const start = source.offsetOf(line, 1);
  const end = start + source.lineAt(line).length;
  let fix = '';
  let at = start;
  for (const one of links) {
    if (one.offset < at || one.offset > end) continue;
    fix += source.text.slice(at, one.offset);
    fix += `[${one.text}](${one.url.replace(/[ \t]+/gu, '%20')})`;
    at = one.offset + one.length;
  }
  const isOver = at > end;
  const last = isOver ? source.offsetOf(line + 1, 1) + source.lineAt(line + 1).length : end;
  fix += source.text.slice(at, last);
  if (!leavesNone(fix, /\]\s?\(|\)\s?\[/u)) return {};
  return { fix, ...(isOver && { fixBelow: [null] }) };
}
