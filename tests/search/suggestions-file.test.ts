import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Article } from '#bulletin/article';
import { settingsSchema } from '#bulletin/settings';
import { suggestionsFile } from '#search/suggestions-file';
import { assembleBulletin } from '#view/bulletin';
import { randomOf } from '../bench/corpus/random.ts';
import { article, topic, unit } from '../bulletin/articles.ts';

type Named = readonly [text: string, address: string];

function fileOf(articles: readonly Article[]): { lists: Named[]; articles: Named[]; text: string } {
  const bulletin = assembleBulletin({
    settings: settingsSchema.parse({ title: 'Bản tin', url: 'https://bantin.example' }),
    today: '2023-07-01',
    articles,
    pages: [],
    units: [...new Set(articles.map(({ unit: of }) => of.slug))].map((slug) => unit(slug)),
    people: [],
    topics: [topic('dan-van'), topic('thi-dua')],
    glossary: [],
  });
  const text = suggestionsFile(bulletin, (path) => `/bantin${path}`);
  return { ...(JSON.parse(text) as { lists: Named[]; articles: Named[] }), text };
}

const speaker = { slug: 'dinh-quoc-hung', name: 'Đinh Quốc Hùng', posts: [] };

/** Newest first. */
const few = [
  article('2023-06-29', 'moi', {
    title: 'Đảng ủy “ra” nghị quyết',
    unit: unit('mot'),
    speakers: [speaker],
    authors: [{ name: 'Hương Giang', slug: 'huong-giang' }],
    topics: [topic('dan-van')],
  }),
  article('2022-01-02', 'cu', { title: 'Tin cũ', unit: unit('hai'), speakers: [speaker] }),
];

/** As many titles as asked for, each of words of its own so that they hardly compress. */
const many = (count: number) =>
  Array.from({ length: count }, (_, number) => {
    const random = randomOf('suggestions', number);
    const word = () => random.integer(0, 2 ** 31).toString(36);
    const title = Array.from({ length: 12 }, word).join(' ');
    return article('2023-06-29', `bai-${number}`, { title, unit: unit('mot') });
  });

describe('the file of suggestions', () => {
  it('names units, topics, speakers, authors in this order, each once, then titles', () => {
    const { lists, articles } = fileOf(few);
    expect(lists).toEqual([
      ['Đơn vị mot', '/bantin/don-vi/mot/'],
      ['Đơn vị hai', '/bantin/don-vi/hai/'],
      ['dan-van', '/bantin/chuyen-muc/dan-van/'],
      ['thi-dua', '/bantin/chuyen-muc/thi-dua/'],
      ['Đinh Quốc Hùng', '/bantin/phat-bieu/dinh-quoc-hung/'],
      ['Hương Giang', '/bantin/tac-gia/huong-giang/'],
    ]);
    expect(articles).toEqual([
      ['Đảng ủy “ra” nghị quyết', '/bantin/bai-viet/2023/06/29/moi/'],
      ['Tin cũ', '/bantin/bai-viet/2022/01/02/cu/'],
    ]);
  });

  it('of a site without articles offers its topics', () => {
    const { lists, articles } = fileOf([]);
    expect(lists.map(([name]) => name)).toEqual(['dan-van', 'thi-dua']);
    expect(articles).toEqual([]);
  });

  it('leaves out the oldest titles where all would weigh too much, and no name', () => {
    const all = many(1500);
    const whole = JSON.stringify(all.map(({ title, address }) => [title, `/bantin${address}`]));
    expect(gzipSync(whole).length).toBeGreaterThan(60_000);
    const { lists, articles, text } = fileOf(all);
    expect(gzipSync(text).length).toBeLessThanOrEqual(60_000);
    expect(lists).toHaveLength(3);
    expect(articles.map(([title]) => title)).toEqual(
      all.slice(0, articles.length).map(({ title }) => title),
    );
    // Room is not given away either: a quarter more would not fit.
    const quarter = many(Math.ceil((articles.length * 4) / 3));
    const more = JSON.stringify(quarter.map(({ title, address }) => [title, `/bantin${address}`]));
    expect(gzipSync(more).length).toBeGreaterThan(60_000);
  });

  it('is no larger than it may be, however many titles there are', () => {
    const all = many(1500);
    const sizes = Array.from({ length: 13 }, (_, step) => 900 + step * 50);
    const bytes = sizes.map((count) => gzipSync(fileOf(all.slice(0, count)).text).length);
    expect(Math.max(...bytes)).toBeLessThanOrEqual(60_000);
  });

  it('offers no more than the newest fifteen hundred, however light', () => {
    const light = Array.from({ length: 1600 }, (_, number) =>
      article('2023-06-29', `bai-${number}`, { title: `Tin ${number}`, unit: unit('mot') }),
    );
    const { articles } = fileOf(light);
    expect(articles).toHaveLength(1500);
    expect(articles[0]?.[0]).toBe('Tin 0');
  });
});
