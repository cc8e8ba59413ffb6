import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isPhotoFlaw } from '#photos/flaws';
import { findNameClashes, locatePhoto } from '#photos/locate';
import { freshFolder, put, told } from './samples.ts';

/** Kind of flaw and, after an arrow, what is to be written: what a test is about, in one line. */
function verdict(folder: string, src: string): string {
  const found = locatePhoto(folder, src);
  if (!isPhotoFlaw(found)) return `ok ${found.name}`;
  return found.replacement === undefined ? found.kind : `${found.kind} → ${found.replacement}`;
}

function article(...names: string[]): string {
  const folder = join(freshFolder(), '2023-06-29-bài');
  mkdirSync(folder);
  for (const name of names) put(folder, name, 'x');
  return folder;
}

test('finds plain, encoded, dotted and nested names', () => {
  const folder = article('so ket 1.jpg', 'Đồng chí Hùng.jpg', 'tang 20%.jpg');
  mkdirSync(join(folder, 'anh'));
  put(folder, 'anh/1.jpg', 'x');
  expect(verdict(folder, 'so%20ket%201.jpg')).toBe('ok so ket 1.jpg');
  expect(verdict(folder, './so ket 1.jpg')).toBe('ok so ket 1.jpg');
  expect(verdict(folder, 'tang 20%.jpg')).toBe('ok tang 20%.jpg');
  expect(verdict(folder, 'anh/1.jpg')).toBe('ok anh/1.jpg');
  expect(verdict(folder, encodeURIComponent('Đồng chí Hùng.jpg'))).toBe('ok Đồng chí Hùng.jpg');
  expect(locatePhoto(folder, 'anh//1.jpg')).toEqual({
    path: join(folder, 'anh', '1.jpg'),
    name: 'anh/1.jpg',
  });
});

test('forgives NFD on either side, and keeps the spelling of the disk in the path', () => {
  const nfd = 'Lễ kỷ niệm.jpg'.normalize('NFD');
  const folder = article(nfd);
  expect(locatePhoto(folder, 'Lễ kỷ niệm.jpg'.normalize('NFC'))).toEqual({
    path: join(folder, nfd),
    name: 'Lễ kỷ niệm.jpg'.normalize('NFC'),
  });
  expect(verdict(article('Lễ.jpg'.normalize('NFC')), 'Lễ.jpg'.normalize('NFD'))).toBe('ok Lễ.jpg');
});

test('prefers the right case in another normalisation to the right normalisation', () => {
  const folder = article('Lễ.jpg'.normalize('NFC'), 'lễ.jpg'.normalize('NFD'));
  expect(verdict(folder, 'lễ.jpg'.normalize('NFC'))).toBe('ok lễ.jpg');
});

test('never forgives case', () => {
  const folder = article('Ảnh 1.JPG');
  expect(verdict(folder, 'ảnh 1.jpg')).toBe('photo-name-case → Ảnh%201.JPG');
  expect(verdict(folder, 'ẢNH 1.JPG'.normalize('NFD'))).toBe('photo-name-case → Ảnh%201.JPG');
  expect(told(locatePhoto(folder, 'ảnh 1.jpg'))).toMatchInlineSnapshot(`
    {
      "fix": "Ảnh%201.JPG",
      "message": "Tệp tên là “Ảnh 1.JPG” nhưng bài ghi “ảnh 1.jpg”. Chữ hoa, chữ thường phải đúng như tên tệp.",
      "rule": "photo-name-case",
    }
  `);
});

test('a missing photo; one with another extension is proposed', () => {
  const folder = article('hoi nghi.jpeg');
  expect(verdict(folder, 'khac.jpg')).toBe('photo-missing');
  expect(verdict(folder, 'hoi nghi.jpg')).toBe('photo-missing → hoi%20nghi.jpeg');
  expect(verdict(folder, '')).toBe('photo-missing');
  expect(verdict(folder, 'hoi nghi.jpeg/')).toBe('photo-missing');
  expect(verdict(folder, 'a%00.jpg')).toBe('photo-missing');
  expect(verdict(join(folder, 'nowhere'), 'a.jpg')).toBe('photo-missing');
  expect(told(locatePhoto(folder, 'khac.jpg'))).toMatchInlineSnapshot(`
    {
      "message": "Không có ảnh “khac.jpg” trong thư mục của bài. Chép ảnh vào đó hoặc sửa tên.",
      "rule": "photo-missing",
    }
  `);
  expect(told(locatePhoto(folder, 'hoi nghi.jpg'))).toMatchInlineSnapshot(`
    {
      "fix": "hoi%20nghi.jpeg",
      "message": "Không có ảnh “hoi nghi.jpg” trong thư mục của bài. Có phải ý là “hoi nghi.jpeg”?",
      "rule": "photo-missing",
    }
  `);
});

