import { expect, test } from 'vitest';
import { enoughOf } from '../run/at-length.ts';
import { growth } from '../run/growth.ts';
import { article, articleFolder, contentFolder, load } from './content-folder.ts';

/** Reads and judges an article with its registers, as all rules see it. */
async function read(text: string) {
  const { findings } = await load(contentFolder({ [`${articleFolder}/index.md`]: text }));
  return findings;
}

/** Bytes of the longer text: a file may have 200 KB. */
const whole = 180_000;

/** Signs that some rule looks for at the end of a line, between words, or in rows; in every run those that once took minutes. */
const pieces = enoughOf(
  [
    ...['•', '–', ' ', '\t', '\u00a0', '“', '(', ' ,', '|', '1/', 'd1/', '0 ', 'a.', 'AB ', ': '],
    ...['a?b ', 'aТ', 'cuả ', '§¶ng ', 'thứ hai, ', 'ngày 31/6, ', '[a] (', 'Trang chủ / ', '* '],
  ],
  (piece) => ['•', ' ', 'a?b '].includes(piece),
);

test.each(pieces)('a body of %j takes time by its length, not by the square', async (piece) => {
  const body = (text: string) => read(article({}, `Mở đầu.\n\na${text}b`));
  expect(await growth(body, piece, whole / Buffer.byteLength(piece))).toBeLessThan(40);
});

test.each([
  ['title', '“', '”'],
  ['author', 'A', 'b'],
  ['source', 'a', ' https://bao.example'],
  ['summary', '', 'b'],
])('nor does a value for %s', async (key, before, behind) => {
  for (const piece of enoughOf([' ', ',', '(', ';', ' –'], (one) => one === ' ' || one === '(')) {
    const head = (text: string) => read(article({ [key]: `${before}a${text}${behind}` }));
    expect(await growth(head, piece, 20_000), JSON.stringify(piece)).toBeLessThan(40);
  }
});

test.each([
  ['title', ' a'.repeat(200)],
  ['author', ','.repeat(1000)],
  ['speakers', `, ${'a, '.repeat(400)}`],
  ['source', 'a '.repeat(300)],
])('what is too long for %s is told, not read', async (key, value) => {
  const [finding] = await read(article({ [key]: `A${value}b` }));
  expect(finding).toMatchObject({ rule: 'field-invalid', severity: 'error' });
});
