import type { BuiltSite } from '../site/built-site.ts';
import { type Kind, readPages } from '../site/pages.ts';
import { seedPath } from '../site/seed.ts';
import { publishedArticles } from '../site/source-articles.ts';

/** One page of each kind that readers can meet, for looking at it in a real browser. */
export interface Template {
  /** For the names of tests and screenshots. */
  readonly name: string;
  /** Address below the base path, without the slash at its start. */
  readonly path: string;
}

export function templatesOf(site: Pick<BuiltSite, 'folder' | 'base' | 'content'>): Template[] {
  const pages = readPages(site);
  const articles = publishedArticles(site.content);
  /** The page of a kind that has most to show. */
  const fullest = (kind: Kind, except = '') => {
    const found = pages
      .filter((page) => page.kind === kind && page.path !== except)
      .toSorted((a, b) => b.html.length - a.html.length || (a.path < b.path ? -1 : 1))[0];
    if (!found) throw new Error(`The site has no page of the kind ${kind}`);
    return found.path.slice(1);
  };
  const byPhotos = articles.toSorted((a, b) => b.images.length - a.images.length);
  const path = (article: (typeof articles)[number] | undefined) => article?.address.slice(1) ?? '';
  return [
    { name: 'home', path: '' },
    { name: 'article', path: seedPath },
    { name: 'article-without-photo', path: path(byPhotos.at(-1)) },
    { name: 'article-with-gallery', path: path(byPhotos[0]) },
    { name: 'article-with-table', path: path(articles.find(({ body }) => /^\|/mu.test(body))) },
    { name: 'year', path: fullest('year') },
    { name: 'month', path: fullest('month') },
    { name: 'day', path: fullest('day') },
    { name: 'archive', path: fullest('archive') },
    { name: 'unit', path: fullest('unit') },
    { name: 'speaker', path: fullest('speaker') },
    { name: 'author', path: fullest('author') },
    { name: 'topic', path: fullest('topic') },
    { name: 'static', path: fullest('static') },
    { name: 'site-map', path: fullest('siteMap') },
    { name: 'search-with-hits', path: 'tim-kiem/?q=dang+uy+phong+chinh+tri' },
    { name: 'search-without-hits', path: 'tim-kiem/?q=khongcochunaonhuthe' },
    { name: 'not-found', path: 'khong-co-trang-nay/' },
  ];
}
