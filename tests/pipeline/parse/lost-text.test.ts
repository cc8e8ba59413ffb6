import { describe, expect, it } from 'vitest';
import { lostText } from '#pipeline/parse/body/lost-text';
import { parseMarkdown } from '#pipeline/parse/markdown';
import { SourceText } from '#pipeline/read/source-text';
import { article } from '../content-folder.ts';
import { judged } from '../judged.ts';
import { render } from '../render.ts';

/** What a body would lose: rule, line of the body, and the words. */
function lost(body: string): string[] {
  const { parsed, findings } = judged(article({ summary: 'A' }, body));
  const first = article({ summary: 'A' }, '').trimEnd().split('\n').length + 2;
  const rules = ['text-lost', 'table-cell-extra', 'footnote-unused', 'reference-unused'];
  return findings
    .filter(({ rule }) => rules.includes(rule))
    .map(({ rule, line, column, length }) => {
      const text = parsed?.source.lineAt(line).slice(column - 1, column - 1 + length);
      return `${rule} ${line - first + 1}: ${text}`;
    });
}

describe('what a page would not show is told', () => {
  it.each([
    ['a cell beyond the head', '| a |\n| - |\n| b | c |', ['table-cell-extra 3: | c |']],
    ['an empty cell beyond the head', '| a |\n| - |\n| b |  |', []],
    ['a row as long as its head', '| a | b |\n| - | - |\n| c | d |', []],
    ['a note nothing points to', 'a\n\n[^1]: b', ['footnote-unused 3: [^1]: b']],
    ['a note the text points to', 'a[^1]\n\n[^1]: b', []],
    ['a note that a note points to', 'a[^1]\n\n[^1]: b[^2]\n\n[^2]: c', []],
    ['a note that only itself points to', 'a\n\n[^1]: b[^1]', ['footnote-unused 3: [^1]: b[^1]']],
    ['a second note of a name', 'a[^1]\n\n[^1]: b\n\n[^1]: c', ['footnote-unused 5: [^1]: c']],
    ['an address nothing uses', 'a\n\n[Theo]: Báo', ['reference-unused 3: [Theo]: Báo']],
    ['an address a link uses', '[a][n]\n\n[n]: /x "Nhan đề"', []],
    ['an address a photo uses', '![a][n]\n\n[n]: x.jpg "Nhan đề"', []],
    ['an address given again', '[a]\n\n[a]: /x\n[a]: /y', ['reference-unused 4: [a]: /y']],
    ['words behind a fence', '``` Ghi chú\nb\n```', ['text-lost 1: Ghi chú']],
    ['one letter', '``` ă\nb\n```', ['text-lost 1: ă']],
    ['one digit', '``` 7\nb\n```', ['text-lost 1: 7']],
    ['one letter at the end', '``` b\nb\n```\n\n~~~ c', ['text-lost 1: b', 'text-lost 5: c']],
    [
      'a line of many words, once',
      `\`\`\` ${'từ '.repeat(60)}\nb\n\`\`\``,
      [`text-lost 1: ${'từ '.repeat(21).trim()}`],
    ],
    ['signs that are no letters', '``` – . !\nb\n```', []],
    ['raw HTML', 'a <b title="x">b</b>', []],
    [
      'links, notes, photos, lists, code',
      '- [a](/x "t")[^1] `b`\n\n1. c\n\n![d](e.jpg)\n\n[^1]: f',
      [],
    ],
    ['addresses in angle brackets', '<https://vi.example/x> và <bantin@vi.example>', []],
    ['a line break in a cell', '| a |\n| - |\n| b<br>c<BR/>d |', []],
  ])('%s', (_, body, expected) => {
    expect(lost(body)).toEqual(expected);
  });

  it('once, where its cause is told', () => {
    const { findings } = judged(article({ summary: 'A' }, 'a\n\n[^1]: b\n\n    ``` c\n    d'));
    expect(findings.map(({ rule }) => rule)).toEqual(['footnote-unused']);
  });
});

describe('what stands in no passage', () => {
  it.each([
    ['Một 7 ba', 4, '7'],
    ['Một ă ba', 4, 'ă'],
    ['Một \u{1D7D9} ba', 4, '\u{1D7D9}'],
  ])('is lost, were it one letter or digit between two of them: %s', (text, offset, letter) => {
    const around = [text.slice(0, offset), text.slice(offset + letter.length)];
    const passages = around.map((part) => ({
      kind: 'paragraph' as const,
      text: part,
      offset: text.indexOf(part),
      block: 0,
    }));
    const source = new SourceText(text);
    const lost = lostText(parseMarkdown(text, 0), passages, new Set(), source, 0);
    expect(lost.map((flaw) => [flaw.offset, flaw.values])).toEqual([[offset, { text: letter }]]);
  });
});

describe('a line break in the cell of a table', () => {
  it('is one on the page, and no HTML', async () => {
    const { html, rules } = await render('Một.\n\n| Ngày |\n| --- |\n| Thứ Hai<br>03/7<br />8h |');
    expect(rules).toEqual([]);
    expect(html).toContain('<td>Thứ Hai<br>\n03/7<br>\n8h</td>');
  });

  it('is refused elsewhere, with what to write instead', () => {
    const { findings } = judged(article({}, 'Một<br>hai.'));
    expect(findings.map(({ message }) => message)).toEqual([
      'Không dùng thẻ HTML “<br>”. Xóa thẻ. Muốn xuống dòng trong đoạn, thêm dấu \\ ở cuối dòng trên.',
    ]);
  });
});
