import { expect, it } from 'vitest';
import { splitCredit } from '#pipeline/parse/body/written-photo';
import { found } from '../pasted/offered.ts';

const rules = async (photo: string) =>
  (await found(`${photo}\n\nCác đại biểu thảo luận./.`, ['a.jpg'])).map(({ rule }) => rule).sort();

it.each([
  'Ảnh: Đức Bình',
  'ảnh: Đức Bình.',
  '*Ảnh: Đức Bình, Lê Hà*',
  'Ảnh: TTXVN',
  '(Ảnh: Đức Bình)',
])('a credit is no caption and no description: %s', async (line) => {
  expect(await rules(`![](a.jpg)\n${line}`)).toEqual(['alt-missing', 'caption-missing']);
  expect(await rules(`![Hai đội kéo co](a.jpg)\n${line}`)).toEqual(['caption-missing']);
});

it.each([
  'Ảnh: Các đại biểu dự hội nghị',
  'Ảnh: Đội một kéo co',
  'Ảnh chụp: Đội một',
  'Hai đội kéo co. (Ảnh: Đức Bình)',
])('what tells what is seen stays a caption: %s', async (line) => {
  expect(splitCredit(line).caption).toBeDefined();
  expect(await rules(`![](a.jpg)\n${line}`)).toEqual([]);
});
