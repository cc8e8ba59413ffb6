import { copyFileSync, cpSync, globSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { GateContent } from '#gate/judged-site';
import type { BuiltSite } from '../site/built-site.ts';
import { secrets, sidewaysArticle } from '../site/content-folders.ts';
import { gateContent, judgedSite, SiteCopy, told } from './judged-copy.ts';

let site: BuiltSite;
let content: GateContent;
beforeAll(async () => {
  site = await judgedSite();
  content = await gateContent(site.content);
});

async function afterDamage(damage: (copy: SiteCopy) => void, judged = content): Promise<string[]> {
  const copy = new SiteCopy(site);
  damage(copy);
  copy.seal();
  return told(copy.judge({ content: judged }));
}

/** What stands at an old address. */
const moved = (to: string) =>
  `<!doctype html><html lang="vi"><meta http-equiv="refresh" content="0; url=${to}"><link rel="canonical" href="https://bantin.example${to}">`;
const article = `${sidewaysArticle.slice(1)}index.html`;

it('passes as it was built', () => {
  expect(new SiteCopy(site).judge({ content })).toEqual([]);
});

describe('a published article', () => {
  it('is there', async () => {
    const judged = await afterDamage((copy) => rmSync(copy.path(article)));
    expect(judged).toContain(`article ${article}`);
    expect(new Set(judged.map((line) => line.split(' ')[0]))).toEqual(new Set(['article', 'link']));
  });

  it('bears its title', async () => {
    expect(
      await afterDamage((copy) =>
        copy.edit(article, (html) => html.replace(/(<h1[^>]*>)/u, '$1Không ')),
      ),
    ).toEqual([`article ${article}`]);
  });

  it('bears it however its words are set', async () => {
    const set = (html: string) =>
      html.replace(/(<h1[^>]*>)[\s\S]*?<\/h1>/u, '$1 ẢNH&nbsp;chụp <b>nghiêng</b>\nmáy! </h1>');
    expect(await afterDamage((copy) => copy.edit(article, set))).toEqual([]);
    const short = (html: string) => set(html).replace('chụp <b>', '<b>');
    expect(await afterDamage((copy) => copy.edit(article, short))).toEqual([`article ${article}`]);
  });

  it('is no page that sends readers on', async () => {
    const judged = await afterDamage((copy) =>
      copy.write(article, `${moved('/lien-he/')}<h1>Ảnh chụp nghiêng máy</h1>`),
    );
    expect(judged).toContain(`article ${article}`);
  });

  it('may have an old address that sends readers to it', async () => {
    const old = 'bai-viet/2023/06/11/dau-de-cu/index.html';
    expect(
      await afterDamage((copy) => {
        mkdirSync(copy.path(join(old, '..')), { recursive: true });
        copy.write(old, moved(sidewaysArticle));
      }),
    ).toEqual([]);
  });

  it('is there once', async () => {
    const other = 'ban-sao/index.html';
    expect(
      await afterDamage((copy) => {
        cpSync(copy.path(join(article, '..')), copy.path('ban-sao'), { recursive: true });
      }),
    ).toEqual([`article ${other}`, `canonical ${other}`]);
  });
});

describe('a file that no published article has', () => {
  it('is no page', async () => {
    const other = article.replace('anh-chup', 'la');
    expect(
      await afterDamage((copy) => {
        cpSync(copy.path(join(article, '..')), copy.path(join(other, '..')), { recursive: true });
        copy.edit(other, (html) => html.replaceAll('anh-chup-nghieng', 'la-nghieng'));
      }),
    ).toEqual([`stray ${other}`]);
  });

  it('is no photo', async () => {
    expect(
      await afterDamage((copy) => {
        copyFileSync(copy.path(copy.find(/^anh\/.*\.webp$/u)), copy.path('anh/la-320.webp'));
      }),
    ).toEqual(['stray anh/la-320.webp']);
  });

  it('is not the photo that an article shows in lists only', async () => {
    const judged: GateContent = {
      ...content,
      articles: content.articles.map((one) =>
        one.address === sidewaysArticle ? { ...one, photos: [] } : one,
      ),
    };
    expect(await afterDamage(() => {}, judged)).toEqual([]);
  });

  it.each([
    ['nghieng.jpg', 'goc.jpg', ['metadata goc.jpg', 'original goc.jpg']],
    // One that carries nothing, of a draft.
    [`${secrets.draft.photo}.png`, 'goc.png', ['original goc.png']],
    // Whatever it is called, and wherever it lies.
    [
      'nghieng.jpg',
      'anh/goc',
      ['format anh/goc', 'metadata anh/goc', 'original anh/goc', 'stray anh/goc'],
    ],
  ])('is no photo as it came from the camera: %s as %s', async (name, path, faults) => {
    const [photo = ''] = globSync(`articles/**/${name}`, { cwd: site.content });
    expect(
      await afterDamage((copy) => copyFileSync(join(site.content, photo), copy.path(path))),
    ).toEqual(faults);
  });
});
