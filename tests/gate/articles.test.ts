import { copyFileSync, cpSync, globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { GateContent } from '#gate/judged-site';
import { type BuiltSite, builtSite } from '../site/built-site.ts';
import { embargoEnds, secrets, sidewaysArticle } from '../site/content-folders.ts';
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

const page = 'lien-he/index.html';
const article = `${sidewaysArticle.slice(1)}index.html`;

it('passes as it was built', () => {
  expect(new SiteCopy(site).judge({ content })).toEqual([]);
});

describe('an article whose time has not come', () => {
  const { title, slug } = secrets.draft;
  const address = `/bai-viet/2023/06/10/${slug}/`;

  it.each([
    ['its title', `<p>${title}</p>`],
    ['without marks', '<p>BEP TRUONG doi suong ke chuyen noi canh</p>'],
    ['in NFD', `<p>${title.normalize('NFD')}</p>`],
    [
      'in pieces',
      `<p>${title.split(' ').join(' <span class="nobr">').concat('</span>'.repeat(7))}</p>`,
    ],
    ['over lines', `<p>${title.split(' ').join('\n&nbsp;')}</p>`],
    ['in an attribute', `<p title="${title}">x</p>`],
    [
      'in entities',
      `<p>${[...title].map((letter) => `&#x${letter.codePointAt(0)?.toString(16)};`).join('')}</p>`,
    ],
    ['its address', `<p>${address}</p>`],
    ['its address without the slash', `<p>${address.slice(0, -1)}.</p>`],
  ])('is refused in a page: %s', async (_, markup) => {
    expect(await afterDamage((copy) => copy.append(page, markup))).toEqual([`held-back ${page}`]);
  });

  it.each([
    ['words in another order', '<p>kể chuyện nồi canh Bếp trưởng Đồi Sương</p>'],
    ['a longer address', `<p>${address.slice(0, -1)}-khac/</p>`],
  ])('is not %s', async (_, markup) => {
    expect(await afterDamage((copy) => copy.append(page, markup))).toEqual([]);
  });

  it('is refused where it is linked to', async () => {
    const markup = `<a href="${address}">x</a>`;
    expect(await afterDamage((copy) => copy.append(page, markup))).toEqual([
      `held-back ${page}`,
      `link ${page}`,
    ]);
  });

  it('is refused in the search index, which writes ḓ for đ', async () => {
    const words = title.replaceAll('Đ', 'Ḓ');
    let file = '';
    const judged = await afterDamage((copy) => {
      file = copy.find(/\.pf_fragment$/u);
      const text = gunzipSync(readFileSync(copy.path(file))).toString('utf8');
      copy.write(file, gzipSync(text.replace('"content":"', `"content":"${words} `)));
    });
    expect(judged).toEqual([`held-back ${file}`]);
  });

  it.each([
    [
      'feed.json',
      (text: string) => text.replace('"title"', `"_x": "\\n${asEscapes(title)}", "title"`),
    ],
    ['rss.xml', (text: string) => text.replace('<title>', `<title>${inPieces(title)} – `)],
    ['robots.txt', (text: string) => `${text}# ${title}\n`],
  ])('is refused in %s', async (file, change) => {
    expect(await afterDamage((copy) => copy.edit(file, change))).toEqual([`held-back ${file}`]);
  });

  it('is refused with its page, its lists and its photo when it was built too early', async () => {
    const out = new SiteCopy(await early());
    const judged = out.judge({ content });
    const rules = new Set(judged.map(({ rule }) => rule));
    expect([...rules].sort()).toEqual(['held-back', 'stray']);
    const files = told(judged).join('\n');
    const own = `bai-viet/2023/06/11/${secrets.embargoed.slug}/index.html`;
    for (const part of [`stray ${own}`, `held-back ${own}`, 'stray anh/', 'held-back index.html']) {
      expect(files).toContain(part);
    }
    for (const part of ['held-back rss.xml', 'held-back sitemap', '.pf_fragment']) {
      expect(files).toContain(part);
    }
  });

  it('may bear a title that stands in something published, or one of two words', async () => {
    const [first] = content.articles.filter(({ draft }) => draft);
    const named = (wanted: string): GateContent => ({
      ...content,
      articles: content.articles.map((one) => (one === first ? { ...one, title: wanted } : one)),
    });
    const nothing = () => {};
    // A title of last year's, words of a body, a name of two words.
    for (const wanted of ['Ảnh chụp nghiêng máy', 'người chụp cầm máy', 'Trung đoàn']) {
      expect(await afterDamage(nothing, named(wanted))).toEqual([]);
    }
    const markup = '<p>Một đầu đề chưa ai viết</p>';
    expect(
      await afterDamage((copy) => copy.append(page, markup), named('Một đầu đề chưa ai viết')),
    ).toEqual([`held-back ${page}`]);
  });
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

  it('is no photo as it came from the camera', async () => {
    const [photo = ''] = globSync('articles/**/nghieng.jpg', { cwd: site.content });
    expect(
      await afterDamage((copy) => copyFileSync(join(site.content, photo), copy.path('goc.jpg'))),
    ).toEqual(['metadata goc.jpg', 'original goc.jpg']);
  });
});

/** The same content, built as if the embargo were over. */
async function early(): Promise<BuiltSite> {
  return builtSite({ content: site.content, now: embargoEnds });
}

function asEscapes(text: string): string {
  return [...text]
    .map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}

/** As HTML inside XML: with a tag between two words. */
function inPieces(text: string): string {
  return text.replace(' ', ' &lt;span class=&quot;nobr&quot;&gt;');
}
