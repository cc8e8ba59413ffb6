import type { Flaw } from '#bulletin/flaw';
import { type Change, flawOver } from '#pipeline/check/lines/offer';
import { noteMarksIn, type WordNote, wordNotesIn } from '#pipeline/check/pasted/word-notes';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';
import type { SourceText } from '#pipeline/read/source-text';

interface Note {
  readonly number: string;
  /** Of the note, in the file. */
  readonly line: number;
}

/** Footnotes of Word: `[1]` in the text and `[1] Sách …` at its end. */
export const pastedFootnote = rule({
  id: 'pasted-footnote',
  severity: 'warning',
  *find(subject: Subject): Generator<Flaw<Note>> {
    const { source } = subject;
    if (!source) return;
    const notes = wordNotesIn(subject);
    const marks = noteMarksIn(subject, notes);
    const done = new Set<string>();
    for (const { number, offset, text } of marks) {
      const note = notes.get(number);
      if (!note || done.has(number)) continue;
      done.add(number);
      const values = { number, line: note.line.number };
      const isMarked = text.startsWith('[^');
      const at = isMarked ? source.offsetOf(note.line.number, 1) + note.line.lead.length : offset;
      const length = isMarked ? `[${number}]`.length : text.length;
      const { fix, fixBelow } = correction(isMarked ? undefined : offset, note, notes, source);
      yield {
        offset: at,
        length,
        values,
        ...(fix !== undefined && { fix }),
        ...(fixBelow && { fixBelow }),
      };
    }
  },
  message: ({ number, line }) =>
    `Chú thích [${number}] chép từ Word chưa nối với chỗ được chú thích. Trong đoạn văn viết [^${number}]; dòng ${line} bắt đầu bằng [^${number}]: rồi đến nội dung.`,
  example: 'Theo sách[1] và ở cuối bài: [1] Sách đã dẫn',
  cure: 'Trong đoạn văn viết [^1], ở cuối bài viết [^1]: Sách đã dẫn',
});

/** Lines between the text and its note that are printed along. */
const near = 3;

/** The line of the mark with all its marks as they should be, and its note where that is near. */
function correction(
  offset: number | undefined,
  note: WordNote,
  notes: ReadonlyMap<string, WordNote>,
  source: SourceText,
): Pick<Flaw<Note>, 'fix' | 'fixBelow'> {
  const { line, number, text } = note;
  const own: Change = [line.number, `${line.lead}[^${number}]: ${text}`];
  if (offset === undefined) return flawOver([line], undefined, [own], source);
  const at = source.placeOf(offset).line;
  const raw = source.lineAt(at);
  const marked = raw.replace(/(?<![!\\])\[(\d{1,3})\](?![([:])/gu, (written, digits: string) =>
    notes.has(digits) ? `[^${digits}]` : written,
  );
  const isNear = line.number > at && line.number - at <= near;
  const changes: Change[] = [[at, marked], ...(isNear ? [own] : [])];
  return flawOver([{ ...line, number: at, raw, lead: '' }], undefined, changes, source);
}
