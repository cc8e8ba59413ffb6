import { describe, expect, it } from 'vitest';
import { found, offered } from '../pasted/offered.ts';

describe('a link to a file that Markdown does not see', () => {
  it.each([
    'Xem [Kế hoạch](C:\\Users\\an\\ke hoach.docx) kèm theo.',
    'Xem [Kế hoạch](D:\\Tài liệu\\kế,hoạch.Số (1).docx) kèm theo.',
    'Xem [kế hoạch](file:///D:/Tài liệu/kế hoạch.pdf).',
    'Xem [kế hoạch](../Tài liệu/kế hoạch.pdf).',
    'Xem [**kế hoạch**](kế hoạch huấn luyện.xlsx) nhé.',
    'Xem [kế hoạch](\\\\may-chu\\chung\\ke hoach.docx).',
    'Xem [thư mục](C:\\Users\\an\\Tai lieu).',
    'Xem [kế hoạch] (../ke-hoach.pdf).',
    'Xem [kế hoạch]\n(ke-hoach.docx).',
    'Xem [kế hoạch](ke hoach.pdf "Kế hoạch").',
    'Xem [phim](phim hội thi.mp4).',
    'Xem [ảnh](ảnh hội thi.jfif).',
    'Xem [sơ đồ](so-do.svg).',
    '| Tên | Tệp |\n| --- | --- |\n| A | [tải](ke hoach.pdf) |',
  ])('is told as one that it does: %j', async (written) => {
    expect(await offered(written)).toEqual([['link-file', '']]);
  });

  it('is told where it begins, with the path as it is written', async () => {
    const [finding] = await found('Xem [bản](file:///D:/Tài liệu/bản 1.pdf) này.');
    expect(finding).toMatchObject({ line: 1, column: 5, length: 36 });
    expect(finding?.message).toContain('“file:///D:/Tài liệu/bản 1.pdf”');
  });

  it.each([
    'Danh sách [1] (xem tệp ke-hoach.docx), [2] (trang 5).',
    'Viết \\[x](ke hoach.pdf) hoặc `[x](ke hoach.pdf)`.',
    'Mục [a](b c) và [d] (e).',
    'Lưu tệp vào C:\\Users\\an (xem hình).',
  ])('is none in %j', async (written) => {
    expect((await found(written)).filter(({ rule }) => rule === 'link-file')).toEqual([]);
  });

  it('on the web is a link with a slip, which can be mended', async () => {
    expect(await offered('Xem [bản](https://a.vn/ban 1.pdf).')).toEqual([
      ['mark-link', 'Xem [bản](https://a.vn/ban%201.pdf).'],
    ]);
  });

  it('alone on its line is a photo without its mark, whatever its format', async () => {
    for (const name of ['a.jpg', 'a.gif', 'a.tif', 'a.jfif']) {
      const [first, ...more] = await found(`Mở đầu.\n\n[Hội trường](${name})`);
      expect(more).toEqual([]);
      expect(first).toMatchObject({ rule: 'photo-syntax', fix: `![Hội trường](${name})` });
    }
  });
});