test('what is proposed for a missing photo has its name and another extension', () => {
  const folder = article('a.png', 'a.jpeg', 'B.JPEG', 'c', 'd.', 'e.f.png', '.g');
  mkdirSync(join(folder, 'anh'));
  put(folder, 'anh/1.png', 'x');
  expect(verdict(folder, 'a.jpg')).toBe('photo-missing → a.jpeg');
  expect(verdict(folder, 'a')).toBe('photo-missing → a.jpeg');
  expect(verdict(folder, 'b.jpg')).toBe('photo-missing → B.JPEG');
  expect(verdict(folder, 'c.jpg')).toBe('photo-missing');
  expect(verdict(folder, 'd.jpg')).toBe('photo-missing');
  expect(verdict(folder, 'e.jpg')).toBe('photo-missing');
  expect(verdict(folder, 'e.f.jpg')).toBe('photo-missing → e.f.png');
  expect(verdict(folder, 'anh/1.jpg')).toBe('photo-missing → anh/1.png');
  expect(verdict(folder, 'anh/a.jpg')).toBe('photo-missing');
  expect(verdict(folder, 'a.png/1.jpg')).toBe('photo-missing');
  expect(verdict(folder, 'hinh/1.jpg')).toBe('photo-missing');
});

test('the name as it is written comes before all that are like it', () => {
  const [nfc, nfd] = ['Lễ.jpg', 'Lễ.jpg'].map((name, i) => name.normalize(i ? 'NFD' : 'NFC'));
  const folder = article(nfc ?? '', nfd ?? '', 'LỄ.jpg');
  for (const name of [nfc ?? '', nfd ?? '', 'LỄ.jpg']) {
    const path = join(folder, name);
    expect(locatePhoto(folder, name)).toEqual({ path, name: name.normalize('NFC') });
  }
});

test('the right name in another case, in a folder in another case', () => {
  const folder = article();
  mkdirSync(join(folder, 'Ảnh'));
  put(folder, 'Ảnh/a.jpg', 'x');
  expect(verdict(folder, 'ảnh/A.jpg')).toBe('photo-name-case → Ảnh/a.jpg');
  expect(verdict(folder, 'Ảnh/a.jpg')).toBe('ok Ảnh/a.jpg');
});

test.each([
  'https://a.example/b.jpg',
  'HTTP://a.example/b.jpg',
  '//a.example/b.jpg',
  'data:image/png;base64,AAAA',
  'file:///etc/passwd',
  'https%3A//a.example/b.jpg',
  ' https://a.example/b.jpg',
])('remote: %s', (src) => {
  expect(verdict(article('b.jpg'), src)).toBe('photo-remote');
});

test.each([
  '../b.jpg',
  'a/../../b.jpg',
  '%2e%2e/b.jpg',
  '..%2fb.jpg',
  '/etc/passwd',
  '%2Fetc/passwd',
  '/b.jpg',
])('outside: %s', (src) => {
  const folder = article('b.jpg');
  put(join(folder, '..'), 'b.jpg', 'x');
  expect(verdict(folder, src)).toBe('photo-outside');
});

test.each([
  ['.\\b.jpg', 'b.jpg'],
  ['anh\\b.jpg', 'anh/b.jpg'],
  ['anh%5Cb 1.jpg', 'anh/b%201.jpg'],
  ['C:\\Users\\A\\b.jpg', 'b.jpg'],
  ['C:b.jpg', 'b.jpg'],
  ['c:/anh/b.jpg', 'b.jpg'],
  ['..\\..\\b.jpg', 'b.jpg'],
  ['\\\\may-chu\\anh\\b.jpg', 'b.jpg'],
])('a Windows path: %s', (src, fix) => {
  expect(verdict(article('b.jpg'), src)).toBe(`photo-outside → ${fix}`);
});

