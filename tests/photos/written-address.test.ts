import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPhotoFlaw, markdownAddress } from '#photos/flaws';
import { writtenSegments } from '#photos/written-address';

/** Folders and file that are meant, or the kind of flaw with what is offered. */
function told(src: string): string {
  const segments = writtenSegments(src);
  if (!isPhotoFlaw(segments)) return segments.join(' | ');
  const { kind, values, replacement } = segments;
  return [kind, 'way' in values ? values.way : '', replacement ?? ''].join(' ').trim();
}

describe('an address', () => {
  it.each([
    ['a.jpg', 'a.jpg'],
    [' a.jpg\n', 'a.jpg'],
    ['./a.jpg', 'a.jpg'],
    ['anh/./a.jpg', 'anh | a.jpg'],
    ['anh//a.jpg', 'anh | a.jpg'],
    ['anh%2Fa.jpg', 'anh | a.jpg'],
    ['a%20b.jpg', 'a b.jpg'],
    ['%C4%90.jpg', 'Đ.jpg'],
    ['20%.jpg', '20%.jpg'],
    ['..a.jpg', '..a.jpg'],
    ['a..jpg', 'a..jpg'],
    ['.a/...jpg', '.a | ...jpg'],
    ['đ:a.jpg', 'đ:a.jpg'],
    ['1a:b.jpg', '1a:b.jpg'],
    ['a b:c.jpg', 'a b:c.jpg'],
  ])('%j means what lies below the folder', (src, expected) => {
    expect(told(src)).toBe(expected);
  });

  it.each(['', ' ', '.', './', './.', 'anh/', 'anh%2F', 'a.jpg/'])('%j names no file', (src) => {
    expect(told(src)).toBe('photo-missing');
    expect(writtenSegments(src)).toMatchObject({ values: { name: src.trim() } });
  });

  it.each([
    ...[
      'http:a',
      'HTTPS://a/b.jpg',
      'data:a',
      'x-y:a',
      'x.y:a',
      'x+y:a',
      'x1:a',
      'ab:',
      '//a/b.jpg',
    ],
    ...['%2F%2Fa/b.jpg', 'http%3Aa', ' http:a'],
  ])('%j leads to another site', (src) => {
    expect(told(src)).toBe('photo-remote');
    expect(writtenSegments(src)).toMatchObject({ values: { name: src.trim() } });
  });

  it.each(['/a.jpg', '/', '/.', '..', '../a.jpg', 'a/../b.jpg', 'a/..', 'a/../', '%2e%2e/a.jpg'])(
    '%j leads out of the folder',
    (src) => {
      expect(told(src)).toBe('photo-outside address');
      expect(writtenSegments(src)).toMatchObject({ values: { name: src } });
    },
  );

  it.each([
    ['anh\\a.jpg', 'anh/a.jpg'],
    ['.\\anh\\.\\\\a.jpg', 'anh/a.jpg'],
    ['anh\\..\\a.jpg', 'a.jpg'],
    ['\\a.jpg', 'a.jpg'],
    ['/anh\\a.jpg', 'a.jpg'],
    ['c:a.jpg', 'a.jpg'],
    ['C:/anh/a.jpg', 'a.jpg'],
    ['C:\\anh\\a.jpg', 'a.jpg'],
    ['anh\\a b.jpg', 'anh/a%20b.jpg'],
    ['a%5Cb.jpg', 'a/b.jpg'],
    ['anh\\c:a.jpg', 'anh/c:a.jpg'],
  ])('%j is a path of Windows, and %s is meant', (src, target) => {
    expect(told(src)).toBe(`photo-outside windows ${target}`);
  });

  it.each(['\\', '.\\', 'C:', 'c:\\', '..\\', 'a\\..', 'c:..'])(
    '%j of Windows leads out',
    (src) => {
      expect(told(src)).toBe('photo-outside address');
      expect(writtenSegments(src)).toMatchObject({ values: { name: src } });
    },
  );
});

describe('an address for Markdown', () => {
  it('escapes what would end or change it, and nothing else', () => {
    expect(markdownAddress(' %()<>\\#?')).toBe('%20%25%28%29%3C%3E%5C%23%3F');
    const others = 'Đồng chí Hùng-1_a.b,c;d=e&f!g@h$i\'j*k+l[m]n"o'.replaceAll(' ', '');
    expect(markdownAddress(others)).toBe(others);
  });

  it('leads back to every name of a file', () => {
    const letters = fc.constantFrom(...'aĐủ1 %()<>#?.-_[]&\'"é2%5'.split(''));
    const names = fc
      .array(letters, { minLength: 1, maxLength: 12 })
      .map((some) => some.join('').trim())
      .filter((name) => !['', '.', '..'].includes(name));
    fc.assert(
      fc.property(names, (name) => {
        expect(writtenSegments(markdownAddress(name))).toEqual([name]);
        expect(writtenSegments(`anh/${markdownAddress(name)}`)).toEqual(['anh', name]);
      }),
    );
  });
});
