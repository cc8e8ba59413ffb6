import { describe, expect, it } from 'vitest';
import { found } from '../pasted/offered.ts';

const unused = async (body: string, photos: readonly string[]) =>
  (await found(body, photos))
    .filter(({ rule }) => rule === 'photo-unused')
    .map(({ file }) => file.slice(file.lastIndexOf('/') + 1));

describe('a photo that the body does not show', () => {
  it.each([
    ['in a tag', '<img src="hoi-truong.jpg">', 'hoi-truong.jpg'],
    ['in a tag, in another folder', '<img src="/images/hoi-truong.jpg">', 'hoi-truong.jpg'],
    ['in a link', '[ảnh hội nghị](/uploads/2023/hoi-truong.jpg)', 'hoi-truong.jpg'],
    ['with another extension', '<img src="/images/IMG_2041.png">', 'IMG_2041.jpg'],
    ['in other letters', '<IMG SRC="HOI-TRUONG.JPG">', 'hoi-truong.jpg'],
    ['without its extension', 'Chèn ảnh IMG_2041 vào đây.', 'IMG_2041.jpg'],
    ['as one number', '<img src="images/1.jpg">', '1.jpg'],
    [
      'with its signs as numbers',
      '<img src="h%E1%BB%99i%20tr%C6%B0%E1%BB%9Dng.jpg">',
      'hội trường.jpg',
    ],
    ['in the middle of words', 'Ảnh: hoi-truong.jpg, chụp sáng 29/6.', 'hoi-truong.jpg'],
  ])('is told of where its name stands: %s', async (_, body, photo) => {
    expect(await unused(`Mở đầu.\n\n${body}`, [photo])).toEqual([]);
  });

  it.each([
    ['its name is a number', 'Đội 1 đạt giải nhất.', ['1.jpg'], ['1.jpg']],
    ['its name is a word', 'Các anh, các chị đến dự.', ['anh.jpg'], ['anh.jpg']],
    [
      'its name is two words',
      'Trong hội trường, các đại biểu.',
      ['hội trường.jpg'],
      ['hội trường.jpg'],
    ],
    [
      'a longer name holds it',
      '<img src="hoi-truong-2.jpg">',
      ['hoi-truong.jpg'],
      ['hoi-truong.jpg'],
    ],
    ['a longer name ends so', '<img src="anh-1.jpg">', ['1.jpg'], ['1.jpg']],
    [
      'another format of it is shown',
      '![Hội trường](hoi-truong.jpg)\nLễ chào cờ.',
      ['hoi-truong.jpg', 'hoi-truong.png'],
      ['hoi-truong.png'],
    ],
    ['nothing names it', 'Đoạn văn 100% thường, %zz.', ['hoi-truong.jpg'], ['hoi-truong.jpg']],
  ])('is unused where %s', async (_, body, photos, left) => {
    expect(await unused(`Mở đầu.\n\n${body}`, photos)).toEqual(left);
  });
});
