import { cases } from '../cases.ts';
import type { Competition } from '../compete.ts';
import { contestantNames } from '../contestants/contestant.ts';
import { columns } from './columns.ts';
import { type Row, rowOf } from './summary.ts';

const head = [
  'articles',
  'case',
  'who',
  'build s',
  'search s',
  'total s',
  '× ours',
  'CPU s',
  'cores %',
  'others',
  'peak MB',
  'files',
  'MB',
];

/** Medians of everything measured; who is missing has a line that says why. */
export function resultTable(rows: readonly Row[], { missing }: Competition): string {
  const lines: string[][] = [];
  for (const size of new Set(rows.map((row) => row.size))) {
    for (const { name, title } of cases) {
      const ours = rowOf(rows, name, size, 'bantin');
      const group = contestantNames.flatMap((who): string[][] => {
        const row = rowOf(rows, name, size, who);
        if (row) return [cellsOf(row, ours)];
        const why = missing[who];
        return why && ours ? [[who, `missing: ${why}`]] : [];
      });
      for (const [index, cells] of group.entries()) {
        lines.push(index === 0 ? [String(size), title, ...cells] : ['', '', ...cells]);
      }
    }
  }
  return columns(head, lines, 3);
}

function cellsOf(row: Row, ours: Row | undefined): string[] {
  const built = row.files > 0;
  return [
    row.who,
    row.buildSeconds.toFixed(2),
    row.searchSeconds?.toFixed(2) ?? (built ? 'within' : ''),
    row.totalSeconds.toFixed(2),
    ours ? (row.totalSeconds / ours.totalSeconds).toFixed(2) : '',
    row.cpuSeconds.toFixed(1),
    (row.coresBusy * 100).toFixed(0),
    row.othersCores.toFixed(1),
    (row.peakBytes / 1e6).toFixed(0),
    built ? String(row.files) : '',
    built ? (row.bytes / 1e6).toFixed(1) : '',
  ];
}
