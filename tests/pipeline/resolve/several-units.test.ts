import { describe, expect, it } from 'vitest';
import { article, contentFolder, load } from '../content-folder.ts';

const folder = 'articles/2023/2023-06-29-ra-nghi-quyet';
const register = [
  '- name: Đoàn 10',
  '- name: Trung đoàn 1',
  '  parent: Đoàn 10',
  '- name: Trung đoàn 2',
  '  parent: Đoàn 10',
  '- name: Phòng Chính sách và Dân vận',
  '- name: Ban Tuyên huấn',
  '  aliases: [Tuyên huấn]',
  '  since: 01/01/2023',
  '  former:',
  '    - name: Tổ Tuyên truyền – Cổ động',
  '      until: 31/12/2022',
].join('\n');

async function withUnits(written: string) {
  const text = article({ unit: written });
  const { articles, findings } = await load(
    contentFolder({ 'units.yaml': register, [`${folder}/index.md`]: text }),
  );
  const [one] = articles;
  return {
    units: one && [one.unitName, ...(one.otherUnits ?? []).map(({ name }) => name)],
    slugs: one && [one.unit.slug, ...(one.otherUnits ?? []).map(({ slug }) => slug)],
    told: findings.map(({ rule, line, column, length, fix }) => ({
      rule,
      marked: text.split('\n')[line - 1]?.slice(column - 1, column - 1 + length),
      ...(fix !== undefined && { fix }),
    })),
    messages: findings.map(({ message }) => message),
  };
}

describe('the units of an article', () => {
  it.each([
    ['\n  - Trung đoàn 2\n  - Trung đoàn 1', ['Trung đoàn 2', 'Trung đoàn 1']],
    ['[trung đoàn 1, Tuyên huấn]', ['Trung đoàn 1', 'Ban Tuyên huấn']],
    ['Trung đoàn 1, Trung đoàn 2', ['Trung đoàn 1', 'Trung đoàn 2']],
    ['Trung đoàn 1 và Trung đoàn 2', ['Trung đoàn 1', 'Trung đoàn 2']],
    ['Trung đoàn 1, Trung đoàn 2 và Đoàn 10', ['Trung đoàn 1', 'Trung đoàn 2', 'Đoàn 10']],
    ['Trung đoàn 1; Trung đoàn 2', ['Trung đoàn 1', 'Trung đoàn 2']],
    [
      'Trung đoàn 1 và Phòng Chính sách và Dân vận',
      ['Trung đoàn 1', 'Phòng Chính sách và Dân vận'],
    ],
    ['Phòng Chính sách và Dân vận, Trung đoàn 1', ['Phòng Chính sách và Dân vận', 'Trung đoàn 1']],
  ])('are in %j', async (written, expected) => {
    const { units, told } = await withUnits(written);
    expect({ units, told }).toEqual({ units: expected, told: [] });
  });

  it('are one where the whole line is a name', async () => {
    expect(await withUnits('Phòng Chính sách và Dân vận')).toMatchObject({
      slugs: ['phong-chinh-sach-va-dan-van'],
      told: [],
    });
  });

  it('stand on their pages once, however often they are named', async () => {
    expect(await withUnits('\n  - Tuyên huấn\n  - Trung đoàn 1\n  - Ban Tuyên huấn')).toMatchObject(
      {
        slugs: ['ban-tuyen-huan', 'trung-doan-1'],
        told: [{ rule: 'unit-repeated', marked: 'Ban Tuyên huấn' }],
      },
    );
    expect(await withUnits('Trung đoàn 1, Trung đoàn 1')).toMatchObject({
      slugs: ['trung-doan-1'],
      told: [{ rule: 'unit-repeated', marked: 'Trung đoàn 1' }],
    });
  });

  it.each([
    ['Trung đoàn 1, Trung đoàn 1', [14]],
    ['Trung đoàn 1, Trung đoàn 2, Trung đoàn 1', [28]],
    ['Trung đoàn 1 và  Trung đoàn 1;Trung đoàn 1', [17, 30]],
    ['Phòng Chính sách và Dân vận, Trung đoàn 1 và Trung đoàn 1', [45]],
    ['Tuyên huấn , và Tuyên huấn , và Tuyên huấn , và Tuyên huấn', [16, 32, 48]],
  ])('are told where each of a line begins: %s', async (written, starts) => {
    const text = article({ unit: written });
    const { findings } = await load(
      contentFolder({ 'units.yaml': register, [`${folder}/index.md`]: text }),
    );
    const at = 'unit: '.length + 1;
    expect(findings.map(({ rule, column }) => `${rule} ${column - at}`)).toEqual(
      starts.map((start) => `unit-repeated ${start}`),
    );
  });

  it('are given their name of that day in the midst of a line', async () => {
    const { told } = await withUnits('Trung đoàn 1, Tổ Tuyên truyền – Cổ động; Trung đoàn 2');
    expect(told).toEqual([
      {
        rule: 'unit-name-years',
        marked: 'Tổ Tuyên truyền – Cổ động',
        fix: 'unit: Trung đoàn 1, Ban Tuyên huấn; Trung đoàn 2',
      },
    ]);
  });

  it('are told at their line of the list', async () => {
    const { units, told } = await withUnits('\n  - Trung đoàn 1\n  - Phòng Chính sách và Dân vậnn');
    expect(units).toBeUndefined();
    expect(told).toEqual([
      {
        rule: 'unit-unknown',
        marked: 'Phòng Chính sách và Dân vậnn',
        fix: '  - Phòng Chính sách và Dân vận',
      },
    ]);
    expect(await withUnits('\n  - Trung đoàn 1\n  - Tổ Tuyên truyền – Cổ động')).toMatchObject({
      told: [
        {
          rule: 'unit-name-years',
          marked: 'Tổ Tuyên truyền – Cổ động',
          fix: '  - Ban Tuyên huấn',
        },
      ],
    });
  });

  it('are written as a list where a line names one that nobody knows', async () => {
    const { told, messages } = await withUnits('Trung đoàn 1 và Trung đoàn 3');
    expect(told).toEqual([{ rule: 'unit-unknown', marked: 'Trung đoàn 3' }]);
    expect(messages[0]).toContain('mỗi đơn vị một dòng');
  });

  it.each(['Trung đoàn 1 và 2', 'Trung đoàn 1, 2', 'Trung đoàn 1 + 2'])(
    'are spelt out where a line says their kind once: %s',
    async (written) => {
      const { told, messages } = await withUnits(written);
      expect(told).toEqual([
        { rule: 'unit-unknown', marked: written, fix: 'unit: Trung đoàn 1, Trung đoàn 2' },
      ]);
      expect(messages[0]).toContain('mỗi đơn vị một dòng');
      expect((await withUnits('Trung đoàn 1, Trung đoàn 2')).told).toEqual([]);
    },
  );

  it('are not looked for in a name that is merely unknown', async () => {
    const { told, messages } = await withUnits('Phòng Quân huấn và Nhà trường');
    expect(told).toEqual([{ rule: 'unit-unknown', marked: 'Phòng Quân huấn và Nhà trường' }]);
    expect(messages[0]).not.toContain('mỗi đơn vị một dòng');
  });

  it('are asked for where the list is empty', async () => {
    expect(await withUnits('[]')).toMatchObject({ told: [{ rule: 'field-invalid' }] });
  });

  it('may be found in a line of any length in no time', async () => {
    const long = 'Trung đoàn 1, '.repeat(5000);
    expect((await withUnits(`${long}Trung đoàn 2`)).told).toHaveLength(1);
  });
});
