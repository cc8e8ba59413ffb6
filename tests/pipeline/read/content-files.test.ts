import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ContentMissing } from '#pipeline/read/content-dir';
import { article, articleFolder, contentFolder, freshFolder, load } from '../content-folder.ts';
import { goodPhoto } from '../photos.ts';

const index = `${articleFolder}/index.md`;
const photo = '![Đại biểu trong hội trường](hoi-truong.jpg)\nQuang cảnh Hội nghị.\n\nChữ.';

/** `rule file severity` of everything wrong with a folder that has one good article besides. */
async function told(files: Record<string, string | Uint8Array>): Promise<string[]> {
  const { findings } = await load(contentFolder({ [index]: article(), ...files }));
  return findings.map(({ rule, file, severity }) => `${rule} ${file} ${severity}`);
}

describe('a content folder', () => {
  it('that is not there, or is a file, is named', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'tep'), '');
    for (const dir of [join(folder, 'khong-co'), join(folder, 'tep')]) {
      await expect(load(dir)).rejects.toThrow(ContentMissing);
      await expect(load(dir)).rejects.toThrow(`Không có thư mục nội dung “${dir}”`);
    }
  });

  it.each([
    ['without a folder of articles', {}],
    ['with an empty year', { 'articles/2023/.gitkeep': '' }],
  ])('needs no article: %s', async (_, files) => {
    const { articles, registers, files: read, findings } = await load(contentFolder(files));
    expect([articles, read]).toEqual([[], []]);
    expect(registers).toBeDefined();
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('whose articles are a file is no crash', async () => {
    const { articles } = await load(contentFolder({ articles: 'chữ' }));
    expect(articles).toEqual([]);
  });

  it.each([
    'Thumbs.db',
    'desktop.ini',
    '~$bai.docx',
    '.DS_Store',
    '.obsidian/a.json',
    '__MACOSX/a',
    '~WRL0001.tmp',
    '~$anh.jpg',
  ])('may hold what systems and programs leave behind: %s', async (name) => {
    for (const place of ['articles', 'articles/2023', articleFolder]) {
      expect(await told({ [`${place}/${name}`]: 'x' })).toEqual([]);
    }
  });

  it.each(['bai.docx', 'anh.psd'])('may hold other files, with a warning: %s', async (name) => {
    for (const place of ['articles', 'articles/2023']) {
      expect(await told({ [`${place}/${name}`]: 'x' })).toEqual([
        `file-stray ${place}/${name} warning`,
      ]);
    }
    expect(await told({ [`${articleFolder}/${name}`]: 'x' })).toEqual([
      `file-beside ${articleFolder}/${name} warning`,
    ]);
  });
});

describe('files beside an article', () => {
  const messageOf = async (...names: string[]) => {
    const files = Object.fromEntries(names.map((name) => [`${articleFolder}/${name}`, 'x']));
    const { findings } = await load(contentFolder({ [index]: article(), ...files }));
    expect(findings.map(({ rule }) => rule)).toEqual(['file-beside']);
    const message = findings[0]?.message ?? '';
    expect(message).not.toMatch(/xóa/iu);
    return message;
  };

  it('are told once, and what of them is another article of the same name', async () => {
    expect(await messageOf('a.docx', 'goc/b.xlsx', 'c.pdf')).toContain('“a.docx” và 2 tệp khác');
    expect(await messageOf('a.docx')).not.toContain('tệp khác');
    for (const name of ['index-PC01.md', 'index (1).md', 'index - Bản sao.md', 'index.md.bak']) {
      expect(await messageOf('a.docx', name)).toContain(`“${name}” có vẻ là một bản khác của bài`);
    }
    expect(await messageOf('bai.docx', 'ghi-chu.md')).not.toContain('bản khác');
  });

  it.each([
    ['[Kế hoạch](ke-hoach.pdf)', 'ke-hoach.pdf'],
    ['[Kế hoạch](./K%E1%BA%BF%20ho%E1%BA%A1ch.docx)', 'Kế hoạch.docx'],
    ['[nghe](bai.mp3)', 'bai.mp3'],
    ['![](phim.MP4)', 'phim.MP4'],
    ['Mời [xem ảnh](anh.jpg) này.', 'anh.jpg'],
  ])('that the article links to are told where it does: %s', async (link, name) => {
    for (const there of [{}, { [`${articleFolder}/${name}`]: 'x' }]) {
      const files = { [index]: article({ summary: 'Tóm tắt.' }, `${link}\n\nChữ.`), ...there };
      const { findings } = await load(contentFolder(files));
      expect(findings.map(({ rule, line }) => [rule, line])).toEqual([
        ['link-file', findings[0]?.line],
      ]);
      expect(findings[0]?.file).toBe(index);
      expect(findings[0]?.message).toContain(`“${name}”`);
    }
  });

  it('that lie on a disk are named the same way, and files of other sites are not', async () => {
    const rules = async (body: string) =>
      (await load(contentFolder({ [index]: article({ summary: 'Tóm tắt.' }, body) }))).findings.map(
        ({ rule }) => rule,
      );
    expect(await rules('Xem [kế hoạch](file:///C:/ke-hoach.docx).')).toEqual(['link-file']);
    expect(await rules('Xem [kế hoạch](https://bqp.vn/ke-hoach.pdf).')).toEqual([]);
    expect(await rules('Xem [kế hoạch](javascript:a.pdf).')).toEqual(['link-unsafe']);
  });
});

