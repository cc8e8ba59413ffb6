import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ParsedArticle, parseArticle } from '#pipeline/parse/parse-document';
import { parseAgain } from '#pipeline/parse-again';
import { SourceText } from '#pipeline/read/source-text';
import { article } from '../content-folder.ts';
import { judged } from '../judged.ts';

/** How editors' programs write one and the same text. */
const forms: Readonly<Record<string, (text: string) => string>> = {
  'a byte order mark': (text) => `\uFEFF${text}`,
  CRLF: (text) => text.replaceAll('\n', '\r\n'),
  CR: (text) => text.replaceAll('\n', '\r'),
  'decomposed letters': (text) => text.normalize('NFD'),
  'all of them': (text) => `\uFEFF\uFEFF${text.normalize('NFD').replaceAll('\n', '\r\n')}`,
};

const values = {
  title: 'Đảng ủy Phòng Chính trị ra nghị quyết về nhiệm vụ',
  summary: '"Tóm tắt: quyết tâm hoàn thành thắng lợi"',
  author: '[Hương Giang, Đức Bình]',
  speakers: '\n  - Đại tá Đỗ Xuân Lãm, Chính ủy',
};

const body = `Sáng ngày 29/6/2023, **Đảng ủy** họp với [Đoàn 969](/don-vi/) và [nguồn][n].

[n]: https://vi.example/nghị-quyết

## Kết quả đạt được

![Hội trường](hội-trường.jpg "Đồng chí Hùng. (Ảnh: Hương Giang)")
![Bỏ phiếu][p]
*Đại biểu biểu quyết.*

[p]: bỏ-phiếu.jpg

- Một \`mục\`, <b>hai</b>
- Ghi chú[^1]

| Đơn vị | Điểm |
| --- | --- |
| Tiểu đoàn 1 | 9,5 |

[^1]: Số liệu năm 2023.

Các đại biểu thống nhất./.`;

/** What is known of a file but for its text; functions by what they answer. */
function known({ source, range, ...parsed }: ParsedArticle): object {
  const paths = [['title'], ['summary'], ['author', 1], ['speakers', 0], ['date']];
  return { ...parsed, text: source.text, ranges: paths.map((path) => range(path)) };
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe.each(Object.entries(forms))('a file with %s', (_, form) => {
  const plain = article(values, body);
  const parsed = parseArticle(new SourceText(plain), '2023');

  it('is parsed as the same file in its plain form', () => {
    expect(known(parseArticle(new SourceText(form(plain)), '2023'))).toEqual(known(parsed));
  });

  it('is cut where its body begins: every stretch is what it is called', () => {
    const { source, passages, body: read } = parseArticle(new SourceText(form(plain)), '2023');
    for (const { text, offset } of passages) {
      expect(source.text.slice(offset, offset + text.length)).toBe(text);
    }
    const written = (part: { offset: number; length: number }) =>
      source.text.slice(part.offset, part.offset + part.length);
    expect(read?.links.map(written)).toEqual(['[Đoàn 969](/don-vi/)', '[nguồn][n]']);
    expect(read?.html.map(written)).toEqual(['<b>', '</b>']);
    expect(read?.lead?.lost && written(read.lead.lost)).toBe('[Đoàn 969](/don-vi/)');
    expect(read?.photos.map(({ src }) => src)).toEqual(['hội-trường.jpg', 'bỏ-phiếu.jpg']);
  });

  it('is rendered of the tree that was checked, when it is parsed again', () => {
    expect(parseAgain(bytesOf(form(plain)), 'article')).toEqual(parsed.body?.tree);
    const page = `---\ntitle: Giới thiệu\n---\n\n${body}\n`;
    expect(parseAgain(bytesOf(form(page)), 'page')).toEqual(parseAgain(bytesOf(page), 'page'));
  });

  it('has the same findings on the same lines', () => {
    const tags =
      'Hội  nghị “mở đầu, <i>xong</i> Ðoàn 969.\n\n<u>Đoàn ủy</u> họp.\n\n- <em>Ủy viên</em>';
    const faulty = article(values, `${body}\n\n${tags}`);
    const told = (text: string) =>
      judged(text, '2023').findings.map(({ rule, line, message }) => [rule, line, message]);
    expect(told(faulty).length).toBeGreaterThan(3);
    // That the letters are decomposed is said besides.
    expect(told(form(faulty)).filter(([rule]) => rule !== 'text-nfd')).toEqual(told(faulty));
  });
});

it('any body is the same in every form', () => {
  const pieces = fc.constantFrom(
    ...['Đảng ủy ', 'họp. ', '**Đoàn**', '[nguồn](/a/)', '![ảnh](tệp.jpg)', '\n', '\n\n', '*Ủy*'],
    ...['- ', '> ', '## ', '`mã`', '<b>', '| a | ủ |\n|---|---|\n', '[^1]', '[^1]: Số', 'u\u0309'],
  );
  const text = fc.array(pieces, { maxLength: 30 }).map((parts) => article({}, parts.join('')));
  fc.assert(
    fc.property(text, fc.constantFrom(...Object.values(forms)), (plain, form) => {
      const expected = known(parseArticle(new SourceText(plain), '2023'));
      expect(known(parseArticle(new SourceText(form(plain)), '2023'))).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

describe('what is parsed again', () => {
  it('is nothing where the file cannot be parsed any more', () => {
    for (const kind of ['article', 'page'] as const) {
      expect(parseAgain(bytesOf('---\ntitle: Một'), kind)).toEqual({
        root: { type: 'root', children: [] },
        figures: [],
      });
    }
  });

  it('is refused where the bytes are no text any more', () => {
    expect(() =>
      parseAgain(Uint8Array.of(0xff, 0xfe, 0), 'article'),
    ).toThrowErrorMatchingInlineSnapshot(
      `[Error: Một tệp đã thay đổi trong khi dựng trang. Chạy lại lệnh.]`,
    );
  });
});
