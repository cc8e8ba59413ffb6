import { describe, expect, it } from 'vitest';
import { article, articleFolder, contentFolder, load } from './content-folder.ts';

const page = (body: string, head = 'title: Liên hệ') => `---\n${head}\n---\n\n${body}\n`;
const index = `${articleFolder}/index.md`;

async function told(files: Record<string, string>): Promise<string[]> {
  const { findings } = await load(contentFolder({ [index]: article(), ...files }));
  // The bodies here are one paragraph each, and that is the sapo.
  const told = findings.filter(({ rule }) => rule !== 'summary-link');
  return told.map(({ rule, file, line, column }) => `${rule} ${file}:${line}:${column}`);
}

describe('a page of the content folder', () => {
  it('is read with its place, language and title', async () => {
    const { pages, findings } = await load(
      contentFolder({
        'pages/lien-he.md': page('Chữ.', 'title: Liên hệ\norder: 20'),
        'pages/about.md': page('Words.', 'title: About\norder: 10\nlang: en\nsummary: A'),
        'pages/tro-nang.md': page('Chữ.'),
      }),
    );
    expect(findings).toEqual([]);
    expect(pages.map(({ slug, address, lang, order }) => [slug, address, lang, order])).toEqual([
      ['about', '/about/', 'en', 10],
      ['lien-he', '/lien-he/', 'vi', 20],
      ['tro-nang', '/tro-nang/', 'vi', 100],
    ]);
  });

  it.each([
    'Lien-he.md',
    'liên-hệ.md',
    'lien he.md',
    'bai-viet.md',
    'tim-kiem.md',
    '404.md',
    'a.MD',
  ])('has a name that can be an address of its own: %s', async (name) => {
    expect(await told({ [`pages/${name}`]: page('Chữ.') })).toEqual([
      `page-name pages/${name}:1:1`,
    ]);
  });

  it('may name its keys in Vietnamese', async () => {
    const keys = 'Tieu de: About\nthứ tự: 7\nngôn ngữ: en\ntóm tắt: Short';
    const { pages } = await load(contentFolder({ 'pages/about.md': page('Text.', keys) }));
    expect(pages).toMatchObject([{ title: 'About', order: 7, lang: 'en', summary: 'Short' }]);
  });

  it('lies among nothing else', async () => {
    expect(await told({ 'pages/anh.jpg': 'x', 'pages/a/b.md': 'x' })).toEqual([
      'file-stray pages/a:1:1',
      'file-stray pages/anh.jpg:1:1',
    ]);
  });

  it('is judged as strictly as an article', async () => {
    expect(await told({ 'pages/a.md': 'Chữ.' })).toEqual(['front-matter-missing pages/a.md:1:1']);
    expect(await told({ 'pages/a.md': page('Chữ.', 'thứ: A') })).toEqual([
      'field-missing pages/a.md:1:1',
      'field-unknown pages/a.md:2:1',
    ]);
    // What is missing stands there under a slip of a name.
    expect(await told({ 'pages/a.md': page('Chữ.', 'tile: A') })).toEqual([
      'field-unknown pages/a.md:2:1',
    ]);
    expect(await told({ 'pages/a.md': page('Chữ.', 'title: A\ntitle: B') })).toEqual([
      'field-duplicate pages/a.md:3:1',
    ]);
    expect(await told({ 'pages/a.md': page('Chữ.', 'tiêu đề: A\nthứ tự: đầu') })).toEqual([
      'field-invalid pages/a.md:3:9',
    ]);
    expect(await told({ 'pages/a.md': page('Chữ <b>đậm.') })).toEqual(['raw-html pages/a.md:5:5']);
    expect(await told({ 'pages/a.md': page('[a](javascript:1)') })).toEqual([
      'link-unsafe pages/a.md:5:1',
    ]);
    expect(await told({ 'pages/a.md': page('[a][b]\n\n[b]: javascript:1') })).toEqual([
      'link-unsafe pages/a.md:5:1',
    ]);
    expect(await told({ 'pages/a.md': page(`${'>'.repeat(2000)} a`) })).toEqual([
      'body-too-deep pages/a.md:5:1',
    ]);
  });

  it('shows no photo', async () => {
    expect(await told({ 'pages/a.md': page('Chữ ![a](b.jpg).') })).toEqual([
      'page-photo pages/a.md:5:5',
    ]);
  });

  it('links to what is there, and may be linked to', async () => {
    const good =
      '[a](../articles/2023/2023-06-29-ra-nghi-quyet/index.md) [b](b.md) [c](/bai-viet/2023/06/) [d](/so-do-trang/)';
    expect(await told({ 'pages/a.md': page(good), 'pages/b.md': page('Chữ.') })).toEqual([]);
    expect(await told({ 'pages/a.md': page('[a](c.md) [b](/bai-viet/2022/)') })).toEqual([
      'link-missing pages/a.md:5:1',
      'link-missing pages/a.md:5:11',
    ]);
    const files = {
      [index]: article({}, 'Xem [trang](../../../pages/a.md) và [trang](/a/).'),
      'pages/a.md': page('Chữ.'),
    };
    expect(await told(files)).toEqual([]);
  });
});

describe('what readers read besides articles', () => {
  const secret = 'Tuyệt mật 0912 345 678';
  const rulesIn = async (files: Record<string, string>) => {
    const { findings } = await load(contentFolder(files));
    return findings.map(({ rule, file, line }) => `${rule} ${file}:${line}`);
  };

  it('passes the rules for running text, in every part of a page', async () => {
    const page = `---\ntiêu đề: Liên hệ\ntóm tắt: ${secret}\n---\n\n| A |\n| - |\n| ${secret} |\n`;
    expect(await rulesIn({ 'pages/lien-he.md': page })).toEqual([
      'secrecy-word pages/lien-he.md:3',
      'secrecy-phone pages/lien-he.md:3',
      'secrecy-word pages/lien-he.md:8',
      'secrecy-phone pages/lien-he.md:8',
    ]);
  });

  it('may hold what somebody answers for', async () => {
    const reviewed = 'đã rà soát:\n  - cảnh báo: secrecy-phone\n    lý do: Số trực ban công khai';
    const page = `---\ntiêu đề: Liên hệ\n${reviewed}\n---\n\nĐiện thoại 0912 345 678.\n`;
    expect(await rulesIn({ 'pages/lien-he.md': page })).toEqual([]);
    expect(await rulesIn({ 'pages/lien-he.md': page.replace('0912', '1800') })).toEqual([
      'waiver-unused pages/lien-he.md:4',
    ]);
  });

  it('in a register is its descriptions', async () => {
    const units = `- name: Phòng Chính trị\n  description: ${secret}\n`;
    const topics = `topics:\n  - name: Thi đua\n  - name: Dân vận\n    description: "${secret}"\n`;
    expect(await rulesIn({ 'units.yaml': units, 'topics.yaml': topics })).toEqual([
      'secrecy-word topics.yaml:4',
      'secrecy-phone topics.yaml:4',
      'secrecy-word units.yaml:2',
      'secrecy-phone units.yaml:2',
    ]);
  });
});