describe('the folder of an article', () => {
  it.each([
    ['another folder than a year', 'articles/nam-2023/2023-06-29-a/index.md', 'articles/nam-2023'],
    ['the wrong year', 'articles/2022/2023-06-30-a/index.md', 'articles/2022/2023-06-30-a'],
    ['no date', 'articles/2023/ra-nghi-quyet/index.md', 'articles/2023/ra-nghi-quyet'],
    ['a day that is none', 'articles/2023/2023-02-30-a/index.md', 'articles/2023/2023-02-30-a'],
    ['marks', 'articles/2023/2023-06-30-đại-hội/index.md', 'articles/2023/2023-06-30-đại-hội'],
    ['capitals', 'articles/2023/2023-06-30-A/index.md', 'articles/2023/2023-06-30-A'],
    ['spaces', 'articles/2023/2023-06-30 a/index.md', 'articles/2023/2023-06-30 a'],
    ['two hyphens', 'articles/2023/2023-06-30-a--b/index.md', 'articles/2023/2023-06-30-a--b'],
    ['no name', 'articles/2023/2023-06-30/index.md', 'articles/2023/2023-06-30'],
  ])('is refused with %s', async (_, path, file) => {
    expect(await told({ [path]: article() })).toEqual([`folder-name ${file} error`]);
  });

  it('has an index.md, under that very name', async () => {
    const path = 'articles/2023/2023-06-30-a';
    for (const name of ['bai.md', 'Index.md', 'index.MD', 'index.md.txt', 'index.markdown']) {
      const { findings } = await load(contentFolder({ [`${path}/${name}`]: article() }));
      expect(findings).toMatchObject([{ rule: 'article-missing', file: path, severity: 'error' }]);
      expect(findings[0]?.message).toBe(
        `Thư mục bài không có tệp index.md nhưng có “${name}”. Đổi tên tệp ấy thành index.md.`,
      );
    }
    const { findings } = await load(contentFolder({ [`${path}/a.jpg`]: 'x' }));
    expect(findings[0]?.message).toBe(
      'Thư mục bài không có tệp index.md. Thêm tệp bài viết hoặc xóa thư mục.',
    );
  });

  it('never leads out of itself by a link', async () => {
    const dir = contentFolder({ [index]: article(), 'bi-mat.md': article({ title: 'Bí mật' }) });
    mkdirSync(join(dir, 'articles/2023/2023-06-30-a'));
    symlinkSync(join(dir, 'bi-mat.md'), join(dir, 'articles/2023/2023-06-30-a/index.md'));
    symlinkSync(join(dir, articleFolder), join(dir, 'articles/2023/2023-06-29-hai'));
    const { articles, findings } = await load(dir);
    expect(articles.map(({ id }) => id)).toEqual(['2023/2023-06-29-ra-nghi-quyet']);
    expect(findings.map(({ rule }) => rule).sort()).toEqual(['article-missing', 'file-stray']);
  });

  it('bears the date of the article, which keeps its time in the correction', async () => {
    const { findings } = await load(
      contentFolder({ [index]: article({ date: '28/6/2023 08:30' }) }),
    );
    expect(findings).toMatchObject([{ rule: 'date-folder', fix: 'date: 29/06/2023 08:30' }]);
  });
});

