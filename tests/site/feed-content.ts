import { cpSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { inject } from 'vitest';
import { demonstration } from '../fixtures/demonstration.ts';
import { once } from './run.ts';

/** A title that would end a script, a comment or a CDATA section, were it written as it is. */
export const trickyTitle = 'Hỏi & đáp </script> ]]> “<!-- đêm” -->';
export const trickyPath = 'bai-viet/2023/06/30/hoi-dap/';
export const plainPath = 'bai-viet/2023/06/29/ra-quan/';
export const noBylinePath = 'bai-viet/2023/06/28/thong-bao/';

/** When the tricky article came out: a day after its event. */
export const trickyPublished = '2023-07-01T06:00:00+07:00';

/**
 * A few articles, of which the newest has everything that may go wrong on its way into a feed: signs
 * that markup uses, links and photos, notes, a closing mark, corrections, an embargo that has passed.
 *
 * @param title of the newest
 */
export const feedContent = (title = trickyTitle): Promise<string> =>
  once(
    inject('runFolder'),
    `feed-content-${Buffer.from(title).toString('hex').slice(0, 40)}`,
    async (folder) => {
      const content = join(folder, 'content');
      for (const file of globSync(['*.yaml', 'pages/*'], { cwd: demonstration })) {
        cpSync(join(demonstration, file), join(content, file));
      }
      const tricky = writeArticle(
        content,
        '2023-06-30-hoi-dap',
        [
          `title: '${title}'`,
          'unit: Phòng Chính trị',
          'date: 2023-06-30',
          'author: "Tin, ảnh: Hương Giang, Ban Biên tập"',
          'topics: [Huấn luyện, Thi đua]',
          `published: ${trickyPublished}`,
          'corrections:',
          '  - date: 2023-07-02',
          '    text: Đúng là “5 < 7 & 8”.',
        ],
        [
          'Sáng 30/6/2023, cuộc hỏi & đáp 5 < 7 diễn ra sôi nổi.',
          '![Tranh một màu: cuộc hỏi đáp](hoi-dap.png)\nCuộc hỏi đáp.',
          'Trước đó là [lễ ra quân](../2023-06-29-ra-quan/index.md#ket-qua) và [giới thiệu](/gioi-thieu/).[^1]',
          'Viết `<a href="#x">` là viết liên kết; ]]> và &amp; vẫn là chữ.',
          'Hết phần hỏi đáp./.',
          '[^1]: Theo biên bản.',
        ].join('\n\n'),
      );
      await sharp({ create: { width: 1500, height: 1000, channels: 3, background: '#336699' } })
        .png()
        .toFile(join(tricky, 'hoi-dap.png'));
      writeArticle(
        content,
        '2023-06-29-ra-quan',
        [
          'title: Trung đoàn 9001 ra quân',
          'unit: Trung đoàn 9001',
          'date: 2023-06-29 08:30',
          'author: Quang Lâm',
          'summary: Lễ ra quân ngắn gọn, trang nghiêm.',
          'topics: [Huấn luyện]',
          'updated: 2023-06-30',
        ],
        'Sáng 29/6/2023, bộ đội ra quân.\n\n## Kết quả\n\nKết quả đạt yêu cầu./.',
      );
      writeArticle(
        content,
        '2023-06-28-thong-bao',
        ['title: Thông báo', 'unit: Phòng Chính trị', 'date: 2023-06-28', 'author: không'],
        'Phòng đọc mở cửa lúc 8 giờ./.',
      );
      // No more articles of real units than of others: the registers are those of the demonstration.
      writeArticle(
        content,
        '2023-06-27-thi-dua',
        [
          'title: Phát động thi đua',
          'unit: Trung đoàn 9001',
          'date: 2023-06-27',
          'author: Quang Lâm',
        ],
        'Trung đoàn phát động thi đua./.',
      );
      return content;
    },
  );

function writeArticle(content: string, name: string, head: readonly string[], body: string) {
  const folder = join(content, 'articles', name.slice(0, 4), name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.md'), `---\n${head.join('\n')}\n---\n\n${body}\n`);
  return folder;
}
