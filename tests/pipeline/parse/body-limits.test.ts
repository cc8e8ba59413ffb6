import { describe, expect, it } from 'vitest';
import { limitOf, tooDeep } from '#pipeline/parse/body-limits';
import { parseMarkdown } from '#pipeline/parse/markdown';

/** What is said of a body: of what it has too many, or that it is too deep, and where. */
function told(markdown: string): string | undefined {
  const flaw = limitOf(markdown);
  if (!flaw) return undefined;
  const { kind, values, offset, length } = flaw;
  const what = kind === 'body-crowded' ? values.text : kind;
  return `${what} ${offset}+${length}`;
}

describe('marks', () => {
  it.each([
    [']', 1000],
    ['`', 1000],
    ['|', 4000],
    ['*', 2000],
    ['_', 2000],
    ['<', 2000],
  ])('%s may come a number of times, and not once more', (mark, most) => {
    expect(told(`chữ ${mark.repeat(most)}`)).toBeUndefined();
    expect(told(`chữ ${mark.repeat(most)}x${mark}${mark}`)).toBe(`dấu ${mark} ${most + 5}+1`);
    expect(told(`\\${mark}`.repeat(most + 1))).toBeUndefined();
  });

  it('[ may come 1000 times where it is closed', () => {
    expect(told('[]'.repeat(1000))).toBeUndefined();
    expect(told(`${'[]'.repeat(1000)}[`)).toBe('dấu [ 2000+1');
  });

  it('[ may lie 20 deep in a paragraph', () => {
    const open = '['.repeat(20);
    expect(told(open)).toBeUndefined();
    expect(told(`${open}[`)).toBe('dấu [ 20+1');
    expect(told(`${open}\n[`)).toBe('dấu [ 21+1');
    expect(told(`${open}][`)).toBeUndefined();
    expect(told(`${open}][[`)).toBe('dấu [ 22+1');
    expect(told(`]]${open}`)).toBeUndefined();
    expect(told(`]]${open}[`)).toBe('dấu [ 22+1');
    for (const blank of ['\n\n', '\n \t\n', '\n\n\n']) {
      expect(told(`${open}${blank}${open}${blank}${open}`)).toBeUndefined();
    }
    expect(told(`${open}\\[`)).toBeUndefined();
  });
});

describe('lines', () => {
  it('may be 3000', () => {
    expect(told('a\n'.repeat(2999))).toBeUndefined();
    expect(told('a\n'.repeat(3000))).toBe('dòng 6000+0');
  });

  it.each([
    ['> ', '>', 300],
    ['>', '>', 300],
    ['# ', '#', 500],
    ['## ', '#', 500],
    ['- ', '-', 1000],
    ['+ ', '-', 1000],
    ['* ', '-', 1000],
    ['1. ', '-', 1000],
    ['12) ', '-', 1000],
    [' \t- ', '-', 1000],
  ])('that begin with %j may be so many', (start, mark, most) => {
    const line = `${start}a\n`;
    expect(told(line.repeat(most))).toBeUndefined();
    expect(told(line.repeat(most + 1))).toBe(
      `dòng bắt đầu bằng dấu ${mark} ${most * line.length}+0`,
    );
  });

  it('that begin otherwise are not counted', () => {
    expect(told('a > b # c - d\n'.repeat(1500))).toBeUndefined();
    expect(told('1 a\n'.repeat(1500))).toBeUndefined();
  });

  it('with other signs of a list are counted together', () => {
    expect(told('- a\n1. a\n'.repeat(500))).toBeUndefined();
    expect(told(`${'- a\n1. a\n'.repeat(500)}+ a`)).toBe('dòng bắt đầu bằng dấu - 4500+0');
  });
});

describe('nesting that is not even parsed', () => {
  it.each(['>', '> ', '- ', '* ', '+ ', '1. ', '12) ', '>- '])('by %j', (level) => {
    const times = level === '>- ' ? 30 : 60;
    expect(told(`x\n${level.repeat(times)}a`)).toBeUndefined();
    expect(told(`x\n${level.repeat(times)}> a`)).toBe('body-too-deep 2+0');
  });

  it.each([
    [' '.repeat(118), undefined],
    [' '.repeat(120), 'body-too-deep 0+0'],
    ['\t'.repeat(29), undefined],
    ['\t'.repeat(30), 'body-too-deep 0+0'],
  ])('by indentation', (indent, expected) => {
    expect(told(`${indent}- a`)).toBe(expected);
    expect(told(`${indent}a`)).toBeUndefined();
  });

  it.each(['- ', '* ', '-', '_ ', ' *'])('is not a rule of %j', (mark) => {
    expect(told(mark.repeat(90))).toBeUndefined();
  });
});

describe('a list or quote that lies too deep', () => {
  const lines = (markdown: string) => {
    const node = tooDeep(parseMarkdown(markdown, 0));
    return node && [node.type, node.position?.start.line, node.position?.start.column];
  };

  it.each([
    ['>', 'blockquote', 1],
    ['- ', 'list', 2],
    ['1. ', 'list', 3],
  ])('of %j is the 21st', (level, type, width) => {
    expect(lines(`${level.repeat(20)}a`)).toBeUndefined();
    expect(lines(`${level.repeat(21)}a`)).toEqual([type, 1, 20 * width + 1]);
  });

  it('is the first of several', () => {
    const deep = `${'>'.repeat(22)}a`;
    expect(lines(`a\n\n${deep}\n\nb\n\n${deep}`)).toEqual(['blockquote', 3, 21]);
  });

  it('is none where many lie side by side', () => {
    expect(lines('> a\n\nb\n\n'.repeat(30))).toBeUndefined();
  });
});
