import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { article, articleFolder, contentFolder, load } from '../content-folder.ts';
import { photoMakers } from '../photos.ts';

let photo: Uint8Array;
beforeAll(async () => {
  photo = (await photoMakers['hoi-truong.jpg']?.()) ?? new Uint8Array();
});

const values = { summary: 'Tóm tắt' };

/** Findings about photos: rule, what the caret stands under, and the line that is offered. */
async function told(text: string, ...names: string[]): Promise<(string | undefined)[][]> {
  const files = Object.fromEntries(names.map((name) => [`${articleFolder}/${name}`, photo]));
  const dir = contentFolder({ ...files, [`${articleFolder}/index.md`]: text });
  const { findings } = await load(dir);
  return findings
    .filter(({ rule }) => rule.startsWith('photo-'))
    .map(({ rule, source = '', column, length, fix }) => [
      rule,
      source.slice(column - 1, column - 1 + length),
      fix,
    ]);
}

describe('a photo under another name is told where it is named', () => {
  it.each([
    ['![Hội trường](anh.JPG)', 'anh.JPG', '![Hội trường](anh.jpg)'],
    ['![Hội trường](anh.JPG "Hội trường.")', 'anh.JPG', '![Hội trường](anh.jpg "Hội trường.")'],
    ['![Hội trường]( <anh.JPG> )', 'anh.JPG', '![Hội trường]( <anh.jpg> )'],
    ['![](anh.JPG)', 'anh.JPG', '![](anh.jpg)'],
    ['![a](anh.JPG) ![b](anh.JPG)', 'anh.JPG', '![a](anh.jpg) ![b](anh.jpg)'],
    ['![x](y) ![a](anh.JPG)', 'anh.JPG', '![x](y) ![a](anh.jpg)'],
    ['![xem \\](anh.JPG](anh.JPG)', 'anh.JPG', '![xem \\](anh.JPG](anh.jpg)'],
  ])('%s', async (line, place, fix) => {
    const body = `Chữ.\n\n${line}\n\nĐảng ủy họp./.`;
    const [found] = (await told(article(values, body), 'anh.jpg')).filter(
      ([rule]) => rule === 'photo-name-case',
    );
    expect(found).toEqual(['photo-name-case', place, fix]);
  });

  it('in the cover too', async () => {
    const text = article({ ...values, cover: 'anh.JPG' });
    expect(await told(text, 'anh.jpg')).toEqual([['photo-name-case', 'anh.JPG', 'cover: anh.jpg']]);
  });
});

describe('nothing is offered where the place is not the bare address', () => {
  it.each([
    ['a reference', '![Hội trường][a]', '[a]: anh.JPG'],
    ['a reference by its words', '![a][]', '[a]: anh.JPG'],
    ['a reference by its words alone', '![a]', '[a]: anh.JPG'],
    ['an address with an entity', '![Hội trường](anh&#46;JPG)', ''],
    ['an address with an escape', '![Hội trường](anh\\.JPG)', ''],
  ])('%s', async (_, line, definition) => {
    const body = `Chữ.\n\n${line}\n\n${definition}\n\nĐảng ủy họp./.`;
    expect(await told(article(values, body), 'anh.jpg')).toEqual([
      ['photo-name-case', line, undefined],
    ]);
  });
});

describe('a photo named several times', () => {
  it('is told once, where it comes first', async () => {
    const body = '![Tả Một](anh.jpg "Một.")\n\nChữ.\n\n![Tả Hai](anh.jpg "Hai.")\n\nHết./.';
    const dir = contentFolder({
      [`${articleFolder}/index.md`]: article({ ...values, cover: 'anh.jpg' }, body),
      [`${articleFolder}/anh.jpg`]: new Uint8Array(),
    });
    const { findings } = await load(dir);
    expect(findings.map(({ rule, line }) => [rule, line])).toEqual([['photo-empty', 10]]);
  });

  it('is shown each time, with its own words, and inspected once', async () => {
    const body = '![Tả Một](anh.jpg "Một.")\n\nChữ.\n\n![Tả Hai](anh.jpg "Hai.")\n\nHết./.';
    const dir = contentFolder({
      [`${articleFolder}/index.md`]: article({ ...values, cover: 'anh.jpg' }, body),
      [`${articleFolder}/anh.jpg`]: photo,
    });
    const { articles, findings, photoFiles } = await load(dir);
    expect(findings).toEqual([]);
    const [shown] = articles;
    expect(shown?.photos.map(({ alt, caption, source }) => [alt, caption, source])).toEqual([
      ['Tả Một', 'Một.', 'anh.jpg'],
      ['Tả Hai', 'Hai.', 'anh.jpg'],
    ]);
    expect(shown?.cover).toEqual(shown?.photos[0]);
    expect([...photoFiles.values()].flat()).toHaveLength(1);
  });
});

it('the file that was meant is not called unused besides', async () => {
  const body = '![Tả Một](anh.jpg "Một.")\n\nHết./.';
  expect(await told(article(values, body), 'anh.jpeg', 'khac.jpg')).toEqual([
    ['photo-missing', 'anh.jpg', '![Tả Một](anh.jpeg "Một.")'],
    ['photo-unused', '', undefined],
  ]);
});

it('a cover that is not in the body is a photo of its own', async () => {
  const dir = contentFolder({
    [`${articleFolder}/index.md`]: article({ ...values, cover: './bia%201.jpg' }),
    [`${articleFolder}/bia 1.jpg`]: photo,
  });
  mkdirSync(join(dir, articleFolder, 'trong'));
  const { articles, findings } = await load(dir);
  expect(findings).toEqual([]);
  expect(articles[0]?.photos).toEqual([]);
  expect(articles[0]?.cover).toMatchObject({ source: 'bia 1.jpg', alt: '' });
});
