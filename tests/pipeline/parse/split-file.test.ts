import { describe, expect, it } from 'vitest';
import { splitFile } from '#pipeline/parse/split-file';
import { SourceText } from '#pipeline/read/source-text';

/** What is wrong, where, and what is offered; the reason in its first words. */
function told(text: string): unknown[] {
  const flaw = splitFile(new SourceText(text));
  if (!('kind' in flaw)) return ['ok'];
  const { kind, offset, length, fix, values } = flaw;
  const reason = kind === 'front-matter-syntax' ? values.reason.split(/[.:,]/u)[1]?.trim() : '';
  return [kind, offset, length, fix, ...(reason ? [reason] : [])];
}

describe('a file is cut', () => {
  it.each([
    ['---\na: b\n---\nChữ\n', '\na: b', 'Chữ\n'],
    ['--- \t\na: b\n--- \nChữ', ' \t\na: b', ' \nChữ'],
    ['---\na: b\n---', '\na: b', ''],
    ['---\na: b\n---\n\n\nChữ', '\na: b', '\n\nChữ'],
    ['---\na: b\n---\n---\nChữ', '\na: b', '---\nChữ'],
  ])('%j', (text, yaml, body) => {
    const split = splitFile(new SourceText(text));
    if ('kind' in split) throw new Error(split.kind);
    expect(split.yaml).toBe(yaml);
    expect(text.slice(split.yamlOffset, split.yamlOffset + yaml.length)).toBe(yaml);
    expect(text.slice(split.bodyOffset)).toBe(body);
  });
});

describe('the first line', () => {
  it.each(['---js', '--- js', '---\tJS', '---_', '---c++', '---a-b.c ', '---yaml\t'])(
    '%j runs a program',
    (line) => {
      expect(told(`${line}\na: b\n---\n`)).toEqual([
        ...['front-matter-executable', 0, line.length, '---'],
      ]);
    },
  );

  it.each(['---1', '--- a b', '--- title: a', '---- a', ' ---js', '---đ', '---a:'])(
    '%j has something beside its hyphens',
    (line) => {
      expect(told(`${line}\na: b\n---\n`).slice(0, 4)).toEqual([
        ...['front-matter-syntax', 0, line.length, undefined],
      ]);
    },
  );

  it.each([' ---', '----', '--', '-', '—', '–––', '___', '\t--- ', '—-'])('%j is meant', (line) => {
    expect(told(`${line}\na: b\n---\n`).slice(0, 4)).toEqual([
      ...['front-matter-syntax', 0, line.length, '---'],
    ]);
  });

  it.each([
    ['\n---\na: b\n---\n', 0],
    [' \t\n\n  --- \na: b\n---\n', 2],
    [`${'\n'.repeat(196)}---\na: b\n---\n`, 0],
  ])('may be blank, and the hyphens come behind: %j', (text, length) => {
    const flaw = splitFile(new SourceText(text));
    expect(flaw).toMatchObject({ kind: 'front-matter-syntax', offset: 0, length });
    expect('values' in flaw && flaw.values).toMatchObject({
      reason: expect.stringContaining('có dòng trống'),
    });
  });

  it.each(['', 'title: a', '\n\nChữ', '\n----\n', `${'\n'.repeat(200)}---\n`, '# ---', '*---*'])(
    'opens no front matter: %j',
    (text) => {
      const [first = ''] = text.split('\n');
      expect(told(text)).toEqual(['front-matter-missing', 0, first.length, undefined]);
    },
  );
});

describe('a front matter that has no end', () => {
  it.each([
    ['---', 0, 3, undefined],
    ['---  \na: b\n', 0, 5, undefined],
    ['---\na: b\n--', 0, 3, undefined],
    ['---\na: b\n ---', 0, 3, undefined],
    ['---\na: b\n---- \nChữ\n---\n', 9, 5, '---'],
    ['---\na: b\n--- b\n', 9, 5, '---'],
    ['---\n---a', 4, 4, '---'],
  ])('%j', (text, offset, length, fix) => {
    expect(told(text)).toEqual(['front-matter-unclosed', offset, length, fix]);
  });
});
