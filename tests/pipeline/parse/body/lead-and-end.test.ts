import { describe, expect, it } from 'vitest';
import { withoutEndMark } from '#pipeline/parse/body/end-mark';
import { article, articleFolder, contentFolder } from '../../content-folder.ts';
import { photoMakers } from '../../photos.ts';
import { brief, render, rendered } from '../../render.ts';

const endMark = '<span class="end-mark" aria-hidden="true" data-pagefind-ignore="">./.</span>';

const html = async (markdown: string) => brief((await render(markdown)).html);

describe('the end mark', () => {
  it.each([
    ['glued to the last word', 'Đoàn 969./.', `<p>Đoàn 969${endMark}</p>`],
    ['in bold', '**Đoàn 969./.**', `<p><strong>Đoàn 969${endMark}</strong></p>`],
    ['in italics at the end', 'Hết *Đoàn 969./.*', `<p>Hết <em>Đoàn 969${endMark}</em></p>`],
    ['in the last item of a list', '- Một\n- Hai./.', `<li>Hai${endMark}</li>`],
    ['in verse', '> một  \n> hai./.', `hai${endMark}</p>`],
    ['with a space', 'Đoàn 969 ./.', `<p>Đoàn 969${endMark}</p>`],
    ['misspelt', 'Đoàn 969. /.', `<p>Đoàn 969${endMark}</p>`],
    ['halved', 'Đoàn 969/.', `<p>Đoàn 969${endMark}</p>`],
    [
      'before a photo',
      'Đoàn 969./.\n\n![Ảnh](hoi-truong.jpg)\nHội trường.',
      `<p>Đoàn 969${endMark}</p>`,
    ],
  ])('is shown and hidden from screen readers: %s', async (_, markdown, expected) => {
    expect(await html(`Chữ.\n\n${markdown}`)).toContain(expected);
  });

  it('is found before the number of a footnote and before the footnotes', async () => {
    const shown = await html('Đoàn 969./.[^1]\n\n[^1]: Số liệu 2023.');
    expect(shown).toContain(`Đoàn 969${endMark}<sup>`);
    expect(shown.match(/end-mark/gu)).toHaveLength(1);
  });

  it.each(['Một phần hai là 1/2.', 'Xem bantin.vn/.', 'Xem https://bantin.vn/tin/.', 'Hết.', './'])(
    'is not seen where there is none: %s',
    async (markdown) => {
      expect(await html(markdown)).not.toContain('end-mark');
      expect(withoutEndMark(markdown)).toBe(markdown);
    },
  );

  it.each([
    ['Đoàn 969./.', 'Đoàn 969.'],
    ['Đoàn 969 ./. ', 'Đoàn 969.'],
    ['Tiến lên!./.', 'Tiến lên!'],
    ['“Quyết thắng.”./.', '“Quyết thắng.”'],
    ['“Quyết thắng”./.', '“Quyết thắng”.'],
    ['Còn tiếp...', 'Còn tiếp...'],
    ['./.', ''],
    ['', ''],
  ])('is gone from excerpts: %s', (text, expected) => {
    expect(withoutEndMark(text)).toBe(expected);
  });

  it('is gone from a summary, written or taken from the body', async () => {
    const written = contentFolder({
      [`${articleFolder}/index.md`]: article({ summary: 'Hội nghị kết thúc./.' }),
    });
    expect((await rendered(written)).summary).toBe('Hội nghị kết thúc.');
    const taken = contentFolder({ [`${articleFolder}/index.md`]: article({}, 'Hết./.') });
    expect((await rendered(taken)).summary).toBe('Hết.');
  });
});

describe('the summary', () => {
  it.each([
    ['', 'Sáng nay khai mạc.', ''],
    ['[a]: https://vi.example\n\n', 'Sáng nay khai mạc.', ''],
    ['## Mục\n\n', '', '<h2 id="muc">Mục</h2>'],
    ['- Mục\n\n', '', '<ul><li>Mục</li></ul>'],
    ['> Lời trích\n\n', '', '<blockquote><p>Lời trích</p></blockquote>'],
    ['> Câu thơ\\\n> câu sau\n\n', '', '<p class="verse">Câu thơ<br>\ncâu sau</p>'],
    ['***\n\n', '', '<hr>'],
  ])('taken from the body is the very first block, behind %j', async (before, summary, shown) => {
    const body = `${before}Sáng nay **khai mạc**.\n\nHai [a].`;
    const page = await rendered(
      contentFolder({ [`${articleFolder}/index.md`]: article({}, body) }),
    );
    expect(page.summary).toBe(summary);
    const first = summary ? '' : '<p>Sáng nay <strong>khai mạc</strong>.</p>';
    const rest = brief(page.html).replace(/<a [^>]*>a<span.*?<\/span><\/a>/u, '[a]');
    expect(rest).toBe(`${shown}${first}<p>Hai [a].</p>`);
  });

  it('is not lifted over a photo, nor taken from the caption of a table', async () => {
    const photo = (await photoMakers['hoi-truong.jpg']?.()) ?? '';
    const shown = async (body: string) =>
      rendered(
        contentFolder({
          [`${articleFolder}/index.md`]: article({}, body),
          [`${articleFolder}/hoi-truong.jpg`]: photo,
        }),
      );
    const behind = await shown('![A b](hoi-truong.jpg)\nC.\n\nSáng nay khai mạc.');
    expect(behind.summary).toBe('');
    expect(behind.html).toContain('Sáng nay khai mạc.');
    const table = await shown('Bảng: Lịch thi đấu\n\n| A |\n| - |\n| b |');
    expect(table.summary).toBe('');
    expect(table.html).toContain('<caption>Bảng: Lịch thi đấu</caption>');
    expect((await shown('Bảng: không có bảng nào.')).summary).toBe('Bảng: không có bảng nào.');
  });

  it('is none where the editor says so', async () => {
    const page = await rendered(
      contentFolder({
        [`${articleFolder}/index.md`]: article({ 'tóm tắt': 'Không' }, 'Một.\n\nHai.'),
      }),
    );
    expect(page.summary).toBe('');
    expect(brief(page.html)).toBe('<p>Một.</p><p>Hai.</p>');
  });
});
