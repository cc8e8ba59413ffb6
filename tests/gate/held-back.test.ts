import { appendFileSync, cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Article } from '#bulletin/article';
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
    ['in an entity that has a name', `<p>${title.replace('Đ', '&Dstrok;')}</p>`],
    ['its address', `<p>${address}</p>`],
    ['its address without the slash', `<p>${address.slice(0, -1)}.</p>`],
    ['its address after a longer one', `<p>${address.slice(0, -1)}-khac/ ${address}</p>`],
  ])('is refused in a page: %s', async (_, markup) => {
    expect(await afterDamage((copy) => copy.append(page, markup))).toEqual([`held-back ${page}`]);
  });

  it.each([
    ['words in another order', '<p>kể chuyện nồi canh Bếp trưởng Đồi Sương</p>'],
    [
      'three words in a row at a time',
      title
        .split(' ')
        .map((_, at, words) => `<p>${words.slice(at, at + 3).join(' ')}</p>`)
        .join('x'),
    ],
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

  it('is refused where its address stands, whatever an editor has written', async () => {
    const dir = join(inject('runFolder'), 'content-that-names-an-address');
    cpSync(content.dir, dir, { recursive: true });
    appendFileSync(join(dir, 'pages', 'lien-he.md'), `\nXem thêm ở ${address}.\n`);
    const judged = await afterDamage((copy) => copy.append(page, `<p>${address}</p>`), {
      ...content,
      dir,
    });
    expect(judged).toEqual([`held-back ${page}`]);
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

  it('is refused at the beginning of a long page, in a comment', async () => {
    const comment = `<!-- ${title} --><body`;
    expect(
      await afterDamage((copy) => copy.edit(page, (html) => html.replace('<body', comment))),
    ).toEqual([`held-back ${page}`]);
  });

  it('is refused where an old address of its stands, unless something published has that', async () => {
    const old = '/tin/cu/noi-canh-bi-dao/';
    const aliased = (whose: (one: Article) => boolean) => ({
      ...content,
      articles: content.articles.map((one) => (whose(one) ? { ...one, aliases: [old] } : one)),
    });
    const telling = (copy: SiteCopy) => copy.append(page, `<p>${old}</p>`);
    expect(
      await afterDamage(
        telling,
        aliased(({ draft }) => draft),
      ),
    ).toEqual([`held-back ${page}`]);
    expect(
      await afterDamage(
        telling,
        aliased(() => true),
      ),
    ).toEqual([]);
    const other = content.articles.find(({ address: one }) => one === sidewaysArticle);
    const moved = content.articles.map((one) =>
      one.draft ? { ...one, aliases: [other?.address ?? ''] } : one,
    );
    expect(await afterDamage(() => {}, { ...content, articles: moved })).toEqual([]);
  });

  it('may bear a title that stands in something published, or one of two words', async () => {
    const [first] = content.articles.filter(({ draft }) => draft);
    const named = (wanted: string): GateContent => ({
      ...content,
      articles: content.articles.map((one) => (one === first ? { ...one, title: wanted } : one)),
    });
    const nothing = () => {};
    // A title of last year's, words of a body, of a register and of a page, a name of two words.
    for (const wanted of [
      ...['Ảnh chụp nghiêng máy', 'người chụp cầm máy', 'Gắn bó với cấp ủy'],
      ...['Ban Biên tập Bản tin tiếp nhận tin', 'Trung đoàn'],
    ]) {
      expect(await afterDamage(nothing, named(wanted))).toEqual([]);
    }
    for (const [unheard, faults] of [
      ['Một đầu đề chưa ai viết', [`held-back ${page}`]],
      ['Chưa viết', []],
    ] as const) {
      const telling = (copy: SiteCopy) => copy.append(page, `<p>${unheard}</p>`);
      expect(await afterDamage(telling, named(unheard))).toEqual(faults);
    }
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