describe('the photos of an article', () => {
  it('that nobody shows are a warning', async () => {
    const jpeg = await goodPhoto();
    expect(await told({ [`${articleFolder}/thua.jpg`]: jpeg })).toEqual([
      `photo-unused ${articleFolder}/thua.jpg warning`,
    ]);
    const shown = { [index]: article({}, photo), [`${articleFolder}/hoi-truong.jpg`]: jpeg };
    expect(await told(shown)).toEqual([]);
    const cover = {
      [index]: article({ cover: 'hoi-truong.jpg' }),
      [`${articleFolder}/hoi-truong.jpg`]: jpeg,
    };
    expect(await told(cover)).toEqual([]);
  });

  it('are not called unused while nobody can tell', async () => {
    const files = {
      [index]: article({ date: 'hôm qua' }),
      [`${articleFolder}/a.jpg`]: await goodPhoto(),
    };
    expect(await told(files)).toEqual([`date-invalid ${index} error`]);
  });

  it('may lie in a folder below', async () => {
    const files = {
      [index]: article({}, photo.replace('hoi-truong', './anh/hoi-truong')),
      [`${articleFolder}/anh/hoi-truong.jpg`]: await goodPhoto(),
    };
    expect(await told(files)).toEqual([]);
    const { articles } = await load(contentFolder(files));
    expect(articles[0]?.photos[0]?.source).toBe('anh/hoi-truong.jpg');
    expect(await told({ ...files, [`${articleFolder}/anh/thua.jpg`]: await goodPhoto() })).toEqual([
      `photo-unused ${articleFolder}/anh/thua.jpg warning`,
    ]);
  });

  it('whose names are one name on Windows are refused', async () => {
    const jpeg = await goodPhoto();
    const names = ['hoi-truong.jpg', 'Hoi-truong.JPG'];
    const files = Object.fromEntries(names.map((name) => [`${articleFolder}/${name}`, jpeg]));
    const body = `![A b](hoi-truong.jpg)\nMột.\n\nChữ.\n\n![A b](Hoi-truong.JPG)\nHai.`;
    expect(await told({ [index]: article({}, body), ...files })).toEqual([
      `photo-name-clash ${articleFolder}/Hoi-truong.JPG error`,
    ]);
  });

  it('are found by a name in another normalisation', async () => {
    const files = {
      [index]: article({}, photo.replace('hoi-truong', 'hội-trường')),
      [`${articleFolder}/${'hội-trường'.normalize('NFD')}.jpg`]: await goodPhoto(),
    };
    expect(await told(files)).toEqual([]);
  });

  it('are looked at once, and a broken one is told once, where it is first named', async () => {
    const body = '![A b](rong.jpg)\nMột.\n\nChữ.\n\n![A b](./rong.jpg)\nHai.';
    const { findings } = await load(
      contentFolder({ [index]: article({}, body), [`${articleFolder}/rong.jpg`]: '' }),
    );
    expect(findings).toMatchObject([{ rule: 'photo-empty', line: 8, column: 8, length: 8 }]);
  });

  it('get their correction only where the address stands bare', async () => {
    const fixes = async (markdown: string) => {
      const files = {
        [index]: article({}, markdown),
        [`${articleFolder}/hoi-truong.jpg`]: await goodPhoto(),
      };
      return (await load(contentFolder(files))).findings.map(({ rule, fix }) => [rule, fix]);
    };
    expect(await fixes('![A b](Hoi-truong.jpg "Một.")')).toEqual([
      ['photo-name-case', '![A b](hoi-truong.jpg "Một.")'],
    ]);
    expect(await fixes('![A b](<Hoi-truong.jpg> "Một.")')).toEqual([
      ['photo-name-case', '![A b](<hoi-truong.jpg> "Một.")'],
    ]);
    expect(await fixes('![A b][a]\nMột.\n\n[a]: Hoi-truong.jpg')).toEqual([
      ['photo-name-case', undefined],
    ]);
  });

  it('take from the front matter what the body does not say', async () => {
    const photos =
      '\n  - file: hoi-truong.jpg\n    caption: Từ mục ảnh\n    alt: Mô tả từ mục ảnh\n    credit: Hương Giang';
    const files = {
      [index]: article({ photos, cover: './hoi-truong.jpg' }, '![](hoi-truong.jpg)\n\nChữ.'),
      [`${articleFolder}/hoi-truong.jpg`]: await goodPhoto(),
    };
    const { articles, findings } = await load(contentFolder(files));
    expect(findings).toEqual([]);
    expect(articles[0]?.photos).toMatchObject([
      { alt: 'Mô tả từ mục ảnh', caption: 'Từ mục ảnh', credit: 'Hương Giang' },
    ]);
    expect(articles[0]?.cover).toBe(articles[0]?.photos[0]);
  });
});
