import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SourceText } from '#pipeline/read/source-text';

/** Letters that compose, marks alone, letters outside the first plane, every line end. */
const units = fc.constantFrom(
  ...['a', 'ủ', 'u\u0309', 'ê\u0301', 'e\u0302\u0301', 'e\u0323\u0302', 'a\u0307\u0323', '\u0301'],
  ...['😀', 'đ', '\u1100\u1161\u11a8', '한', 'क\u093c', ' ', '\t', '\n', '\r\n', '\r', '\uFEFF'],
);
const files = fc
  .tuple(fc.constantFrom('', '\uFEFF'), fc.array(units, { maxLength: 40 }))
  .map(([mark, parts]) => mark + parts.join(''));

/** Lines of a file, told apart the obvious way. */
function linesOf(file: string): string[] {
  return file.replace(/^\uFEFF+/u, '').split(/\r\n|\r|\n/u);
}

describe('offsets', () => {
  it('lead to the line and column of the file, at the start of every letter', () => {
    fc.assert(
      fc.property(files, (file) => {
        const source = new SourceText(file);
        const lines = linesOf(file);
        expect(source.text).toBe(lines.join('\n').normalize('NFC'));
        let offset = 0;
        for (const [index, line] of lines.entries()) {
          expect(source.placeOf(offset)).toEqual({ line: index + 1, column: 1 });
          expect(source.writtenLineAt(index + 1)).toBe(line);
          expect(source.lineAt(index + 1)).toBe(line.normalize('NFC'));
          // A prefix of the line that composes without the rest ends at a letter's start.
          for (let end = 1; end <= line.length; end++) {
            const head = line.slice(0, end).normalize('NFC');
            if (head + line.slice(end).normalize('NFC') !== line.normalize('NFC')) continue;
            if (/^[\p{M}\u1160-\u11ff\udc00-\udfff]/u.test(line.slice(end))) continue;
            const place = { line: index + 1, column: end + 1 };
            expect(source.placeOf(offset + head.length)).toEqual(place);
          }
          offset += line.normalize('NFC').length + 1;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('come back from the line and column of the text, and never go backwards', () => {
    fc.assert(
      fc.property(files, (file) => {
        const source = new SourceText(file);
        let before = { line: 1, column: 1 };
        for (let offset = 0; offset <= source.text.length; offset++) {
          const lines = source.text.slice(0, offset).split('\n');
          const column = (lines.at(-1) ?? '').length + 1;
          expect(source.offsetOf(lines.length, column)).toBe(offset);
          const place = source.placeOf(offset);
          expect(place.line).toBe(lines.length);
          if (place.line === before.line) {
            expect(place.column).toBeGreaterThanOrEqual(before.column);
          }
          before = place;
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('count a line end once: %s', (_, end) => {
    const source = new SourceText(`một${end}hai${end}${end}bốn`);
    expect(source.placeOf(source.text.indexOf('hai'))).toEqual({ line: 2, column: 1 });
    expect(source.placeOf(source.text.indexOf('bốn') + 1)).toEqual({ line: 4, column: 2 });
  });

  it('do not count byte order marks', () => {
    expect(new SourceText('\uFEFF\uFEFFab').placeOf(1)).toEqual({ line: 1, column: 2 });
  });
});

describe('decomposed letters', () => {
  it('are counted as the file has them', () => {
    const source = new SourceText('Đảng u\u0309y a');
    expect(source.text).toBe('Đảng ủy a');
    expect(source.placeOf(source.text.indexOf('ủ'))).toEqual({ line: 1, column: 6 });
    expect(source.placeOf(source.text.indexOf('y'))).toEqual({ line: 1, column: 8 });
    expect(source.writtenLength(source.text.indexOf('ủy'), 2)).toBe(3);
  });

  it.each([
    ['a letter and its mark', 'tốt\nĐảng u\u0309y', { offset: 9, length: 1, lines: 1 }],
    ['half composed', 'viê\u0323t, ê\u0301', { offset: 2, length: 1, lines: 1 }],
    ['marks in another order', 'abe\u0302\u0323', { offset: 2, length: 1, lines: 1 }],
    ['several lines', 'u\u0309\ntốt\nu\u0309', { offset: 0, length: 1, lines: 2 }],
  ])('are found where they begin: %s', (_, file, expected) => {
    expect(new SourceText(file).firstDecomposed).toEqual(expected);
  });

  it('are not seen where there are none', () => {
    expect(new SourceText('Đảng ủy \u0301').firstDecomposed).toBeUndefined();
  });

  it('of a long line are mapped in time that grows with its length', () => {
    const time = (letters: number) => {
      const source = new SourceText('u\u0309 '.repeat(letters / 2));
      const began = process.cpuUsage().user;
      for (let offset = 0; offset < source.text.length; offset += letters / 20) {
        source.placeOf(offset);
      }
      return process.cpuUsage().user - began;
    };
    const fastest = (letters: number) => Math.min(...[1, 2, 3, 4, 5].map(() => time(letters)));
    // Ten times as long; a hundred times the work where every place is sought from the start.
    expect(fastest(400_000) / Math.max(fastest(40_000), 2000)).toBeLessThan(50);
  });
});
