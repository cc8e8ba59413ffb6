import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { article, freshFolder } from '../content-folder.ts';
import { judged } from '../judged.ts';

/**
 * Rules that an article breaks, found in a process of its own: an expression that backtracks without
 * end cannot be interrupted from within.
 */
function rulesWithin(seconds: number, body: string): string[] {
  const file = join(freshFolder(), 'index.md');
  writeFileSync(file, article({ summary: 'Tóm tắt' }, body));
  const module = join(import.meta.dirname, '../judged.ts');
  const code = `
    import { readFileSync } from 'node:fs';
    const { judged } = await import(${JSON.stringify(module)});
    const { findings } = judged(readFileSync(${JSON.stringify(file)}, 'utf8'));
    console.log(JSON.stringify(findings.map(({ rule }) => rule)));`;
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: join(import.meta.dirname, '../../..'),
    encoding: 'utf8',
    timeout: seconds * 1000,
  });
  return JSON.parse(said);
}

// Each took from twenty seconds to for ever; a minute is for busy machines.
describe('a line on which the check did not end', () => {
  it.each([
    ['backslashes in the title of a photo', `![x "${'\\'.repeat(60)}](a.jpg)`],
    ['backslashes in a title that closes', `![x](a.jpg "${'\\'.repeat(61)}" y)`],
    ['quotes and no end', `![x](a.jpg ${' "'.repeat(40_000)}`],
    ['spaces behind a credit', `![a](a.jpg) (Ảnh: x)${' '.repeat(190_000)}y`],
    ['spaces before a colon', `![a](a.jpg)\n(Ảnh${' '.repeat(190_000)}y`],
    ['tabs behind a word', `Họ tên${'\t'.repeat(150_000)}\nLê An${'\t'.repeat(40_000)}`],
    [
      'spaces behind a name',
      `A.\n\n${' '.repeat(20)}LÊ AN\n${' '.repeat(20)}B${' '.repeat(190_000)}`,
    ],
    ['photos the wrong way round', '!(a)(a.jpg) '.repeat(15_000)],
    ['spaces before the name of a photo', `![a](${' '.repeat(150)}x.jpg `.repeat(900)],
    ['links with a gap', '[a] (https://a.vn/b) '.repeat(900)],
    ['stars', 'a ** b'.repeat(900)],
    ['backslashes and spaces', `a${'\\ '.repeat(90_000)}`],
    ['signs of a list', '• a\n\n'.repeat(1400)],
    ['bars', `${'| a |\n'.repeat(1900)}`],
    ['notes', `${'[1] a[1]\n'.repeat(400)}`],
  ])('is judged: %s', (_, body) => {
    expect(rulesWithin(60, body)).toBeInstanceOf(Array);
  });
});

describe('a table', () => {
  const table = (columns: number, rows: number) =>
    ['|a'.repeat(columns), '|-'.repeat(columns), ...Array.from({ length: rows }, () => 'x')].join(
      '\n',
    );
  const rules = (body: string) => judged(article({ summary: 'A' }, body)).findings;

  it('of a few lines that would become a million cells is refused', () => {
    for (const [columns, rows] of [
      [1900, 2900],
      [600, 1000],
      [101, 100],
    ] as const) {
      const [finding] = rules(`Trước.\n\n${table(columns, rows)}`);
      expect(finding, `${columns} × ${rows}`).toMatchObject({ rule: 'body-crowded', line: 11 });
    }
  });

  it('of ten thousand cells is read, and so are several small ones', () => {
    const told = (body: string) => [...new Set(rules(body).map(({ rule }) => rule))];
    expect(told(`${table(100, 99)}\n\nSau.`)).toEqual(['text-under-table']);
    const small = Array.from({ length: 20 }, () => table(5, 20)).join('\n\n');
    expect(told(small)).toEqual(['text-under-table']);
  });

  it('is refused in a quotation and a list, too', () => {
    for (const lead of ['> ', '- ']) {
      const body = table(600, 100).replaceAll(/^/gmu, lead === '> ' ? lead : '  ');
      const inside = lead === '> ' ? body : body.replace('  ', lead);
      expect(
        rules(inside).map(({ rule }) => rule),
        lead,
      ).toEqual(['body-crowded']);
    }
  });
});
