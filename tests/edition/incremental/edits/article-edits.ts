import { addDays } from '#vietnamese/calendar-date';
import { type Article, numberOf } from '../bulletin.ts';
import { isPublic } from '../content-files.ts';
import type { Edit } from '../edit.ts';
import type { Random } from '../random.ts';
import { authors, sentence, speakerLine, titleWith } from '../words.ts';
import type { Worksite } from '../worksite.ts';
import { dayIn, nameOf, years } from './article-days.ts';

/** What an editor changes in an article. */
export const articleEdits: readonly Edit[] = [
  changed('body edited', (article, random) => {
    article.body[1] = sentence(random);
  }),
  changed('first paragraph edited', (article, random) => {
    article.body[0] = sentence(random);
  }),
  changed('one digit of the body exchanged, the size kept', (article, random) => {
    // Files always carry the same time, so that size and time tell nothing here.
    article.body[1] = (article.body[1] ?? '').replace(/\d/u, (digit) =>
      String((Number(digit) + 1 + random.below(8)) % 10),
    );
  }),
  changed('title edited', (article, random, { bulletin }) => {
    article.title = titleWith(numberOf(bulletin), random);
  }),
  changed('summary changed', (article, random) => {
    if (article.summary === undefined || random.maybe()) article.summary = sentence(random);
    else delete article.summary;
  }),
  changed('folder renamed', (article, _, { bulletin }) => {
    article.slug = `tin-doi-ten-${numberOf(bulletin)}`;
  }),
  changed('date moved', (article, random) => {
    article.date = dayIn(article.date.slice(0, 4), random);
    delete article.until;
  }),
  changed('date moved to another year', (article, random) => {
    const [other = years[0]] = years.filter((year) => !article.date.startsWith(year));
    article.date = dayIn(other, random);
    delete article.until;
  }),
  changed('speakers changed', (article, random) => {
    if (article.speakers.length > 1 && random.maybe()) article.speakers.reverse();
    else article.speakers = [speakerLine(random), ...article.speakers.slice(0, random.below(2))];
  }),
  changed('author changed', (article, random) => {
    article.author = random.pick(authors.filter((name) => name !== article.author)) ?? 'không';
  }),
  changed('topics changed', (article, random, { bulletin }) => {
    article.topics = random.some(bulletin.topics, random.below(bulletin.topics.length + 1));
  }),
  changed('unit changed', (article, random, { bulletin }) => {
    const others = bulletin.units.filter((unit) => unit !== article.unit);
    article.unit = random.pick(others) ?? article.unit;
    article.unitName = article.unit.name;
  }),
  changed('further unit added or removed', (article, random, { bulletin }) => {
    if (article.others.length > 0) article.others.shift();
    else article.others = random.some(bulletin.units, 2);
  }),
  changed('last day set or taken back', (article, random) => {
    if (article.until === undefined) article.until = addDays(article.date, 1 + random.below(9));
    else delete article.until;
  }),
  changed('source set or taken back', (article, random) => {
    if (article.source !== undefined) delete article.source;
    else article.source = `Báo Đồi Thông${random.maybe() ? ' (https://doithong.example/1)' : ''}`;
  }),
  changed('language set or taken back', (article) => {
    if (article.language === undefined) article.language = 'tiếng Anh';
    else delete article.language;
  }),
  changed('link added or removed', (article, random, { bulletin }) => {
    if (article.links.length > 1) article.links.shift();
    else article.links.push(random.pick(bulletin.articles) ?? article);
  }),
  changed('alias added or removed', (article, random, { bulletin }) => {
    if (article.aliases.length > 1) article.aliases.shift();
    else article.aliases.push(`/tin-cu/${numberOf(bulletin)}${random.maybe() ? '.html' : '/'}`);
  }),
  changed('draft flag set or cleared', (article) => {
    article.draft = !article.draft;
  }),
  changed('embargo set or lifted', (article, random, { wanted }) => {
    if (article.published === undefined) {
      article.published = new Date(wanted.now + (random.below(9) - 4) * 86_400_000).toISOString();
    } else delete article.published;
  }),
  {
    name: 'article with an error, then mended',
    input: 'as it was',
    make: ({ bulletin }, random) => {
      // The errors of a draft stop nobody.
      const article = random.pick(bulletin.articles.filter(isPublic));
      if (!article) return undefined;
      article.fault = 'khong-co-muc-nay';
      return nameOf(article);
    },
    mend: ({ bulletin }) => {
      for (const article of bulletin.articles) delete article.fault;
    },
  },
];

function changed(
  name: string,
  change: (article: Article, random: Random, site: Worksite) => void,
): Edit {
  return {
    name,
    make: (site, random) => {
      const seen = site.bulletin.articles.filter(isPublic);
      // What nobody sees is edited too, but most edits should show.
      const article = random.pick(random.below(8) === 0 ? site.bulletin.articles : seen);
      if (!article) return undefined;
      const name = nameOf(article);
      change(article, random, site);
      return name;
    },
  };
}
