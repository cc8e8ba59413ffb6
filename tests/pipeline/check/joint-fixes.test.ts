import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '#bulletin/finding';
import { articleFolder, contentFolder, load } from '../content-folder.ts';

async function findingsOf(text: string): Promise<readonly Finding[]> {
  return (await load(contentFolder({ [`${articleFolder}/index.md`]: text }))).findings;
}

function file(title: string, body: string): string {
  const head = `title: ${title}\nunit: Phòng Chính trị\ndate: 29/6/2023\nauthor: Hương Giang`;
  return `---\n${head}\n---\n\n${body}\n\nCác đại biểu thống nhất./.\n`;
}

/** With every line that is offered in its place, the last one where several are. */
function mended(text: string, findings: readonly Finding[]): string {
  const lines = text.split('\n');
  for (const { line, fix } of findings) if (fix !== undefined) lines[line - 1] = fix;
  return lines.join('\n');
}

const good = 'Đảng ủy Phòng Chính trị họp';

describe('several faults of one line', () => {
  test.each([
    ['Đảng uỷ  Phòng Chính trị họp , bàn', good],
    [good, 'Thủ trưởng phát biểu : " Đảng uỷ  cố gắng , đoàn kết ". Chị đáp: " Vâng ạ ! ".'],
    [good, 'Đảng uỷ  họp ,bàn "một việc" và Ðảng viên\u00A0dự.'],
    ['Đảng uỷ  họp'.normalize('NFD'), good],
    ['Ðảng uỷ họp , bàn việc\u00A0mới', 'Trong quý, Ðảng uỷ họp , bàn việc\u00A0mới.'],
  ])('are all mended in the line that is offered: %j, %j', async (title, body) => {
    const text = file(title, body);
    const before = await findingsOf(text);
    expect(before.length).toBeGreaterThan(1);
    expect(new Set(before.map(({ line, fix }) => `${line} ${fix}`)).size).toBe(
      new Set(before.map(({ line }) => line)).size,
    );
    const after = await findingsOf(mended(text, before));
    const again = after.filter(({ rule }) => before.some((one) => one.rule === rule));
    expect(again).toEqual([]);
  });

  test('of the front matter are offered together or not at all', async () => {
    const findings = await findingsOf(file(`${good} với XYZT ,bàn`, good));
    expect(findings.map(({ rule }) => rule)).toEqual(['text-abbreviation', 'text-space-before']);
    expect(findings.flatMap(({ fix }) => fix ?? [])).toEqual([]);
  });

  test('of the text are offered beside what only a person can mend', async () => {
    const findings = await findingsOf(file(good, 'Đảng ủy  họp với XYZT , bàn.'));
    const fixes = findings.flatMap(({ fix }) => fix ?? []);
    expect(new Set(fixes)).toEqual(new Set(['Đảng ủy họp với XYZT, bàn.']));
  });
});

test('a block of lines holds what is offered for each of them', async () => {
  const list = '• Đội một\n• Đội hai: 350 ngày công , sửa đường\n• Đội ba  về nhất';
  const findings = (await findingsOf(file(good, list))).filter(({ fix }) => fix !== undefined);
  expect(findings.map(({ rule, fix, fixBelow }) => [rule, fix, fixBelow])).toEqual([
    ['pasted-list', '- Đội một', ['- Đội hai: 350 ngày công, sửa đường', '- Đội ba về nhất']],
    ['text-space-before', '- Đội hai: 350 ngày công, sửa đường', undefined],
  ]);
});

test('there is one corrected line for a line, never two', async () => {
  const piece = fc.constantFrom(
    ...[
      'Đảng ủy',
      'Đảng uỷ',
      'họp',
      ' ',
      ' ',
      '  ',
      ' ,',
      ',',
      ', ',
      '"',
      '\u00A0',
      'Ðoàn',
      '. ',
      '(',
      ')',
    ],
  );
  const line = fc.array(piece, { minLength: 2, maxLength: 8 }).map((pieces) => pieces.join(''));
  await fc.assert(
    fc.asyncProperty(line, async (body) => {
      const text = file(good, `Sáng nay, ${body} họp bàn.`);
      const before = (await findingsOf(text)).filter(({ line: at }) => at === 8);
      const offers = new Set(before.flatMap(({ fix }) => fix ?? []));
      expect(offers.size).toBeLessThan(2);
    }),
    { numRuns: 60 },
  );
});
