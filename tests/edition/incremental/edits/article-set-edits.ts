import type { Article } from '../bulletin.ts';
import { isPublic } from '../content-files.ts';
import type { Edit } from '../edit.ts';
import { newArticle } from '../first-edition.ts';
import type { Worksite } from '../worksite.ts';
import { dayIn, nameOf, years } from './article-days.ts';

/** Articles are neither added above nor deleted below this. */
const [most, fewest] = [24, 8];

/** Articles that come and go. */
export const articleSetEdits: readonly Edit[] = [
  {
    name: 'article added',
    make: ({ bulletin }, random) => {
      if (bulletin.articles.length >= most) return undefined;
      const article = newArticle(bulletin, dayIn(random.oneOf(years), random), random);
      bulletin.articles.push(article);
      return nameOf(article);
    },
  },
  {
    name: 'first article of a year',
    make: ({ bulletin }, random) => {
      const year = String(2010 + random.below(10));
      if (bulletin.articles.length >= most) return undefined;
      if (bulletin.articles.some(({ date }) => date.startsWith(year))) return undefined;
      const article = newArticle(bulletin, dayIn(year, random), random);
      bulletin.articles.push(article);
      return nameOf(article);
    },
  },
  {
    name: 'article deleted',
    make: (site, random) => remove(site, random.pick(site.bulletin.articles)),
  },
  {
    name: 'newest article deleted',
    make: (site) => {
      const byDate = site.bulletin.articles
        .filter(isPublic)
        .sort((a, b) => (a.date < b.date ? 1 : -1));
      return remove(site, byDate[0]);
    },
  },
];

function remove({ bulletin }: Worksite, article: Article | undefined): string | undefined {
  if (!article || bulletin.articles.length <= fewest) return undefined;
  bulletin.articles.splice(bulletin.articles.indexOf(article), 1);
  return nameOf(article);
}
