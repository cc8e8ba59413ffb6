import type { Element } from 'hast';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, basedSite, rootSite } from './built-site.ts';
import { all, attribute, first, having, only, text, withAncestors } from './elements.ts';
import { filesOf, type Page, readMoved, readPages } from './pages.ts';
import { seedAuthor, seedCaptions, seedLines, seedPath } from './seed.ts';
import { demoAddresses, publishedArticles, type SourceArticle } from './source-articles.ts';

let site: BuiltSite;
let pages: Page[];
let articles: SourceArticle[];

beforeAll(async () => {
  site = await rootSite();
  pages = readPages(site);
  articles = publishedArticles(site.content);
});

const main = (page: Page) => only(page.tree, 'main');
const head = (page: Page) => only(page.tree, 'head');
const pageAt = (path: string): Page => {
  const page = pages.find((one) => one.path === path);
  if (!page) throw new Error(`No page at ${path}`);
  return page;
};
/** Paths of the pages that fail, with the reason. */
function failures(of: readonly Page[], fault: (page: Page) => string | undefined | false) {
  return of.flatMap((page) => {
    const why = fault(page);
    return why ? [`${page.path}: ${why}`] : [];
  });
}

describe('every page', () => {
  it('exists for every kind that the contract names', () => {
    const kinds = new Set(pages.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(
      [
        ...['home', 'archive', 'year', 'month', 'day', 'article', 'unit', 'speaker', 'author'],
        ...['topic', 'search', 'siteMap', 'notFound', 'static'],
      ].sort(),
    );
  });

  it('is Vietnamese, has one h1, one main and a title', () => {
    expect(
      failures(pages, ({ tree }) => {
        const lang = attribute(only(tree, 'html'), 'lang');
        if (lang !== 'vi') return `lang ${lang}`;
        const h1 = all(tree, 'h1').map(text);
        if (h1.length !== 1 || !h1[0]) return `h1: ${h1.join(' | ')}`;
        if (all(tree, 'main').length !== 1) return 'main';
        return !text(only(tree, 'title')) && 'no title';
      }),
    ).toEqual([]);
  });

  it('has headings in order, none left out', () => {
    expect(
      failures(pages, ({ tree }) => {
        const levels = all(tree, undefined, ({ tagName }) => /^h[1-6]$/u.test(tagName)).map(
          ({ tagName }) => Number(tagName[1]),
        );
        const jump = levels.findIndex((level, index) => level - (levels[index - 1] ?? 2) > 1);
        return jump >= 0 && `h${levels[jump]} after h${levels[jump - 1]}`;
      }),
    ).toEqual([]);
  });

  it('begins with a link to the main content', () => {
    expect(
      failures(pages, (page) => {
        const link = first(only(page.tree, 'body'), 'a');
        const target = attribute(main(page), 'id');
        return attribute(link as Element, 'href') !== `#${target}` && 'first link';
      }),
    ).toEqual([]);
  });

  it('has no id twice', () => {
    expect(
      failures(pages, ({ tree }) => {
        const ids = all(tree, undefined, having('id')).map((one) => attribute(one, 'id'));
        const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
        return twice.length > 0 && twice.join(', ');
      }),
    ).toEqual([]);
  });

  it('shows pictures with their size, and says what they show or that they are decoration', () => {
    expect(
      failures(pages, ({ tree }) => {
        const faulty = all(tree, 'img').filter(
          (img) =>
            !/^[1-9]\d*$/u.test(attribute(img, 'width') ?? '') ||
            !/^[1-9]\d*$/u.test(attribute(img, 'height') ?? '') ||
            attribute(img, 'alt') === undefined,
        );
        return faulty.length > 0 && `${faulty.length} <img>`;
      }),
    ).toEqual([]);
  });

  it('shows the way from the home page, except the home page, search and the missing page', () => {
    const bare = ['home', 'search', 'notFound'];
    expect(
      failures(pages, (page) => {
        const crumbs = all(page.tree, 'nav', having('ariaLabel', 'Vị trí'));
        if (bare.includes(page.kind)) return crumbs.length > 0 && 'breadcrumb';
        const link = crumbs[0] && first(crumbs[0], 'a');
        return (crumbs.length !== 1 || attribute(link as Element, 'href') !== '/') && 'breadcrumb';
      }),
    ).toEqual([]);
  });

  it('says in the head where it stands', () => {
    expect(
      failures(pages, (page) => {
        const canonical = all(head(page), 'link', having('rel', 'canonical')).map((link) =>
          attribute(link, 'href'),
        );
        const expected = page.kind === 'notFound' ? [] : [site.origin + page.path];
        return canonical.join() !== expected.join() && `canonical ${canonical}`;
      }),
    ).toEqual([]);
  });
});

describe('an article', () => {
  it('has a page for every published file, and no other', () => {
    const built = pages.filter(({ kind }) => kind === 'article').map(({ path }) => path);
    expect(built.sort()).toEqual(articles.map(({ address }) => address).sort());
  });

  it('stands in <article> with its title, its time and its figures', () => {
    const faults = articles.flatMap(({ address, title, images }) => {
      const article = only(main(pageAt(address)), 'article');
      const h1 = text(only(article, 'h1'));
      const day = address.split('/').slice(2, 5).join('-');
      const time = attribute(first(article, 'time') as Element, 'dateTime') ?? '';
      const shown = all(article, 'figure').flatMap((figure) => all(figure, 'img'));
      return [
        ...(h1 === title ? [] : [`${address}: h1 ${h1}`]),
        ...(time.startsWith(day) && !Number.isNaN(Date.parse(time)) ? [] : [`${address}: ${time}`]),
        ...(shown.length === images.length
          ? []
          : [`${address}: ${shown.length} of ${images.length} photos`]),
      ];
    });
    expect(faults).toEqual([]);
  });

  it('shows each photo as a picture with three formats, an alternative text and a caption', () => {
    const figures = articles.flatMap(({ address }) =>
      all(only(main(pageAt(address)), 'article'), 'figure').map((figure) => ({ address, figure })),
    );
    expect(figures.length).toBeGreaterThan(articles.length / 2);
    const faults = figures.flatMap(({ address, figure }) => {
      const pictures = all(figure, 'picture');
      const images = pictures.flatMap((picture) => all(picture, 'img'));
      const captions = [
        ...all(figure, 'figcaption'),
        ...all(figure, 'li').flatMap((li) => all(li, 'p')),
      ].filter(text);
      const formats = pictures.every(
        (picture) =>
          all(picture, 'source')
            .map((source) => attribute(source, 'type'))
            .join() === 'image/avif,image/webp',
      );
      const described = images.every((image) => attribute(image, 'alt'));
      const ok = pictures.length > 0 && images.length === pictures.length && formats && described;
      return ok && (captions.length === 1 || captions.length >= pictures.length) ? [] : [address];
    });
    expect(faults).toEqual([]);
  });

  it('ends with six other articles under “Bài viết khác”', () => {
    const addresses = new Set(articles.map(({ address }) => address));
    const count = Math.min(6, articles.length - 1);
    const faults = articles.flatMap(({ address }) => {
      const { tree } = pageAt(address);
      const nav = all(tree, 'nav', (one) => {
        const label = attribute(one, 'ariaLabelledBy');
        const heading = label && first(tree, undefined, having('id', label));
        return Boolean(heading) && text(heading as Element) === 'Bài viết khác';
      });
      const links = (nav[0] ? all(nav[0], 'li') : []).map((li) =>
        attribute(first(li, 'a', (a) => text(a) !== '') as Element, 'href'),
      );
      const others = new Set(
        links.filter((link) => link && link !== address && addresses.has(link)),
      );
      return nav.length === 1 && links.length === count && others.size === count
        ? []
        : [`${address}: ${links.length} entries, ${others.size} articles`];
    });
    expect(faults).toEqual([]);
  });

  it('is described to those who share it, with an absolute address and a picture that exists', () => {
    const files = new Set(filesOf(site.folder));
    const faults = articles.flatMap(({ address, title, images }) => {
      const meta = (property: string) =>
        all(head(pageAt(address)), 'meta', having('property', property)).map((one) =>
          attribute(one, 'content'),
        );
      const [image] = meta('og:image');
      const ok =
        meta('og:title').join() === title &&
        meta('og:url').join() === site.origin + address &&
        meta('og:type').join() === 'article' &&
        (images.length === 0
          ? image === undefined
          : image?.startsWith(`${site.origin}/`) &&
            files.has(image.slice(site.origin.length + 1)) &&
            image.endsWith('.jpg'));
      return ok ? [] : [address];
    });
    expect(faults).toEqual([]);
  });
});

describe('an old address', () => {
  it.each([
    ['at the root', rootSite],
    ['below a base path', basedSite],
  ])('leads to its article, %s', async (_, build) => {
    const built = await build();
    const found = readMoved(built).map(({ path, tree }) => {
      const refresh = attribute(only(tree, 'meta', having('httpEquiv', 'refresh')), 'content');
      const canonical = attribute(only(tree, 'link', having('rel', 'canonical')), 'href');
      const link = attribute(only(tree, 'a'), 'href');
      const robots = attribute(only(tree, 'meta', having('name', 'robots')), 'content');
      return [path, refresh, link, canonical, robots];
    });
    const expected = articles.flatMap(({ address, aliases }) =>
      aliases.map((alias) => {
        const href = built.base + address.slice(1);
        return [alias, `0; url=${href}`, href, built.origin + href, 'noindex'];
      }),
    );
    expect(expected.length).toBeGreaterThan(1);
    expect(found.toSorted()).toEqual(expected.toSorted());
  });
});

describe('lists', () => {
  /** Addresses of articles a page links to, in order, each once. */
  const listed = (page: Page) => [
    ...new Set(
      all(main(page), 'a')
        .map((link) => attribute(link, 'href') ?? '')
        .filter((href) => articles.some(({ address }) => address === href)),
    ),
  ];
  const newestFirst = (a: SourceArticle, b: SourceArticle) => (a.address < b.address ? 1 : -1);

  it('of a day and a month hold exactly its articles', () => {
    const faults = failures(
      pages.filter(({ kind }) => kind === 'day' || kind === 'month'),
      (page) => {
        const expected = articles
          .map(({ address }) => address)
          .filter((address) => address.startsWith(page.path));
        const links = listed(page);
        return (
          links.toSorted().join() !== expected.toSorted().join() && `lists ${links.join(', ')}`
        );
      },
    );
    expect(faults).toEqual([]);
    const days = new Set(articles.map(({ address }) => address.split('/').slice(0, 5).join('/')));
    expect(pages.filter(({ kind }) => kind === 'day')).toHaveLength(days.size);
  });

  it('of a topic hold its articles, newest first', () => {
    const names = new Set(articles.flatMap(({ topics }) => topics));
    expect(names.size).toBeGreaterThan(3);
    for (const name of names) {
      const page = pages.find((one) => one.kind === 'topic' && text(only(one.tree, 'h1')) === name);
      const expected = articles
        .filter(({ topics }) => topics.includes(name))
        .toSorted(newestFirst)
        .map(({ address }) => address);
      expect(page && listed(page), name).toEqual(expected);
    }
  });

  it('of the archive lead to every article within three steps', () => {
    const reached = new Set(['/bai-viet/']);
    for (const path of reached) {
      for (const link of all(main(pageAt(path)), 'a')) {
        const href = (attribute(link, 'href') ?? '').replace(/#.*$/u, '');
        if (href.startsWith(path) && pages.some((page) => page.path === href)) reached.add(href);
      }
    }
    expect(articles.filter(({ address }) => !reached.has(address))).toEqual([]);
  });
});

describe('fictional units', () => {
  it('put the banner on their pages, and never on the page of a real unit', () => {
    const demo = demoAddresses(site.content);
    const banner = (page: Page) =>
      all(page.tree, 'aside', having('ariaLabel', 'Lưu ý')).some((aside) =>
        text(aside).toLowerCase().includes('dữ liệu minh họa'),
      );
    const wrong = failures(
      pages.filter(({ kind }) => kind === 'article'),
      (page) => banner(page) !== demo.has(page.path) && 'banner',
    );
    expect(wrong).toEqual([]);
    // Both sorts are there to be told apart, and the front page shows some of the fictional ones.
    expect(articles.some(({ address }) => demo.has(address))).toBe(true);
    expect(articles.some(({ address }) => !demo.has(address))).toBe(true);
    expect(banner(pageAt('/'))).toBe(true);
    // The archive counts them all.
    expect(banner(pageAt('/bai-viet/'))).toBe(true);
  });

  it('are labelled wherever an article of theirs stands on a page without the banner', () => {
    const demo = demoAddresses(site.content);
    let seen = 0;
    const faults = pages.flatMap((page) => {
      if (all(page.tree, 'aside', having('ariaLabel', 'Lưu ý')).length > 0) return [];
      return withAncestors(main(page)).flatMap(({ element, ancestors }) => {
        const href = attribute(element, 'href') ?? '';
        if (element.tagName !== 'a' || !demo.has(href) || !text(element)) return [];
        seen += 1;
        const item = ancestors.findLast(({ tagName }) => ['li', 'article'].includes(tagName));
        return item && text(item).includes('minh họa') ? [] : [`${page.path} → ${href}`];
      });
    });
    expect(faults).toEqual([]);
    expect(seen).toBeGreaterThan(0);
  });
});

describe('the article this bulletin began with', () => {
  const address = `/${seedPath}`;
  const article = () => only(main(pageAt(address)), 'article');

  it('shows every paragraph once and in order', () => {
    const shown = text(article());
    let from = 0;
    for (const paragraph of seedLines) {
      const at = shown.indexOf(paragraph, from);
      expect(at, `missing or out of order: ${paragraph.slice(0, 60)}`).toBeGreaterThanOrEqual(from);
      if (!seedCaptions.includes(paragraph) && paragraph.length > 40) {
        expect(shown.lastIndexOf(paragraph), paragraph.slice(0, 60)).toBe(at);
      }
      from = at + paragraph.length;
    }
  });

  it('has its two photos with their captions', () => {
    const figures = all(article(), 'figure');
    expect(seedCaptions).toHaveLength(2);
    expect(figures).toHaveLength(2);
    for (const [index, caption] of seedCaptions.entries()) {
      expect(text(only(figures[index] as Element, 'figcaption'))).toContain(caption);
    }
  });

  it('names its author, its people in their order, its unit and its topic, each with a page that lists it', () => {
    const [source] = articles.filter((one) => one.address === address);
    const links = all(article(), 'a').map((link) => ({
      href: attribute(link, 'href') ?? '',
      label: text(link),
    }));
    const linkTo = (prefix: string) => links.filter(({ href }) => href.startsWith(prefix));
    expect(linkTo('/tac-gia/').map(({ label }) => label)).toEqual([seedAuthor]);
    expect(linkTo('/don-vi/').map(({ label }) => label)).toEqual([source?.unit]);
    expect(linkTo('/chuyen-muc/').map(({ label }) => label)).toEqual(source?.topics);
    const speakers = linkTo('/phat-bieu/').map(({ label }) => label);
    expect(speakers).toHaveLength(source?.speakers.length ?? 0);
    for (const [index, line] of (source?.speakers ?? []).entries()) {
      const [rankAndName = '', ...posts] = line.replace(/ \([^)]*\)$/u, '').split(', ');
      expect(rankAndName.endsWith(speakers[index] ?? '?')).toBe(true);
      const item = all(article(), 'li').find((li) => text(li).includes(speakers[index] ?? '?'));
      expect(text(item as Element)).toContain(posts.join(', '));
    }
    const collections = links.filter(({ href }) =>
      /^\/(?:tac-gia|don-vi|phat-bieu|chuyen-muc)\//u.test(href),
    );
    for (const { href } of collections) {
      const back = all(main(pageAt(href)), 'a', having('href', address));
      expect(back.length, href).toBeGreaterThan(0);
    }
  });
});

describe('below a base path', () => {
  it('every canonical and shared address is absolute and below it', async () => {
    const based = await basedSite();
    const files = new Set(filesOf(based.folder));
    const faults = failures(readPages(based), (page) => {
      const addresses = [
        ...all(head(page), 'link', having('rel', 'canonical')).map((one) => attribute(one, 'href')),
        ...all(head(page), 'meta')
          .filter((one) => ['og:url', 'og:image'].includes(attribute(one, 'property') ?? ''))
          .map((one) => attribute(one, 'content')),
      ];
      const under = `${based.origin}${based.base}`;
      const wrong = addresses.filter((one) => {
        if (!one?.startsWith(under)) return true;
        return !files.has(one.slice(under.length).replace(/(^|\/)$/u, '$1index.html'));
      });
      if (addresses.length === 0 && page.kind !== 'notFound') return 'no address at all';
      return wrong.length > 0 && `leads to ${wrong.join(', ')}`;
    });
    expect(faults).toEqual([]);
  });
});
