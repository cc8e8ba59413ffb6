import { describe, expect, it } from 'vitest';
import { article, load, register } from './content-folder.ts';
import { folder, told, withSpeaker } from './told-articles.ts';

describe('names that fold alike', () => {
  it('never share a page: the second in order is refused and both are named', async () => {
    const dir = folder({
      '2023-06-27-mot': withSpeaker('Lê Thuý'),
      '2023-06-28-hai': withSpeaker('LÊ THUÝ'),
      '2023-06-29-ba': withSpeaker('Lê Thúy'),
    });
    const { findings } = await load(dir);
    expect(findings).toMatchObject([{ rule: 'slug-clash', severity: 'error', line: 7, column: 5 }]);
    expect(findings[0]?.message).toBe(
      '“Lê Thúy” và “Lê Thuý” khác tên nhưng trùng địa chỉ /phat-bieu/le-thuy/. Ghi slug riêng cho từng tên trong people.yaml.',
    );
  });

  it('are told apart by the register', async () => {
    const people = `${register('people.yaml')}\n- name: Lê Thúy\n  slug: le-thuy-2\n`;
    const articles = {
      '2023-06-27-mot': withSpeaker('Lê Thuý'),
      '2023-06-28-hai': withSpeaker('Lê Thúy'),
    };
    const { articles: read, findings } = await load(folder(articles, { 'people.yaml': people }));
    expect(findings).toEqual([]);
    expect(read.flatMap(({ speakers }) => speakers.map(({ slug }) => slug))).toEqual([
      'le-thuy-2',
      'le-thuy',
    ]);
  });

  it('may be a speaker and an author: their pages lie apart', async () => {
    const dir = folder({ '2023-06-27-mot': withSpeaker('Lê Thuý', { author: 'Lê Thúy' }) });
    expect(await told(dir)).toEqual([]);
  });
});

describe('findings', () => {
  it('of all files come together, in the order of files and lines', async () => {
    const dir = folder(
      {
        '2023-06-28-hai': article({ unit: 'X y z', author: '' }),
        '2023-06-27-mot': article({}, 'Chữ <b> <i>.'),
      },
      { 'units.yaml': '- name: A\n  parent: B\n', 'articles/2023/bai.docx': '' },
    );
    const { findings, registers, articles } = await load(dir);
    expect(registers).toBeUndefined();
    expect(articles).toEqual([]);
    expect(findings.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
      'articles/2023/2023-06-27-mot/index.md:8:5',
      'articles/2023/2023-06-28-hai/index.md:5:9',
      'articles/2023/bai.docx:1:1',
      'units.yaml:2:11',
    ]);
  });
});

describe('articles', () => {
  it('come newest first; on one day by time, then by address', async () => {
    const dir = folder({
      '2023-06-27-a': article(),
      '2023-06-29-a': article(),
      '2023-06-29-c': article(),
      '2023-06-29-b': article().replace('date: 29/6/2023', 'date: 29/6/2023 08:30'),
    });
    const { articles } = await load(dir);
    expect(articles.map(({ id }) => id.slice(5))).toEqual([
      '2023-06-29-b',
      '2023-06-29-a',
      '2023-06-29-c',
      '2023-06-27-a',
    ]);
  });

  it('keep speakers in the order given, whatever their ranks', async () => {
    const speakers = '\n  - Trung tá Lê An\n  - Đại tướng Vũ Bình\n  - Đại tá Đỗ Cường';
    const { articles } = await load(folder({ '2023-06-29-a': article({ speakers }) }));
    expect(articles[0]?.speakers.map(({ name }) => name)).toEqual(['Lê An', 'Vũ Bình', 'Đỗ Cường']);
  });
});
