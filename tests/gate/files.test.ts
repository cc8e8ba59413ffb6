import { copyFileSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import sharp, { type Sharp } from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BuiltSite } from '../site/built-site.ts';
import { sha256 } from '../site/pages.ts';
import { judgedSite, publicHashes, SiteCopy, told } from './judged-copy.ts';

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
const oldPath = 'Bài-Cũ.htm';
/** What stands at an old address. */
const moved =
  '<!doctype html><html lang="vi"><meta http-equiv="refresh" content="0; url=/lien-he/"><link rel="canonical" href="https://bantin.example/lien-he/">';

describe('the bytes of a file', () => {
  it('are some', async () => {
    expect(await afterDamage((copy) => copy.write('robots.txt', ''))).toEqual(['empty robots.txt']);
  });

  it('are what the name promises', async () => {
    const bytes = await picture.jpeg().toBuffer();
    expect(await afterDamage((copy) => copy.write('hinh.webp', bytes))).toEqual([
      'format hinh.webp',
    ]);
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

describe('a file of the public folder', () => {
  const svg = async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
  const nothing = async () => Buffer.alloc(0);
  const jpeg = async () =>
    picture
      .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 2/1 3/1' } })
      .jpeg()
      .toBuffer();

  it.each([
    ['hinh.svg', svg, []],
    ['.nojekyll', nothing, []],
    ['hinh.jpg', jpeg, ['metadata hinh.jpg']],
    ['hinh.webp', jpeg, ['format hinh.webp', 'metadata hinh.webp']],
    ['x.pdf', async () => Buffer.from('%PDF-1.7\n<< /Author (Ai) >>'), ['metadata x.pdf']],
    [
      'x.html',
      async () => Buffer.from('<!doctype html><html><meta name="robots" content="noindex">'),
      ['language x.html'],
    ],
  ])('may be SVG or empty and nothing else that others may not: %s', async (name, make, faults) => {
    const copy = new SiteCopy(site);
    const bytes = await make();
    copy.write(name, bytes);
    copy.seal();
    const own = { ...publicHashes, [name]: sha256(bytes) };
    expect(told(copy.judge({ publicHashes: own }))).toEqual(faults);
  });

  it.each([
    ['hinh.svg', svg, 'svg la.svg'],
    ['.nojekyll', nothing, 'empty la.svg'],
  ])('may be so at its own place alone: %s', async (name, make, fault) => {
    const copy = new SiteCopy(site);
    const bytes = await make();
    copy.write(name, bytes);
    copy.write('la.svg', bytes);
    copy.seal();
    const own = { ...publicHashes, [name]: sha256(bytes) };
    expect(told(copy.judge({ publicHashes: own }))).toEqual([fault]);
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

  it('is the only one that reads like it, however its marks are written', async () => {
    const [composed, apart] = [oldPath.normalize('NFC'), oldPath.normalize('NFD')];
    expect(
      await afterDamage((copy) => {
        for (const path of [composed, apart]) copy.write(path, moved);
      }),
    ).toEqual([`address ${composed}`]);
  });

  it('may be any where it is an old one that sends readers on', async () => {
    expect(await afterDamage((copy) => copy.write(oldPath, moved))).toEqual([]);
    const leading = (copy: SiteCopy) => {
      copy.write(oldPath, moved);
      copy.append(page, `<a href="/${encodeURI(oldPath)}">x</a>`);
    };
    expect(await afterDamage(leading)).toEqual([]);
    const wrong = moved.replace('example/lien-he', 'example/tro-nang');
    expect(await afterDamage((copy) => copy.write(oldPath, wrong))).toEqual([
      `canonical ${oldPath}`,
    ]);
  });

  it.each([
    ['tin.Ab~1.txt', []],
    ['tin-đoàn.txt', ['address tin-đoàn.txt']],
    ['tin doan.txt', ['address tin doan.txt']],
  ])('that is no page’s may have the letters of a hash: %s', async (name, faults) => {
    expect(await afterDamage((copy) => copy.write(name, 'x'))).toEqual(faults);
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
