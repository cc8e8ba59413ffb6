import { describe, expect, it } from 'vitest';
import { instantOf } from '#vietnamese/instant';
import { article, contentFolder, load, register } from './content-folder.ts';

/** Articles by day and slug, e.g. `2023-06-28-mot`; dates in the front matter follow. */
function folder(articles: Record<string, string>, more: Record<string, string> = {}): string {
  const files = Object.entries(articles).map(([name, text]) => [
    `articles/${name.slice(0, 4)}/${name}/index.md`,
    text.replace('date: 29/6/2023', `date: ${name.slice(0, 10)}`),
  ]);
  return contentFolder({ ...Object.fromEntries(files), ...more });
}

async function told(dir: string, at?: number): Promise<string[]> {
  const { findings } = await load(dir, at);
  // The bodies here are one paragraph each, and that is the sapo.
  const told = findings.filter(({ rule }) => rule !== 'summary-link');
  return told.map(
    ({ rule, severity, file, line }) =>
      `${severity} ${rule} ${file.replace(/^articles\/\d{4}\/|\/index\.md$/gu, '')}:${line}`,
  );
}

const withSpeaker = (name: string, more: Record<string, string> = {}) =>
  article({ speakers: `\n  - Đại tá ${name}`, ...more });

describe('a draft', () => {
  it('is read, marked, and its errors are warnings', async () => {
    const dir = folder({
      '2023-06-28-nhap': article({ draft: 'có', unit: 'Không có' }, 'Chữ <b>đậm.'),
      '2023-06-29-dang': article(),
    });
    const { articles } = await load(dir);
    expect(articles.map(({ slug, draft }) => [slug, draft])).toEqual([['dang', false]]);
    expect(await told(dir)).toEqual([
      'warning unit-unknown 2023-06-28-nhap:3',
      'warning raw-html 2023-06-28-nhap:9',
    ]);
  });

  it('may lack everything else', async () => {
    const dir = folder({ '2023-06-28-nhap': '---\nnháp: có\n---\n' });
    expect((await load(dir)).findings.map(({ severity }) => severity)).toEqual(
      Array.from({ length: 5 }, () => 'warning'),
    );
  });

  it('never takes a name from an article that is published', async () => {
    const dir = folder({
      '2023-06-27-nhap': withSpeaker('Lê Thúy', { draft: 'có' }),
      '2023-06-28-dang': withSpeaker('Lê Thuý'),
    });
    expect(await told(dir)).toEqual(['warning slug-clash 2023-06-27-nhap:7']);
  });

  it('may not be linked to, nor may what is not published yet', async () => {
    const links = '[a](../2023-06-26-nhap/index.md) [b](../2023-06-27-cho/index.md)';
    const dir = folder({
      '2023-06-26-nhap': article({ draft: 'có' }),
      '2023-06-27-cho': article({ published: '5/7/2023 06:00' }),
      '2023-06-28-dang': article({}, links),
    });
    expect(await told(dir)).toEqual([
      'error link-missing 2023-06-28-dang:8',
      'error link-missing 2023-06-28-dang:8',
    ]);
    expect(await told(dir, instantOf('2023-07-05', '06:00'))).toEqual([
      'error link-missing 2023-06-28-dang:8',
    ]);
  });
});

describe('an embargo', () => {
  it('is kept with the article, to the minute', async () => {
    const dir = folder({ '2023-06-28-cho': article({ published: '5/7/2023 06:00' }) });
    const { articles, findings } = await load(dir);
    expect(findings).toEqual([]);
    expect(articles[0]?.embargo).toBe(instantOf('2023-07-05', '06:00'));
  });

  it('lets articles that appear together link to one another before they do', async () => {
    const dir = folder({
      '2023-06-27-mot': article({ published: '5/7/2023' }, '[hai](../2023-06-28-hai/index.md)'),
      '2023-06-28-hai': article({ published: '5/7/2023' }, '[một](../2023-06-27-mot/index.md)'),
    });
    expect(await told(dir)).toEqual([]);
  });

  it('does not let an earlier one link to a later one', async () => {
    const dir = folder({
      '2023-06-27-mot': article({ published: '5/7/2023' }, '[hai](../2023-06-28-hai/index.md)'),
      '2023-06-28-hai': article({ published: '6/7/2023' }),
    });
    expect(await told(dir)).toEqual(['error link-missing 2023-06-27-mot:9']);
  });

  it('makes a date that lies ahead one that is meant', async () => {
    const ahead = { '2023-07-20-sap-toi': article({}, 'Ngày 20/7/2023, Hội nghị họp.') };
    expect(await told(folder(ahead))).toEqual(['warning date-future 2023-07-20-sap-toi:4']);
    const meant = article({ published: '19/7/2023' }, 'Ngày 20/7/2023, Hội nghị họp.');
    expect(await told(folder({ '2023-07-20-sap-toi': meant }))).toEqual([]);
    const draft = article({ draft: 'có' }, 'Ngày 20/7/2023, Hội nghị họp.');
    expect(await told(folder({ '2023-07-20-sap-toi': draft }))).toEqual([]);
  });
});

