import { copyFileSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BuiltSite } from '../site/built-site.ts';
import { judgedSite, SiteCopy, told } from './judged-copy.ts';

let site: BuiltSite;
let picture: Sharp;
beforeAll(async () => {
  site = await judgedSite();
  picture = sharp({ create: { width: 8, height: 8, channels: 3, background: '#123456' } });
});

async function afterDamage(damage: (copy: SiteCopy) => void | Promise<void>): Promise<string[]> {
  const copy = new SiteCopy(site);
  await damage(copy);
  copy.seal();
  return told(copy.judge());
}

const page = 'lien-he/index.html';

describe('the bytes of a file', () => {
  it('are some', async () => {
    expect(await afterDamage((copy) => copy.write('robots.txt', ''))).toEqual(['empty robots.txt']);
  });

  it.each([
    ['hinh.webp', async () => picture.jpeg().toBuffer()],
    ['hinh.jpg', async () => picture.png().toBuffer()],
    ['hinh.la', async () => picture.png().toBuffer()],
    ['hinh.png', async () => Buffer.from('không phải ảnh')],
    ['tai-lieu.pdf', async () => Buffer.from('PK\u0003\u0004')],
    ['phong.woff2', async () => Buffer.from('wOFF')],
    ['du-lieu.json', async () => Buffer.from('{"a":')],
    ['du-lieu.json', async () => Buffer.from([0x22, 0xff, 0x22])],
    ['chu.txt', async () => Buffer.from([0x61, 0xff, 0x62])],
    ['x.pf_fragment', async () => Buffer.from('{}')],
    ['x.pf_fragment', async () => gzipSync('{"a":"b"}').subarray(0, 15)],
  ])('are what %s promises', async (name, make) => {
    const bytes = await make();
    expect(await afterDamage((copy) => copy.write(name, bytes))).toEqual([`format ${name}`]);
  });

  it('are a page where a page is promised, and nowhere else', async () => {
    const html = '<!doctype html><html lang="vi"><meta name="robots" content="noindex"><p>x';
    expect(await afterDamage((copy) => copy.write('x.txt', html))).toEqual(['format x.txt']);
    expect(await afterDamage((copy) => copy.write('x.html', '{"a":1}'))).toContain('format x.html');
  });

  it('carry nothing about the one who took the picture', async () => {
    const bytes = await picture
      .withExif({ IFD0: { Artist: 'Ai' } })
      .jpeg()
      .toBuffer();
    expect(await afterDamage((copy) => copy.write('hinh.jpg', bytes))).toEqual([
      'metadata hinh.jpg',
    ]);
  });

  it('are no SVG but those of the project', async () => {
    const svg = '<?xml version="1.0"?>\n<!-- x -->\n<svg xmlns="http://www.w3.org/2000/svg"/>';
    expect(await afterDamage((copy) => copy.write('hinh.svg', svg))).toEqual(['svg hinh.svg']);
    // The project's own, with one byte more.
    expect(await afterDamage((copy) => copy.edit('favicon.svg', (text) => `${text} `))).toEqual([
      'svg favicon.svg',
    ]);
  });
});

describe('a path', () => {
  it('is that of a file', () => {
    const copy = new SiteCopy(site);
    symlinkSync(copy.path('robots.txt'), copy.path('lien-ket.txt'));
    expect(told(copy.judge())).toEqual(['file lien-ket.txt']);
  });

  it('is the only one of its letters', async () => {
    expect(
      await afterDamage((copy) => copyFileSync(copy.path('robots.txt'), copy.path('ROBOTS.txt'))),
    ).toEqual(['address robots.txt']);
  });

  it('may be any where it is an old one that sends readers on', async () => {
    const moved =
      '<!doctype html><html lang="vi"><meta http-equiv="refresh" content="0; url=/lien-he/"><link rel="canonical" href="https://bantin.example/lien-he/">';
    expect(await afterDamage((copy) => copy.write('Bài-Cũ.htm', moved))).toEqual([]);
    const wrong = moved.replace('example/lien-he', 'example/tro-nang');
    expect(await afterDamage((copy) => copy.write('Bài-Cũ.htm', wrong))).toEqual([
      'canonical Bài-Cũ.htm',
    ]);
  });

  it.each(['tin-đoàn', 'Tin-Doan', 'tin doan'])('is plain: %s', async (name) => {
    const told = await afterDamage((copy) => {
      mkdirSync(copy.path(name));
      const address = encodeURI(name);
      copy.write(
        `${name}/index.html`,
        copy.read(page).replace(/(rel="canonical" href="[^"]*)lien-he/u, `$1${address}`),
      );
    });
    expect(told).toContain(`address ${name}/index.html`);
  });
});

describe('the manifest', () => {
  const unsealed = (damage: (copy: SiteCopy) => void) => {
    const copy = new SiteCopy(site);
    damage(copy);
    return told(copy.judge());
  };

  it.each([
    ['altered', (copy: SiteCopy) => copy.edit(page, (html) => `${html}\n`), page],
    ['added', (copy: SiteCopy) => copy.write('them.txt', 'x'), 'them.txt'],
    ['missing', (copy: SiteCopy) => rmSync(copy.path('robots.txt')), 'robots.txt'],
    ['unlisted', (copy: SiteCopy) => copy.write('ban-tin.json', '{}'), 'ban-tin.json'],
    [
      'elsewhere',
      (copy: SiteCopy) =>
        copy.edit('ban-tin.json', (text) => text.replace('"base": "/"', '"base": "/x/"')),
      'ban-tin.json',
    ],
  ] as const)('says what is there: %s', (_, damage, file) => {
    expect(unsealed(damage)).toEqual([`manifest ${file}`]);
  });
});
