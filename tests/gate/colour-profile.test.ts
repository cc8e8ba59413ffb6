import { expect, it } from 'vitest';
import { iccFault } from '#gate/metadata/icc';

/** A profile of one tag. Source: ICC.1:2022, §7. */
function profile(tag: Buffer): Buffer {
  const head = Buffer.alloc(144);
  head.writeUInt32BE(1, 128);
  head.write('desc', 132, 'latin1');
  head.writeUInt32BE(head.length, 136);
  head.writeUInt32BE(tag.length, 140);
  return Buffer.concat([head, tag]);
}

function ascii(name: string): Buffer {
  const tag = Buffer.from(`desc\0\0\0\0\0\0\0\0${name}\0`, 'latin1');
  tag.writeUInt32BE(name.length + 1, 8);
  return tag;
}

function wide(name: string): Buffer {
  const tag = Buffer.alloc(28);
  tag.write('mluc', 0, 'latin1');
  tag.writeUInt32BE(name.length * 2, 20);
  tag.writeUInt32BE(28, 24);
  return Buffer.concat([tag, Buffer.from(name, 'utf16le').swap16()]);
}

it.each(['sRGB', 'sRGB IEC61966-2.1', 'sRGB built-in', 'RGB built-in', 'c2 sRGB'])(
  'of %s says nothing about anyone',
  (name) => {
    expect(iccFault(profile(ascii(name)))).toEqual([]);
    expect(iccFault(profile(wide(name)))).toEqual([]);
  },
);

it.each(['Adobe RGB (1998)', 'Màn hình của Ai', 'notsRGB'])(
  'of %s is named after what it was made for',
  (name) => {
    expect(iccFault(profile(wide(name)))).toEqual([`hồ sơ màu “${name}”`]);
  },
);

it('of the older form is read too', () => {
  expect(iccFault(profile(ascii('Camera of Ai')))).toEqual(['hồ sơ màu “Camera of Ai”']);
});

it.each([
  ['cut short', Buffer.from('sRGB')],
  ['without a name', profile(ascii(''))],
  ['with a name of another form', profile(Buffer.from('text\0\0\0\0sRGB'))],
])('%s is not vouched for', (_, bytes) => {
  expect(iccFault(bytes)).toEqual(['hồ sơ màu “không tên”']);
});
