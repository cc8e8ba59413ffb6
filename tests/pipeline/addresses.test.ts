import { describe, expect, it } from 'vitest';
import { article, load, register } from './content-folder.ts';
import { folder, told, withSpeaker } from './told-articles.ts';

describe('old addresses', () => {
  it('may not be those of a page, of another article or of themselves', async () => {
    const dir = folder({
      '2023-06-27-mot': article({ aliases: '/tin/1.html' }),
      '2023-06-28-hai': article({
        aliases: '\n  - /bai-viet/2023/06/27/mot/\n  - /tin/1.html\n  - /tin/2',
      }),
      '2023-06-29-ba': article({
        aliases: '\n  - /don-vi/phong-chinh-tri/\n  - /bai-viet/2023/06/29/ba\n  - /tin/2/',
      }),
    });
    const { findings } = await load(dir);
    expect(findings.map(({ rule, line, message }) => `${rule} ${line} ${message}`)).toEqual([
      'address-clash 7 Địa chỉ /bai-viet/2023/06/27/mot/ đã thuộc về bài “Đảng ủy Phòng Chính trị ra nghị quyết”. Ghi một địa chỉ khác.',
      'address-clash 8 Địa chỉ /tin/1.html đã thuộc về bài “Đảng ủy Phòng Chính trị ra nghị quyết”. Ghi một địa chỉ khác.',
      'address-clash 7 Địa chỉ /don-vi/phong-chinh-tri/ đã thuộc về một trang của bản tin. Ghi một địa chỉ khác.',
      'address-clash 8 Địa chỉ /bai-viet/2023/06/29/ba đã thuộc về bài “Đảng ủy Phòng Chính trị ra nghị quyết”. Ghi một địa chỉ khác.',
      'address-clash 9 Địa chỉ /tin/2/ đã thuộc về bài “Đảng ủy Phòng Chính trị ra nghị quyết”. Ghi một địa chỉ khác.',
    ]);
  });
});

/** What is said of old addresses that are somebody else's. */
async function clashes(dir: string): Promise<string[]> {
  const { findings } = await load(dir);
  return findings.flatMap(({ rule, message }) => (rule === 'address-clash' ? message : []));
}

describe('old addresses of which one would be a file and the other a folder', () => {
  it.each([
    ['/tin.html', '/tin.html/cu', '/tin.html/cu'],
    ['/tin.html/cu', '/tin.html', '/tin.html'],
    ['/tin.html', '/tin.html/', '/tin.html/'],
    ['/tin/1.htm', '/tin/1.htm/a/b.html', '/tin/1.htm/a/b.html'],
    ['/tin', '/tin/index.html', '/tin/index.html'],
    ['/tin/index.html/x', '/tin/', '/tin/'],
  ])('cannot both be made: %s and %s', async (one, two, refused) => {
    const dir = folder({
      '2023-06-27-mot': article({ title: 'Bài một', aliases: one }),
      '2023-06-28-hai': article({ title: 'Bài hai', aliases: two }),
    });
    expect(await clashes(dir)).toEqual([
      `Địa chỉ ${refused} đã thuộc về bài “Bài một”. Ghi một địa chỉ khác.`,
    ]);
  });

  it.each([
    ['/tin', '/tin/cu.html'],
    ['/tin', '/tin.html'],
    ['/tin.html', '/tin.htm'],
    ['/tin.html', '/tin.htmlx/cu'],
  ])('are two where neither is below the file of the other: %s and %s', async (one, two) => {
    const dir = folder({
      '2023-06-27-mot': article({ aliases: one }),
      '2023-06-28-hai': article({ aliases: two }),
    });
    expect(await clashes(dir)).toEqual([]);
  });

  it('nor where it is the file of a page', async () => {
    const dir = folder({
      '2023-06-27-mot': article({ title: 'Bài một' }),
      '2023-06-28-hai': article({ aliases: '/bai-viet/2023/06/27/mot/index.html' }),
      '2023-06-29-ba': article({ aliases: '/don-vi/phong-chinh-tri/index.html' }),
    });
    expect(await clashes(dir)).toEqual([
      'Địa chỉ /bai-viet/2023/06/27/mot/index.html đã thuộc về bài “Bài một”. Ghi một địa chỉ khác.',
      'Địa chỉ /don-vi/phong-chinh-tri/index.html đã thuộc về một trang của bản tin. Ghi một địa chỉ khác.',
    ]);
  });
});

describe('an address that several want', () => {
  it('is said to belong to the one before', async () => {
    const dir = folder({
      '2023-06-27-mot': article({ title: 'Bài một' }),
      '2023-06-28-hai': article({ title: 'Bài hai', aliases: '/bai-viet/2023/06/27/mot/' }),
      '2023-06-29-ba': article({ title: 'Bài ba', aliases: '/bai-viet/2023/06/27/mot/' }),
    });
    const { findings } = await load(dir);
    expect(findings.map(({ message }) => /bài “(.*?)”/u.exec(message)?.[1])).toEqual([
      'Bài một',
      'Bài hai',
    ]);
  });
});

describe('links', () => {
  it('to every kind of page that the site has are good', async () => {
    const pages = [
      ...['/', '/bai-viet/', '/bai-viet/2023/', '/bai-viet/2023/06/', '/bai-viet/2023/06/28/'],
      ...['/bai-viet/2023/06/28/mot/', '/don-vi/phong-chinh-tri/', '/don-vi/bo-tu-lenh/'],
      ...[
        '/phat-bieu/le-an/',
        '/tac-gia/huong-giang/',
        '/chuyen-muc/huan-luyen/',
        '/tim-kiem/?q=a',
      ],
      ...['/so-do-trang/', '/bai-viet/2023/06/28/mot/#muc'],
    ];
    const body = pages.map((path) => `[chữ](${path})`).join(' ');
    const dir = folder({
      '2023-06-28-mot': withSpeaker('Lê An'),
      '2023-06-29-hai': article({}, body),
    });
    expect(await told(dir)).toEqual([]);
  });

  it('to pages of a list are good as far as the list goes', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 4 }, (_, i) => [`2023-06-2${i}-a`, article()]),
    );
    const site = `${register('site.yaml')}pageSize: 2\n`;
    const body = '[a](/don-vi/phong-chinh-tri/trang-1/) [b](/don-vi/phong-chinh-tri/trang-2/)';
    const dir = folder({ ...many, '2023-06-29-b': article({}, body) }, { 'site.yaml': site });
    // Five articles on pages of two: one numbered page, and the bare address with three.
    expect(await told(dir)).toEqual(['error link-missing 2023-06-29-b:8']);
  });

  it('to a unit that no article shows lead nowhere', async () => {
    const dir = folder({ '2023-06-29-a': article({}, '[a](/don-vi/ban-tuyen-huan/)') });
    expect(await told(dir)).toEqual(['error link-missing 2023-06-29-a:8']);
  });
});
