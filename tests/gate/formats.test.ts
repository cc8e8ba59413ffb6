import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { examine } from '#gate/reading/examine';

const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: '#123456' } });
const heic = Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic', 'latin1');
/** Which rules a file breaks of itself. */
const broken = (name: string, bytes: Buffer) => [
  ...new Set(examine(name, bytes).faults.map(({ rule }) => rule)),
];

describe('the name of a file', () => {
  it.each([
    ['hinh.webp', async () => picture.jpeg().toBuffer()],
    ['hinh.jpg', async () => picture.png().toBuffer()],
    ['hinh.la', async () => picture.png().toBuffer()],
    ['hinh', async () => picture.gif().toBuffer()],
    ['HINH.PNG', async () => picture.jpeg().toBuffer()],
    ['hinh.avif', async () => heic],
    ['heic.la', async () => heic],
    ['phim.la', async () => Buffer.from('MM\0*')],
    ['bao-cao.docx', async () => Buffer.from('PK\u0003\u0004')],
    ['bao-cao.la', async () => Buffer.from('%PDF-1.7')],
    ['so-do.xml', async () => Buffer.from('{}')],
    ['mau.css', async () => Buffer.from([0x61, 0x00, 0x62])],
    ['ma.js', async () => Buffer.from([0x61, 0xff, 0x62])],
    ['ma.mjs', async () => Buffer.from([0x61, 0xff, 0x62])],
    ['ung-dung.webmanifest', async () => Buffer.from('{"a":')],
    ['x.pf_index', async () => Buffer.from('{}')],
    ['x.pf_meta', async () => Buffer.from('{}')],
    ['x.pagefind', async () => Buffer.from('{}')],
    ['hinh.png', async () => Buffer.from('không phải ảnh')],
    ['tai-lieu.pdf', async () => Buffer.from('PK\u0003\u0004')],
    ['phong.woff2', async () => Buffer.from('wOFF')],
    ['du-lieu.json', async () => Buffer.from('{"a":')],
    ['du-lieu.json', async () => Buffer.from([0x22, 0xff, 0x22])],
    ['chu.txt', async () => Buffer.from([0x61, 0xff, 0x62])],
    ['x.pf_fragment', async () => Buffer.from('{}')],
    ['x.pf_fragment', async () => gzipSync('{"a":"b"}').subarray(0, 15)],
  ])('promises what its bytes are not: %s', async (name, make) => {
    expect(broken(name, await make())).toEqual(['format']);
  });

  it.each([
    ['hinh.JPG', async () => picture.jpeg().toBuffer()],
    ['hinh.jpeg', async () => picture.jpeg().toBuffer()],
    ['hinh.avif', async () => picture.avif().toBuffer()],
    ['ma.js', async () => Buffer.from('const a = "Đoàn";')],
    ['mau.css', async () => Buffer.from('\uFEFFp{}')],
    ['du-lieu.json', async () => Buffer.from('[]')],
    ['tin.xml', async () => Buffer.from('\uFEFF<?xml version="1.0"?><rss/>')],
    ['x.pf_fragment', async () => gzipSync('{"a":"b"}')],
    ['du-lieu.la', async () => Buffer.from([0, 1, 2])],
  ])('promises what its bytes are, or nothing: %s', async (name, make) => {
    expect(broken(name, await make())).toEqual([]);
  });
});

it('is that of a page: then it is judged as one, whatever it is', () => {
  const bytes = Buffer.from('<p style="color:red">x');
  expect(broken('x.html', bytes)).toEqual(['format', 'markup', 'inline', 'language']);
});

describe('an SVG', () => {
  const body = 'svg xmlns="http://www.w3.org/2000/svg"/>';

  it.each([
    '<',
    '<?xml version="1.0"?>\n<!-- x -->\n<',
    '<!DOCTYPE svg PUBLIC "x" "y">\n<',
    '\uFEFF<',
    '<a:',
  ])('is known whatever it begins with and is called: %j', (start) => {
    const bytes = Buffer.from(start + body);
    expect(broken('hinh.svg', bytes)).toEqual(['svg']);
    expect(broken('hinh.xml', bytes)).toEqual(['format', 'svg']);
    expect(broken('hinh.txt', bytes)).toEqual(['format', 'svg']);
  });

  it('is what is called so', () => {
    expect(broken('hinh.svg', Buffer.from('x'))).toEqual(['format', 'svg']);
  });
});
