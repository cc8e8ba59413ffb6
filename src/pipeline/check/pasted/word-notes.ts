import { bodyOf } from '#pipeline/check/body/body-of';
import { type Line, paragraphsIn } from '#pipeline/check/lines/paragraph-lines';
import type { Subject } from '#pipeline/check/subject';

/** A note as Word pastes it, `[1] Sách đã dẫn`. */
export interface WordNote {
  readonly number: string;
  readonly line: Line;
  readonly text: string;
}

/** A mark of a note in running text. */
export interface NoteMark {
  readonly number: string;
  readonly offset: number;
  /** As written: `[1]`, or `[^1]` whose note is not there yet. */
  readonly text: string;
}

const NOTE = /^\[(\d{1,3})\]:?\s*(\S.*)$/u;

/** Notes by their numbers, those that stand in lines of their own. */
export function wordNotesIn(subject: Subject): ReadonlyMap<string, WordNote> {
  const notes = new Map<string, WordNote>();
  if (!/^[ \t]*\[\d/mu.test(subject.source?.text ?? '')) return notes;
  for (const paragraph of paragraphsIn(subject)) {
    if (paragraph.isPlain) continue;
    const { within, lines } = paragraph;
    // The second of two notes is in the first, where that has its right form already.
    if (within !== undefined && within !== 'note') continue;
    for (const line of lines) {
      const [, number = '', text = ''] = NOTE.exec(line.text) ?? [];
      if (number !== '' && !notes.has(number)) notes.set(number, { number, line, text });
    }
  }
  return notes;
}

/** The marks that lead to these notes, in order. */
export function noteMarksIn(subject: Subject, notes: ReadonlyMap<string, WordNote>): NoteMark[] {
  const found = bodyOf(subject);
  if (!found || notes.size === 0) return [];
  const own = new Set([...notes.values()].map(({ line }) => line.number));
  return found.body.texts.flatMap(({ offset, length }) => {
    const text = found.source.text.slice(offset, offset + length);
    return [...text.matchAll(/(?<![!\\])\[\^?(\d{1,3})\](?![([:])/gu)].flatMap(
      (match): NoteMark[] => {
        const [written, number = ''] = match;
        const at = offset + match.index;
        if (!notes.has(number)) return [];
        const { line } = found.source.placeOf(at);
        const isNote = own.has(line) && notes.get(number)?.line.number === line;
        return isNote ? [] : [{ number, offset: at, text: written }];
      },
    );
  });
}