describe('a waiver', () => {
  const reviewed = (rule: string) => ({
    reviewed: `\n  - rule: ${rule}\n    reason: Chỉ huy duyệt`,
  });
  const secret = 'Tài liệu tuyệt mật đã giải mật.';

  it('takes its warning away, and only its own', async () => {
    const body = `${secret}\n\nLiên hệ 0912 345 678.`;
    const dir = (values: Record<string, string>) =>
      folder({ '2023-06-29-a': article(values, body) });
    expect(await told(dir({}))).toEqual([
      'warning secrecy-word 2023-06-29-a:8',
      'warning secrecy-phone 2023-06-29-a:10',
    ]);
    expect(await told(dir(reviewed('secrecy-word')))).toEqual([
      'warning secrecy-phone 2023-06-29-a:13',
    ]);
  });

  it('for a warning that is not there is one itself, and so is one that names none', async () => {
    const told2 = async (rule: string) => told(folder({ '2023-06-29-a': article(reviewed(rule)) }));
    expect(await told2('secrecy-word')).toEqual(['warning waiver-unused 2023-06-29-a:7']);
    expect(await told2('mật')).toEqual(['warning waiver-unused 2023-06-29-a:7']);
  });

  it('never takes an error away', async () => {
    const dir = folder({ '2023-06-29-a': article(reviewed('raw-html'), 'Chữ <b>đậm.') });
    expect(await told(dir)).toEqual([
      'warning waiver-unused 2023-06-29-a:7',
      'error raw-html 2023-06-29-a:11',
    ]);
  });
});

describe('names that fold alike', () => {
  it('never share a page: the second in order is refused and both are named', async () => {
    const dir = folder({
      '2023-06-27-mot': withSpeaker('Lê Thuý'),
      '2023-06-28-hai': withSpeaker('LÊ THUÝ'),
      '2023-06-29-ba': withSpeaker('Lê Thúy'),
    });
    const { findings } = await load(dir);
    expect(findings).toMatchObject([{ rule: 'slug-clash', severity: 'error', line: 7, column: 5 }]);
    expect(findings[0]?.message).toBe(
      '“Lê Thúy” và “Lê Thuý” khác tên nhưng trùng địa chỉ /phat-bieu/le-thuy/. Ghi slug riêng cho từng tên trong people.yaml.',
    );
  });

  it('are told apart by the register', async () => {
    const people = `${register('people.yaml')}\n- name: Lê Thúy\n  slug: le-thuy-2\n`;
    const articles = {
      '2023-06-27-mot': withSpeaker('Lê Thuý'),
      '2023-06-28-hai': withSpeaker('Lê Thúy'),
    };
    const { articles: read, findings } = await load(folder(articles, { 'people.yaml': people }));
    expect(findings).toEqual([]);
    expect(read.flatMap(({ speakers }) => speakers.map(({ slug }) => slug))).toEqual([
      'le-thuy-2',
      'le-thuy',
    ]);
  });

  it('may be a speaker and an author: their pages lie apart', async () => {
    const dir = folder({ '2023-06-27-mot': withSpeaker('Lê Thuý', { author: 'Lê Thúy' }) });
    expect(await told(dir)).toEqual([]);
  });
});

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

describe('findings', () => {
  it('of all files come together, in the order of files and lines', async () => {
    const dir = folder(
      {
        '2023-06-28-hai': article({ unit: 'X y z', author: '' }),
        '2023-06-27-mot': article({}, 'Chữ <b> <i>.'),
      },
      { 'units.yaml': '- name: A\n  parent: B\n', 'articles/2023/bai.docx': '' },
    );
    const { findings, registers, articles } = await load(dir);
    expect(registers).toBeUndefined();
    expect(articles).toEqual([]);
    expect(findings.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
      'articles/2023/2023-06-27-mot/index.md:8:5',
      'articles/2023/2023-06-28-hai/index.md:5:9',
      'articles/2023/bai.docx:1:1',
      'units.yaml:2:11',
    ]);
  });
});

describe('articles', () => {
  it('come newest first; on one day by time, then by address', async () => {
    const dir = folder({
      '2023-06-27-a': article(),
      '2023-06-29-a': article(),
      '2023-06-29-c': article(),
      '2023-06-29-b': article().replace('date: 29/6/2023', 'date: 29/6/2023 08:30'),
    });
    const { articles } = await load(dir);
    expect(articles.map(({ id }) => id.slice(5))).toEqual([
      '2023-06-29-b',
      '2023-06-29-a',
      '2023-06-29-c',
      '2023-06-27-a',
    ]);
  });

  it('keep speakers in the order given, whatever their ranks', async () => {
    const speakers = '\n  - Trung tá Lê An\n  - Đại tướng Vũ Bình\n  - Đại tá Đỗ Cường';
    const { articles } = await load(folder({ '2023-06-29-a': article({ speakers }) }));
    expect(articles[0]?.speakers.map(({ name }) => name)).toEqual(['Lê An', 'Vũ Bình', 'Đỗ Cường']);
  });
});
