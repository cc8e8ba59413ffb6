import { describe, expect, it } from 'vitest';
import { article, prose } from '../content-folder.ts';
import { findingsOf, told } from './front-matter-lines.ts';

describe('the lines of hyphens', () => {
  const mistakes: readonly (readonly [string, string])[] = [
    ['nothing', ''],
    ['only spaces', '   \n\n'],
    ['prose', `${prose}\n`],
    ['an opener alone', '---'],
    ['an opener and prose', `---\n\n${prose}\n`],
    ['a missing end', article().replace('\n---\n\n', '\n\n')],
    ['a long end', article().replace('\n---\n\n', '\n-----\n\n')],
    ['four hyphens', article().replace('---\n', '----\n')],
    ['a dash', article().replace('---\n', '—\n')],
    ['a leading space', article().replace('---\n', ' ---\n')],
    ['a leading blank line', `\n${article()}`],
    ['a title on the opener', article().replace('---\n', '--- title: Nghị quyết\n')],
  ];

  it('are demanded', () => {
    const all = mistakes.map(([name, text]) => `# ${name}\n${told(text)}`);
    expect(all.join('\n')).toMatchInlineSnapshot(`
      "# nothing
      1:1+0 front-matter-missing: Thiếu phần khai báo đầu bài. Dòng đầu tiên phải là ba gạch nối ---, rồi các mục tiêu đề, đơn vị, ngày, tác giả, rồi lại ---.
      # only spaces
      1:1+3 front-matter-missing: Thiếu phần khai báo đầu bài. Dòng đầu tiên phải là ba gạch nối ---, rồi các mục tiêu đề, đơn vị, ngày, tác giả, rồi lại ---.
      # prose
      1:1+62 front-matter-missing: Thiếu phần khai báo đầu bài. Dòng đầu tiên phải là ba gạch nối ---, rồi các mục tiêu đề, đơn vị, ngày, tác giả, rồi lại ---.
      # an opener alone
      1:1+3 front-matter-unclosed: Phần khai báo đầu bài chưa được đóng. Thêm một dòng chỉ có --- sau mục cuối cùng.
      # an opener and prose
      1:1+3 front-matter-unclosed: Phần khai báo đầu bài chưa được đóng. Thêm một dòng chỉ có --- sau mục cuối cùng.
      # a missing end
      1:1+3 front-matter-unclosed: Phần khai báo đầu bài chưa được đóng. Thêm một dòng chỉ có --- sau mục cuối cùng.
      # a long end
      6:1+5 front-matter-unclosed: Phần khai báo đầu bài chưa được đóng. Thêm một dòng chỉ có --- sau mục cuối cùng.
      → ---
      # four hyphens
      1:1+4 front-matter-syntax: Phần khai báo viết sai: dòng đầu tiên phải là đúng ba gạch nối ---. Gõ lại dòng này.
      → ---
      # a dash
      1:1+1 front-matter-syntax: Phần khai báo viết sai: dòng đầu tiên phải là đúng ba gạch nối ---. Gõ lại dòng này.
      → ---
      # a leading space
      1:1+4 front-matter-syntax: Phần khai báo viết sai: dòng đầu tiên phải là đúng ba gạch nối ---. Gõ lại dòng này.
      → ---
      # a leading blank line
      1:1+0 front-matter-syntax: Phần khai báo viết sai: trước dòng --- có dòng trống. Xóa dòng trống ấy.
      # a title on the opener
      1:1+21 front-matter-syntax: Phần khai báo viết sai: dòng đầu tiên phải là đúng ba gạch nối ---. Chuyển phần thừa xuống dòng."
    `);
  });

  it('may bear spaces, and the places behind them stay right', () => {
    const text = article({ unit: '*x' })
      .replace('---\n', '---  \t\n')
      .replace('\n---\n', '\n--- \n');
    expect(findingsOf(text)).toMatchObject([{ rule: 'front-matter-alias', line: 3, column: 7 }]);
  });

  it('with nothing between them miss every field', () => {
    const rules = findingsOf(`---\n---\n\n${prose}\n`).map(({ rule, line }) => `${rule} ${line}`);
    expect(rules).toEqual(Array.from({ length: 4 }, () => 'field-missing 1'));
  });

  it.each(['# ghi chú', '\n', '# a\n# b'])(
    'with a comment between them alone too: %j',
    (comment) => {
      expect(findingsOf(`---\n${comment}\n---\n\n${prose}\n`)).toHaveLength(4);
    },
  );

  it('with nothing behind them leave an empty body', () => {
    const head = article({}, '').trimEnd();
    expect(findingsOf(head)).toMatchObject([{ rule: 'body-empty', line: 6, column: 4 }]);
    expect(findingsOf(`${head}\n\n  \n`)).toMatchObject([{ rule: 'body-empty', line: 6 }]);
    expect(findingsOf(`${head}\n\n[a]: b\n\n---\n`)).toMatchObject([
      { rule: 'body-empty' },
      { rule: 'reference-unused' },
    ]);
  });
});
