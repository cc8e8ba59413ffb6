import type { Flaw } from '#bulletin/flaw';
import { bodyOf, matchesInText } from '#pipeline/check/body/body-of';
import { noteMarksIn, wordNotesIn } from '#pipeline/check/pasted/word-notes';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';

interface Mark {
  readonly text: string;
}

/** What reads as a footnote's number and is still text has no footnote. */
export const linkUndefined = rule({
  id: 'link-undefined',
  severity: 'warning',
  *find(subject: Subject): Generator<Flaw<Mark>> {
    const found = bodyOf(subject);
    if (!found) return;
    let waiting: Set<number> | undefined;
    for (const { match, offset } of matchesInText(found, /\[\^[^\]\s]+\]/gu)) {
      const [text] = match;
      // Its note stands there in the form of Word, and is told as that.
      waiting ??= new Set(noteMarksIn(subject, wordNotesIn(subject)).map((mark) => mark.offset));
      if (waiting.has(offset)) continue;
      yield { offset, length: text.length, values: { text } };
    }
  },
  message: ({ text }: Mark) =>
    `“${text}” giống một chú thích cuối trang nhưng chưa có nội dung chú thích. Thêm dòng ${text}: kèm nội dung, hoặc bỏ dấu ngoặc.`,
  example: 'Theo báo cáo[^1] mà không có dòng [^1]:',
  cure: 'Thêm dòng [^1]: kèm nội dung, hoặc bỏ dấu ngoặc',
});
