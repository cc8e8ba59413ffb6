import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { article, freshFolder, prose } from '../content-folder.ts';
import { judged } from '../judged.ts';

const encode = (text: string) => new TextEncoder().encode(text);

function rulesOf(input: string | Uint8Array): string[] {
  return judged(input).findings.map(({ rule }) => rule);
}

describe('bytes', () => {
  const good = article();

  it('of a good article give no finding', () => {
    expect(rulesOf(good)).toEqual([]);
  });

  it.each([
    ['one byte order mark', `\uFEFF${good}`],
    ['two byte order marks', `\uFEFF\uFEFF${good}`],
    ['CRLF', good.replaceAll('\n', '\r\n')],
    ['CR', good.replaceAll('\n', '\r')],
    ['mixed line ends', good.replace('\n', '\r\n').replace('\nunit', '\runit')],
  ])('are accepted silently with %s', (_, text) => {
    const { parsed, findings } = judged(text);
    expect(findings).toEqual([]);
    expect(parsed).toMatchObject({ head: { unit: ['Phòng Chính trị'] } });
  });

  it.each([
    ['UTF-16 LE with its mark', utf16(`\uFEFF${good}`, 'le')],
    ['UTF-16 LE', utf16(good, 'le')],
    ['UTF-16 BE with its mark', utf16(`\uFEFF${good}`, 'be')],
    ['UTF-16 BE', utf16(good, 'be')],
  ])('in %s are named as such', (_, bytes) => {
    expect(judged(bytes).findings).toMatchObject([
      { rule: 'file-not-utf8', severity: 'error', message: expect.stringContaining('UTF-16') },
    ]);
  });

  it('in windows-1258 are refused', () => {
    // “Đảng ủy” with its base letters and combining marks of that code page.
    const bytes = Uint8Array.from([0xd0, 0x61, 0xd2, 0x6e, 0x67, 0x20, 0x75, 0xd2, 0x79]);
    const [finding] = judged(Buffer.concat([encode(good), bytes])).findings;
    expect(finding).toMatchInlineSnapshot(`
      {
        "column": 1,
        "file": "index.md",
        "length": 0,
        "line": 1,
        "message": "Tệp không phải văn bản UTF-8. Mở bằng Notepad, chọn Lưu thành, Mã hóa: UTF-8, rồi lưu lại.",
        "rule": "file-not-utf8",
        "severity": "error",
      }
    `);
  });

  it('with a lone zero far into the text are refused', () => {
    const [finding] = judged(`${good}${'Chữ. '.repeat(200)}\0`).findings;
    expect(finding?.rule).toBe('file-not-utf8');
    expect(finding?.message).toContain('tệp bị hỏng');
  });

  it('over 200 KB are refused, up to it they are read', () => {
    const fill = (size: number) => good + 'a'.repeat(size - encode(good).length);
    expect(rulesOf(fill(200 * 1024))).toEqual([]);
    expect(judged(fill(200 * 1024 + 1)).findings[0]?.message).toMatchInlineSnapshot(
      `"Tệp dài 201 KB, quá giới hạn 200 KB. Tách thành nhiều bài hoặc bỏ phần dán thừa."`,
    );
    expect(rulesOf(fill(200 * 1024 + 1))).toEqual(['file-too-large']);
  });
});

describe('an opener that runs', () => {
  const marker = join(freshFolder(), 'ran');
  const code = `require('node:fs').writeFileSync(${JSON.stringify(marker)}, '')`;
  const openers = [
    '---js',
    '---javascript',
    '--- js',
    '---JS',
    '---\tjs',
    '---Js ',
    '---constructor',
    '---__proto__',
    '---coffee',
    '---cson',
    '---json',
    '---toml',
    '---yaml',
  ];

  it.each(openers)('%j executes nothing and is an error', (opener) => {
    for (const payload of [`module.exports = ${code}`, `(${code})`, `{ "a": ${code} }`, code]) {
      const [finding, ...more] = judged(`${opener}\n${payload}\n---\n\n${prose}\n`).findings;
      expect(more).toEqual([]);
      expect(finding).toMatchObject({ severity: 'error', line: 1, column: 1 });
      expect(finding?.rule).toBe('front-matter-executable');
      expect(finding?.fix).toBe('---');
    }
    expect(existsSync(marker)).toBe(false);
  });

  it('would run if gray-matter were asked without our look at the line', async () => {
    const { default: matter } = await import('gray-matter');
    const planted = join(freshFolder(), 'planted');
    const text = `---js\nrequire('node:fs').writeFileSync(${JSON.stringify(planted)}, 'x')\n---\n`;
    matter(text, {});
    expect(readFileSync(planted, 'utf8')).toBe('x');
  });
});

describe('no input', () => {
  /** Bytes near enough to articles that every branch is reached. */
  const pieces = fc.constantFrom(
    ...['---\n', '---', 'title: ', 'unit: Phòng Chính trị\n', 'date: 29/6/2023\n', 'author: A\n'],
    ...['speakers:\n  - ', '\t', ': ', ' #', '*', '&a ', '"', "'", '[', ']', '{', '}', '|', '!x '],
    ...['\n', '\r\n', '\r', '\uFEFF', '\0', '![a](b.jpg)', '![](', '> ', '- ', '`', '<b>', './.'],
    ...['[^1]', '[^1]: ', '[x](javascript:1)', '| a | b |\n|---|---|\n', 'u\u0309', 'ủy', 'Ð'],
    ...['photos:\n  - file: ', 'reviewed:\n  - rule: ', 'draft: có\n', 'aliases: /a/\n', '\ud800'],
  );
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.array(pieces, { maxLength: 20 }).map((parts) => article({}, parts.join(''))),
    fc.array(pieces, { maxLength: 12 }).map((parts) => `---\n${parts.join('')}\n---\n\n${prose}`),
    fc.string({ unit: 'binary', maxLength: 200 }),
  );

  it('makes it throw, and every finding lies inside the file', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const bytes = encode(text);
        const lines = new TextDecoder('utf-8', { ignoreBOM: true })
          .decode(bytes)
          .replace(/^\uFEFF+/u, '')
          .split(/\r\n|\r|\n/u);
        for (const { line, column, length, source } of judged(bytes).findings) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(length).toBeGreaterThanOrEqual(0);
          expect(column - 1 + length).toBeLessThanOrEqual((lines[line - 1] ?? '').length);
          if (source !== undefined) expect(source).toBe(lines[line - 1]);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('of arbitrary bytes makes it throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        judged(bytes);
        judged(Buffer.concat([encode('---\n'), bytes, encode('\n---\n\nChữ.')]));
        judged(Buffer.concat([encode(article()), bytes]));
      }),
      { numRuns: 500 },
    );
  });
});

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}