test('messages about places', () => {
  const folder = article();
  expect(told(locatePhoto(folder, 'https://a.example/b.jpg'))).toMatchInlineSnapshot(`
    {
      "message": "“https://a.example/b.jpg” là ảnh ở nơi khác. Tải ảnh về, đặt vào thư mục của bài rồi ghi tên tệp.",
      "rule": "photo-remote",
    }
  `);
  expect(told(locatePhoto(folder, '../b.jpg'))).toMatchInlineSnapshot(`
    {
      "message": "“../b.jpg” dẫn ra ngoài thư mục của bài. Chép ảnh vào thư mục của bài rồi chỉ ghi tên tệp.",
      "rule": "photo-outside",
    }
  `);
  expect(told(locatePhoto(folder, '.\\b.jpg'))).toMatchInlineSnapshot(`
    {
      "fix": "b.jpg",
      "message": "“.\\b.jpg” là đường dẫn kiểu Windows. Để ảnh trong thư mục của bài và ghi “b.jpg”.",
      "rule": "photo-outside",
    }
  `);
  expect(told(locatePhoto(folder, '..\\'))).toMatchInlineSnapshot(`
    {
      "message": "“..\\” dẫn ra ngoài thư mục của bài. Chép ảnh vào thư mục của bài rồi chỉ ghi tên tệp.",
      "rule": "photo-outside",
    }
  `);
});

test('symbolic links: inside the folder yes, out of it no, whether file or folder', () => {
  const folder = article('that.jpg');
  const elsewhere = freshFolder();
  put(elsewhere, 'mat.jpg', 'x');
  symlinkSync('that.jpg', join(folder, 'trong.jpg'));
  symlinkSync(join(elsewhere, 'mat.jpg'), join(folder, 'ngoai.jpg'));
  symlinkSync(elsewhere, join(folder, 'thu-muc'));
  symlinkSync('khong-co.jpg', join(folder, 'gay.jpg'));
  symlinkSync('vong.jpg', join(folder, 'vong.jpg'));
  expect(verdict(folder, 'trong.jpg')).toBe('ok trong.jpg');
  expect(verdict(folder, 'ngoai.jpg')).toBe('photo-outside');
  expect(verdict(folder, 'thu-muc/mat.jpg')).toBe('photo-outside');
  expect(verdict(folder, 'gay.jpg')).toBe('photo-missing');
  expect(verdict(folder, 'vong.jpg')).toBe('photo-missing');
  expect(told(locatePhoto(folder, 'ngoai.jpg'))).toMatchInlineSnapshot(`
    {
      "message": "“ngoai.jpg” là lối tắt dẫn ra ngoài thư mục của bài. Thay lối tắt bằng chính tệp ảnh.",
      "rule": "photo-outside",
    }
  `);
});

test('a neighbour whose name begins like the article is outside too', () => {
  const folder = article();
  mkdirSync(`${folder}-2`);
  put(`${folder}-2`, 'b.jpg', 'x');
  symlinkSync(join(`${folder}-2`, 'b.jpg'), join(folder, 'b.jpg'));
  expect(verdict(folder, 'b.jpg')).toBe('photo-outside');
});

test('an article folder that is itself reached through a link is fine', () => {
  const folder = article('b.jpg');
  symlinkSync(folder, `${folder}-link`);
  expect(verdict(`${folder}-link`, 'b.jpg')).toBe('ok b.jpg');
});

test('neither folder nor FIFO is a photo', () => {
  const folder = article();
  mkdirSync(join(folder, 'anh.jpg'));
  execFileSync('mkfifo', [join(folder, 'ong.jpg')]);
  expect(verdict(folder, 'anh.jpg')).toBe('photo-unreadable');
  expect(verdict(folder, 'ong.jpg')).toBe('photo-unreadable');
  expect(told(locatePhoto(folder, 'ong.jpg'))).toMatchInlineSnapshot(`
    {
      "message": "“ong.jpg” không phải một tệp ảnh. Xóa đi và chép tệp ảnh vào thư mục của bài.",
      "rule": "photo-unreadable",
    }
  `);
});

test('names that are one name elsewhere', () => {
  const nfc = 'Lễ.jpg'.normalize('NFC');
  const nfd = 'lễ.JPG'.normalize('NFD');
  expect(findNameClashes(['a.jpg', nfc, 'b.jpg', nfd, 'A.JPG', 'ă.jpg'])).toEqual([
    ['a.jpg', 'A.JPG'],
    [nfc, nfd],
  ]);
  expect(findNameClashes(['a.jpg', 'á.jpg', 'b.jpg'])).toEqual([]);
});
