import type { TableRow } from 'mdast';
import { bodyOf } from '#pipeline/check/body/body-of';
import type { Subject } from '#pipeline/check/subject';
import { type Stretch, stretchOf } from '#pipeline/parse/body/collect';

/** A row of a table under its head. */
export interface WrittenRow extends Stretch {
  readonly row: TableRow;
  /** Its Markdown. */
  readonly text: string;
  /** Cells of the head. */
  readonly columns: number;
}

/** Rows with fewer cells than the head of their table. */
export function* shortRows(subject: Subject): Generator<WrittenRow> {
  const found = bodyOf(subject);
  for (const { children } of found?.body.tables ?? []) {
    const [head, ...rows] = children;
    const columns = head?.children.length ?? 0;
    for (const row of rows) {
      if (!found || row.children.length >= columns) continue;
      const place = stretchOf(row, found.source);
      const text = found.source.text.slice(place.offset, place.offset + place.length);
      yield { row, text, columns, ...place };
    }
  }
}
