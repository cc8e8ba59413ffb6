import { expect, test } from 'vitest';
import { readByline } from '#bulletin/byline';
import { parseSpeaker } from '#bulletin/speaker';

/** What a text costs beside one of a tenth of its length: linear is about ten, quadratic a hundred. */
function growth(read: (text: string) => unknown, piece: string): number {
  const cost = (count: number) => {
    const text = piece.repeat(count);
    const began = process.cpuUsage();
    read(text);
    const { user } = process.cpuUsage(began);
    return user;
  };
  cost(2000);
  return cost(20_000) / Math.max(cost(2000), 3000);
}

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
])('a page of %j is read in no time', (piece) => {
  expect(growth(readByline, piece)).toBeLessThan(50);
  expect(growth(parseSpeaker, piece)).toBeLessThan(50);
  expect(growth((text) => parseSpeaker(`Đại tá Lê Văn An, Bí thư ${text}`), piece)).toBeLessThan(
    50,
  );
});
