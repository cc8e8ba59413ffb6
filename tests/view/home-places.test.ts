import { describe, expect, it } from 'vitest';
import type { Article } from '#bulletin/article';
import { gatherTopics } from '#view/gather';
import { layOutHome } from '#view/home';
import { article, photo, topic } from '../bulletin/articles.ts';

const notice = topic('thong-bao', true);
const slugs = (articles: readonly Article[]) => articles.map(({ slug }) => slug);

/** `a0` the newest, then `a1` …; each as `extra` says. */
const run = (count: number, extra: (index: number) => Partial<Article> = () => ({})) =>
  Array.from({ length: count }, (_, index) =>
    article(`2023-05-${String(28 - index).padStart(2, '0')}`, `a${index}`, extra(index)),
  );

const withCovers = (count: number, ...indexes: number[]) =>
  run(count, (index) => (indexes.includes(index) ? { cover: photo } : {}));

describe('the front page', () => {
  it('begins with the newest picture; three more have one too, where they are recent', () => {
    const home = layOutHome(withCovers(20, 1, 3, 6, 12), [], () => []);
    expect(home.lead?.slug).toBe('a1');
    expect(slugs(home.more)).toEqual(['a3', 'a6', 'a12']);
    expect(slugs(home.latest)).toEqual(['a0', 'a2', 'a4', 'a5']);
    const more = (...covers: number[]) =>
      slugs(layOutHome(withCovers(20, ...covers), [], () => []).more);
    expect(more(1, 3, 12)).toEqual(['a0', 'a3', 'a12']);
    expect(more(1, 3, 13)).toEqual(['a0', 'a2', 'a3']);
    expect(more(1, 3, 4, 5, 6)).toEqual(['a3', 'a4', 'a5']);
    expect(more(0)).toEqual(['a1', 'a2', 'a3']);
  });

  it('does without a picture, and without any article', () => {
    const home = layOutHome(run(2), [], () => []);
    expect([home.lead?.slug, slugs(home.more), home.latest]).toEqual(['a0', ['a1'], []]);
    const none = layOutHome([], [], () => {
      throw new Error('nothing is related to nothing');
    });
    expect(none).toEqual({ leadRelated: [], more: [], latest: [], blocks: [], albums: [] });
  });

  it('offers two related articles that it does not show already', () => {
    const articles = withCovers(20, 0);
    const related = () =>
      [9, 3, 7, 10, 11, 12]
        .map((index) => articles[index])
        .flatMap((one) => (one ? [{ article: one, reason: 'Cùng đơn vị' as const }] : []));
    const { latest, leadRelated } = layOutHome(articles, [], related);
    expect(slugs(latest)).toEqual(['a4', 'a5', 'a6', 'a7']);
    expect(slugs(leadRelated.map((one) => one.article))).toEqual(['a9', 'a10']);
  });

  it('tells notices apart: an article is one when all its topics are', () => {
    const articles = run(9, (index) => ({
      topics: index === 0 ? [notice, topic('a')] : index === 1 ? [] : [notice],
    }));
    const home = layOutHome(
      articles,
      gatherTopics(articles, [topic('a'), notice, topic('x', true)]),
      () => [],
    );
    expect(home.lead?.slug).toBe('a0');
    expect(slugs(home.more)).toEqual(['a1']);
    expect(slugs(home.notices?.articles ?? [])).toEqual(['a0', 'a2', 'a3', 'a4', 'a5']);
    expect(home.blocks).toEqual([]);
    expect(layOutHome(articles, gatherTopics([], [notice]), () => [])).not.toHaveProperty(
      'notices',
    );
    const two = gatherTopics(articles, [topic('leer', true), notice]);
    expect(layOutHome(articles, two, () => []).notices?.topic.slug).toBe('thong-bao');
  });

  it('shows three albums, of three photos or more', () => {
    const photos = [2, 3, 0, 4, 3, 3];
    const articles = run(6, (index) => ({
      photos: Array.from({ length: photos[index] ?? 0 }, () => photo),
    }));
    expect(slugs(layOutHome(articles, [], () => []).albums)).toEqual(['a1', 'a3', 'a4']);
  });
});

describe('the blocks of topics', () => {
  /** Four articles for the head of the page, then the given ones: topics each, `*` has a picture. */
  const blocksOf = (...topics: readonly string[]) => {
    const articles = run(4 + topics.length, (index) => {
      const own = topics[index - 4] ?? '';
      return {
        topics: [...own.replace('*', '')].map((slug) => topic(slug)),
        ...(own.includes('*') && { cover: photo }),
      };
    }).map((one, index) => (index < 4 ? { ...one, cover: photo } : one));
    const collections = gatherTopics(
      articles,
      [...'abcd'].map((slug) => topic(slug)),
    );
    return layOutHome(articles, collections, () => []).blocks.map(
      ({ topic: { slug }, articles: own }) => [slug, ...slugs(own)].join(' '),
    );
  };

  it('need two articles, and have four at the most', () => {
    expect(blocksOf('a')).toEqual([]);
    expect(blocksOf('a', 'a')).toEqual(['a a4 a5']);
    expect(blocksOf('a', 'a', 'a', 'a', 'a')).toEqual(['a a4 a5 a6 a7']);
  });

  it('begin with a picture', () => {
    expect(blocksOf('a', 'a*', 'a', 'a*')).toEqual(['a a5 a4 a6 a7']);
  });

  it('are as long as their neighbour', () => {
    expect(blocksOf('a', 'a', 'a', 'b', 'b', 'c', 'c', 'c')).toEqual([
      ...['a a4 a5', 'b a7 a8', 'c a9 a10 a11'],
    ]);
    expect(blocksOf('a', 'a', 'b', 'b', 'b', 'c', 'c', 'd', 'd', 'd')).toEqual([
      ...['a a4 a5', 'b a6 a7', 'c a9 a10', 'd a11 a12'],
    ]);
  });

  it('repeat nothing while they have two others', () => {
    expect(blocksOf('ab', 'a', 'b', 'b')).toEqual(['a a4 a5', 'b a6 a7']);
    expect(blocksOf('ab', 'a', 'b')).toEqual(['a a4 a5', 'b a4 a6']);
    expect(blocksOf('ab', 'ab', 'b', 'b', 'b')).toEqual(['a a4 a5', 'b a6 a7']);
  });
});
