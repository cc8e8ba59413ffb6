import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Article, compareNewestFirst } from '#bulletin/article';
import { gatherTopics } from '#view/gather';
import { layOutHome } from '#view/home';
import { article, photo, topic } from '../bulletin/articles.ts';

const topics = [topic('a'), topic('b'), topic('thong-bao', true)];
const layOut = (articles: readonly Article[]) =>
  layOutHome(articles, gatherTopics(articles, topics), () => []);

const oneArticle = fc.record({
  day: fc.integer({ min: 1, max: 28 }),
  topic: fc.constantFrom(...topics),
  pictures: fc.nat(4),
});

test('an article stands once in lead, three more and latest; blocks repeat none of the first two', () => {
  fc.assert(
    fc.property(fc.array(oneArticle, { maxLength: 40 }), (written) => {
      const articles = written
        .map(({ day, topic: own, pictures }, index) =>
          article(`2023-05-${String(day).padStart(2, '0')}`, `bai-${index}`, {
            topics: [own],
            photos: Array.from({ length: pictures }, () => photo),
            ...(pictures > 0 && { cover: photo }),
          }),
        )
        .sort(compareNewestFirst);
      const home = layOut(articles);
      const first = [...(home.lead ? [home.lead] : []), ...home.more];
      const top = [...first, ...home.latest];
      expect(new Set(top).size).toBe(top.length);
      for (const block of home.blocks) {
        expect(block.articles.length).toBeGreaterThanOrEqual(2);
        expect(block.articles.filter((one) => first.includes(one))).toEqual([]);
      }
      const isNotice = (one: Article) => one.topics.every((own) => own.notices);
      expect(top.filter(isNotice)).toEqual([]);
      const news = articles.filter((one) => !isNotice(one));
      expect(home.lead).toBe(news.find((one) => one.cover) ?? news[0]);
      expect(home.albums.every((one) => one.photos.length >= 3)).toBe(true);
    }),
  );
});

test('without an article there is nothing to show', () => {
  const home = layOut([]);
  expect(home).toEqual({ leadRelated: [], more: [], latest: [], blocks: [], albums: [] });
});

test('blocks side by side are equally long and tell no story twice while they have others', () => {
  const both = { topics: [topics[0] ?? topic('a'), topics[1] ?? topic('b')] };
  const articles = Array.from({ length: 14 }, (_, index) =>
    article(`2023-05-${String(20 - index).padStart(2, '0')}`, `bai-${index}`, both),
  );
  const [first, second] = layOut(articles).blocks;
  expect(first?.articles).toHaveLength(4);
  expect(second?.articles).toHaveLength(4);
  expect(first?.articles.filter((one) => second?.articles.includes(one))).toEqual([]);
  const few = [
    ...articles.slice(0, 8),
    article('2023-04-01', 'chi-a', { topics: topics.slice(0, 1) }),
  ];
  const short = layOut(few).blocks.map((block) => block.articles.length);
  expect(new Set(short).size).toBe(1);
});
