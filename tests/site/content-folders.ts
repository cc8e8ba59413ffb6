import { randomUUID } from 'node:crypto';
import { cpSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { inject } from 'vitest';
import { demonstration } from '../fixtures/demonstration.ts';
import { once } from './run.ts';

/** Folder name of the article this bulletin began with. */
const seedFolder =
  'articles/2023/2023-06-29-dang-uy-phong-chinh-tri-ra-nghi-quyet-6-thang-cuoi-nam';

/** The registers and pages of the demonstration content, without any article. */
export const emptyContent = (): Promise<string> => contentFolder('none', async () => {});

/** The same with one article. */
export const oneArticleContent = (): Promise<string> =>
  contentFolder('one', async (folder) => {
    cpSync(join(demonstration, seedFolder), join(folder, seedFolder), { recursive: true });
  });

/** The same with so many short articles, one a day from a fixed day on, all of one unit and author. */
export const manyArticlesContent = (count: number): Promise<string> =>
  contentFolder(`${count}-articles`, async (folder) => {
    for (let index = 0; index < count; index++) {
      const day = new Date(Date.UTC(2023, 2, 1 + Math.floor(index / 3)));
      const date = day.toISOString().slice(0, 10);
      writeArticle(folder, `${date}-tin-so-${index + 1}`, {
        head: [
          `title: Trung đoàn 9001 huấn luyện ngày thứ ${index + 1}`,
          'unit: Trung đoàn 9001',
          `date: ${date} 0${(index % 3) + 6}:30`,
          'author: Quang Lâm',
          'speakers:',
          '  - Trung tá Hoàng Minh Chính, Phó Bí thư Đảng ủy (phát biểu)',
          'topics: [Huấn luyện]',
        ],
        body: `Bộ đội Trung đoàn 9001 bước vào ngày huấn luyện thứ ${index + 1} của đợt.\n\nKết quả kiểm tra đạt yêu cầu./.`,
      });
    }
  });

/** Where the article of the next folder stands. */
export const lettersArticle = '/bai-viet/2023/07/03/thu-ngo/';

/** An event of several days and units in it. */
export const contestArticle = '/bai-viet/2023/06/28/hoi-thao/';

/**
 * The same with two articles: one that has no sapo, and a table that is wider than a telephone, with links; and
 * one of several days and units.
 */
export const wideTableContent = (): Promise<string> =>
  contentFolder('wide table', async (folder) => {
    writeArticle(folder, '2023-07-03-thu-ngo', {
      head: [
        'title: Thư ngỏ',
        'unit: Trung đoàn 9002',
        'date: 2023-07-03',
        'author: Thu Hằng',
        'topics: [Thông báo]',
        'summary: không',
      ],
      body: [
        'Kính gửi gia đình chiến sĩ mới.',
        '',
        '| Số hiệu | Ngày ban hành | Ngày hiệu lực | Cơ quan | Trích yếu | Tải về |',
        '| --- | --- | --- | --- | --- | --- |',
        '| 01/2023/QĐ-DV | 01/6/2023 | 01/7/2023 | Đoàn 9000 | Quy chế | [quy-che-hoi-thao.pdf](https://example.vn/1.pdf) |',
        '',
        'Kính chúc các gia đình mạnh khỏe.',
      ].join('\n'),
    });
    writeArticle(folder, '2023-06-28-hoi-thao', {
      head: [
        'title: Mời dự Hội thao Trung đoàn 9001',
        'unit: [Trung đoàn 9001, Trung đoàn 9002, Phòng Chính trị]',
        'date: 28/6/2023 - 2/7/2023',
        'author: Thu Hằng',
        'topics: [Thông báo]',
      ],
      body: 'Kính mời các đồng chí dự Hội thao./.',
    });
  });

/** Articles on a page of a list: `pageSize` of the demonstration's `site.yaml`. */
export const pageSize = 30;

/**
 * Words that stand nowhere but in what readers must not see: in the draft, and in the article whose
 * time has not come.
 */
export const secrets = {
  draft: {
    title: 'Bếp trưởng Đồi Sương kể chuyện nồi canh',
    caption: 'Nồi canh bí đao lúc tờ mờ',
    author: 'Mạc Đình Sương',
    speaker: 'Triệu Khắc Vượng',
    body: 'gừng xứ Vằng Đứng',
    slug: 'bep-truong-doi-suong',
    photo: 'noi-canh-bi-dao',
  },
  embargoed: {
    title: 'Lễ đón nhận cờ Thác Đổ Chiều',
    caption: 'Cờ thêu dòng chữ Thác Đổ',
    author: 'Kiều Thị Bạch Đằng',
    speaker: 'Đàm Quang Nhẫn',
    body: 'hàng phượng bến Đò Vượt',
    slug: 'le-don-nhan-co-thac-do',
    photo: 'co-theu-thac-do',
  },
} as const;

/** Until when the second of them is held back. */
export const embargoEnds = '2023-07-10T06:00:00+07:00';

/** A second before: the clock of most tests, so that they share one build. */
export const beforeEmbargo = '2023-07-10T05:59:59+07:00';

/** What the planted camera wrote into its photo. */
export const cameraWords = ['HangMayAnhTham', 'NguoiChupAnhKin', 'So-Hieu-May-778899'];

/** Corners of the planted photo as it looks upright: red, green, blue, white from the top left. */
export const cornerColours = ['#c81e1e', '#1e961e', '#1e3cc8', '#f0f0f0'] as const;

export const sidewaysArticle = '/bai-viet/2023/06/12/anh-chup-nghieng-may/';

/**
 * A content folder with a draft, an embargoed article, each with a photo of one plain colour, and an
 * article whose photo was taken with the camera on its side and says where.
 *
 * @param use a test that edits the folder names its use, and gets one of its own
 */
export const plantedContent = (use = 'to build'): Promise<string> =>
  contentFolder(`planted ${use}`, async (folder) => {
    cpSync(join(demonstration, seedFolder), join(folder, seedFolder), { recursive: true });
    const { draft, embargoed } = secrets;
    const article = (words: typeof draft | typeof embargoed, day: string, line: string) => ({
      head: [
        `title: ${words.title}`,
        'unit: Trung đoàn 9001',
        `date: ${day}`,
        `author: ${words.author}`,
        'speakers:',
        `  - Đại úy ${words.speaker}, Chính trị viên Đại đội 7 (phát biểu)`,
        'topics: [Huấn luyện]',
        line,
      ],
      body: `Sáng nay, bộ đội nhắc nhiều đến ${words.body} và những ngày đã qua.\n\n![Tranh một màu](${words.photo}.png)\n${words.caption}.\n\nPhần còn lại của bài nói về ${words.body}./.`,
    });
    const hidden = [
      [draft, '2023-06-10', 'draft: true', '#ff00ff'],
      [embargoed, '2023-06-11', `published: ${embargoEnds}`, '#00ffff'],
    ] as const;
    for (const [words, day, line, colour] of hidden) {
      const path = writeArticle(folder, `${day}-${words.slug}`, article(words, day, line));
      await sharp({ create: { width: 700, height: 500, channels: 3, background: colour } })
        .png()
        .toFile(join(path, `${words.photo}.png`));
    }
    const path = writeArticle(folder, '2023-06-12-anh-chup-nghieng-may', {
      head: [
        'title: Ảnh chụp nghiêng máy',
        'unit: Trung đoàn 9001',
        'date: 2023-06-12',
        'author: Quang Lâm',
        'topics: [Huấn luyện]',
      ],
      body: 'Người chụp cầm máy nghiêng.\n\n![Bốn ô màu](nghieng.jpg)\nBốn ô màu đứng thẳng.\n\nHết bài./.',
    });
    writeFileSync(join(path, 'nghieng.jpg'), await sidewaysPhoto());
  });

/**
 * 600 × 800 pixels when held upright, stored lying on its side with the orientation in EXIF, as
 * telephones do, with place, camera and photographer. No two are alike in their bytes, so that it is
 * never the cache of an earlier run that is judged.
 */
async function sidewaysPhoto(): Promise<Buffer> {
  const [topLeft, topRight, bottomLeft, bottomRight] = cornerColours;
  const cell = (background: string, left: number, top: number) => ({
    input: { create: { width: 300, height: 400, channels: 3 as const, background } },
    left,
    top,
  });
  const upright = await sharp({
    create: { width: 600, height: 800, channels: 3, background: '#000' },
  })
    .composite([
      cell(topLeft, 0, 0),
      cell(topRight, 300, 0),
      cell(bottomLeft, 0, 400),
      cell(bottomRight, 300, 400),
    ])
    .png()
    .toBuffer();
  const [make = '', artist = '', serial = ''] = cameraWords;
  return (
    sharp(upright)
      .rotate(-90)
      .jpeg({ quality: 95 })
      .withExif({
        IFD0: { Make: make, Artist: artist, ImageDescription: randomUUID() },
        IFD2: { BodySerialNumber: serial },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '21/1 2/1 3/1',
          GPSLongitudeRef: 'E',
          GPSLongitude: '105/1 50/1 3/1',
        },
      })
      // `withExif` replaces the whole block, the orientation with it.
      .withMetadata({ orientation: 6 })
      .toBuffer()
  );
}

function contentFolder(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  return once(inject('runFolder'), `content-${name.replaceAll(' ', '-')}`, async (folder) => {
    const content = join(folder, 'content');
    for (const file of globSync(['*.yaml', 'pages/*'], { cwd: demonstration })) {
      cpSync(join(demonstration, file), join(content, file));
    }
    await fill(content);
    return content;
  });
}

function writeArticle(
  content: string,
  name: string,
  { head, body }: { readonly head: readonly string[]; readonly body: string },
): string {
  const folder = join(content, 'articles', name.slice(0, 4), name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.md'), `---\n${head.join('\n')}\n---\n\n${body}\n`);
  return folder;
}
