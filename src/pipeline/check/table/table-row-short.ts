import type { Flaw } from '#bulletin/flaw';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';
import { shortRows } from '#pipeline/check/table/table-rows';

interface Row {
  readonly cells: number;
  readonly columns: number;
}

/** Browsers fill such a row at its end, which is right only by chance. */
export const tableRowShort = rule({
  id: 'table-row-short',
  severity: 'warning',
  *find(subject: Subject): Generator<Flaw<Row>> {
    for (const { row, text, columns, offset, length } of shortRows(subject)) {
      if (!text.includes('|')) continue;
      yield { offset, length, values: { cells: row.children.length, columns } };
    }
  },
  message: ({ cells, columns }: Row) =>
    `Hàng này có ${cells} ô, đầu bảng có ${columns} ô. Thêm ô còn thiếu; ô không có chữ thì để trống giữa hai dấu |.`,
  example: 'Đầu bảng ba ô, một hàng hai ô',
  cure: 'Thêm ô còn thiếu; ô không có chữ thì để trống giữa hai dấu |',
});
