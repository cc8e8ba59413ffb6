import { expect, test } from 'vitest';
import { readByline } from '#bulletin/byline';
import { parseSpeaker } from '#bulletin/speaker';
import { growth } from '../run/growth.ts';

test.each([
  '[',
  '(',
  'Tin, ',
  'Giáo sư, ',
  ' và ',
  'ông ',
  'Tiến sĩ',
  ') Lê An ',
  'x Đại tá ',
  ' - ',
])('a page of %j is read in no time', async (piece) => {
  expect(await growth(readByline, piece)).toBeLessThan(50);
  expect(await growth(parseSpeaker, piece)).toBeLessThan(50);
  const behind = (text: string) => parseSpeaker(`Đại tá Lê Văn An, Bí thư ${text}`);
  expect(await growth(behind, piece)).toBeLessThan(50);
});
