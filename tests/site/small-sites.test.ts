import { describe, expect, it } from 'vitest';
import { builtSite } from './built-site.ts';
import { emptyContent, oneArticleContent } from './content-folders.ts';
import { all, attribute, only, text } from './elements.ts';
import { readPages } from './pages.ts';

describe('a site without any article', () => {
  it('has its front page, archive, search, topics and static pages', async () => {
    const pages = readPages(await builtSite({ content: await emptyContent() }));
    const kinds = new Set(pages.map(({ kind }) => kind));
    for (const kind of [
      'home',
      'archive',
      'search',
      'topic',
      'static',
      'siteMap',
      'notFound',
    ] as const) {
      expect(kinds).toContain(kind);
    }
    for (const kind of ['article', 'day', 'month', 'year', 'speaker', 'author'] as const) {
      expect(kinds).not.toContain(kind);
    }
    const home = pages.find(({ kind }) => kind === 'home');
    expect(home && text(only(home.tree, 'main'))).toBe('Chưa có bài nào.');
    expect(home && all(home.tree, 'h1')).toHaveLength(1);
  });
});

describe('a site with one article', () => {
  it('leads with it and offers no others to read', async () => {
    const pages = readPages(await builtSite({ content: await oneArticleContent() }));
    const articles = pages.filter(({ kind }) => kind === 'article');
    expect(articles).toHaveLength(1);
    const [article] = articles;
    const home = pages.find(({ kind }) => kind === 'home');
    const links = home ? all(only(home.tree, 'main'), 'a') : [];
    expect(links.map((link) => attribute(link, 'href'))).toContain(article?.path);
    expect(article && text(article.tree)).not.toContain('Bài viết khác');
  });
});
