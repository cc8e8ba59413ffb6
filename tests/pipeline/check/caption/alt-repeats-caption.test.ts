import { expect, it } from 'vitest';
import { article, articleFolder, contentFolder, load } from '../../content-folder.ts';
import { goodPhoto } from '../../photos.ts';

async function places(photos: string, head: Readonly<Record<string, string>> = {}) {
  const text = article(head, `${photos}\n\nCác đại biểu thảo luận./.`);
  const files = {
    [`${articleFolder}/index.md`]: text,
    [`${articleFolder}/a.jpg`]: await goodPhoto(),
    [`${articleFolder}/b.jpg`]: await goodPhoto(),
  };
  const { findings } = await load(contentFolder(files));
  return findings
    .filter(({ rule }) => rule === 'alt-repeats-caption')
    .map(({ source = '', column, length }) => source.slice(column - 1, column - 1 + length));
}

it.each([
  ['![Lễ chào cờ](a.jpg)\nLễ chào cờ.', 'Lễ chào cờ'],
  ['![LỄ CHÀO CỜ](a.jpg)\nLễ chào cờ. (Ảnh: Lan)', 'LỄ CHÀO CỜ'],
  ['![Lễ chào cờ. (Ảnh: Lan)](a.jpg)\nLễ chào cờ', 'Lễ chào cờ. (Ảnh: Lan)'],
  ['![Lễ  chào cờ…](a.jpg)\n*Lễ chào cờ*', 'Lễ  chào cờ…'],
  ['![Lễ chào cờ](a.jpg "Lễ chào cờ.")', 'Lễ chào cờ'],
])('the caption a second time: %s', async (photo, place) => {
  expect(await places(photo)).toEqual([place]);
});

it.each([
  '![Hàng quân đứng nghiêm](a.jpg)\nLễ chào cờ.',
  '![Lễ chào cờ sáng](a.jpg)\nLễ chào cờ.',
  '![](a.jpg)\nLễ chào cờ.',
  '![IMG_2041](a.jpg)\nLễ chào cờ.',
  '![IMG_2041](a.jpg)\nIMG_2041',
  '![Lễ chào cờ](a.jpg)',
])('not the caption a second time: %s', async (photo) => {
  expect(await places(photo)).toEqual([]);
});

it('what the front matter says counts as what the editor wrote', async () => {
  const extra = '\n  - file: a.jpg\n    alt: Lễ chào cờ\n    caption: Lễ chào cờ.';
  expect(await places('![](a.jpg)', { photos: extra })).toEqual(['![](a.jpg)']);
  const other = '\n  - file: a.jpg\n    alt: Hàng quân đứng nghiêm';
  expect(await places('![Lễ chào cờ](a.jpg)\nLễ chào cờ.', { photos: other })).toEqual([]);
});
