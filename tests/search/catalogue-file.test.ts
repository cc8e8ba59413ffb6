import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareNewestFirst } from '#bulletin/article';
import { catalogueFile } from '#search/catalogue-file';
import { writeBundle } from '#search/write-bundle';
import { readCatalogue, type Written } from '../../src/browser/search/catalogue.ts';
import { article, topic } from '../bulletin/articles.ts';
import { entryOf, testFolder } from './folders.ts';

const articles = [
  article('2024-02-01', 'moi', {
    unitName: 'Tiểu đoàn 1',
    otherUnits: [{ slug: 'tieu-doan-2', name: 'Tiểu đoàn 2' }],
    topics: [topic('Dân vận'), topic('Xây dựng Đảng')],
    authors: [{ name: 'Hương Giang', slug: 'huong-giang' }],
  }),
  article('2023-12-31', 'giua', {
    topics: [topic('Xây dựng Đảng')],
    speakers: [{ slug: 'dinh-quoc-hung', name: 'Đinh Quốc Hùng', posts: [] }],
  }),
  article('2023-12-31', 'cu', { topics: [], authors: [] }),
];

describe('the catalogue', () => {
  it('gives readers day and lists of each article back', () => {
    const written = JSON.parse(catalogueFile(articles).content) as Written;
    const { rows, names } = readCatalogue(written, ['a', 'b', 'c']);
    for (const [index, id] of ['a', 'b', 'c'].entries()) {
      const { date, unit, otherUnits, topics, speakers, authors } = articles[index] ?? {};
      const slugs = (of: readonly { readonly slug: string }[] = []) => of.map(({ slug }) => slug);
      expect(rows.get(id)).toEqual({
        date,
        values: {
          unit: [unit?.slug, ...slugs(otherUnits)],
          year: [date?.slice(0, 4)],
          topic: slugs(topics),
          speaker: slugs(speakers),
          author: slugs(authors),
        },
      });
    }
    expect([...names.year.keys()]).toEqual(['2024', '2023']);
    expect(names.unit.get('tieu-doan-2')).toBe('Tiểu đoàn 2');
    for (const { topics, speakers, authors } of articles) {
      for (const { slug, name } of topics) expect(names.topic.get(slug)).toBe(name);
      for (const { slug, name } of speakers) expect(names.speaker.get(slug)).toBe(name);
      for (const { slug, name } of authors) expect(names.author.get(slug)).toBe(name);
    }
  });

  it('has a name that changes with its content', () => {
    const [first, ...rest] = articles;
    const name = (of: typeof articles) => catalogueFile(of).name;
    expect(name([...articles])).toBe(name(articles));
    expect(name(rest)).not.toBe(name(articles));
    expect(name(first ? [{ ...first, unitName: 'Tiểu đoàn 2' }, ...rest] : [])).not.toBe(
      name(articles),
    );
  });

  it('is the one that the index names', async () => {
    const dir = join(testFolder(), 'bundle');
    await writeBundle(
      articles.map((one) => entryOf(one)),
      dir,
    );
    const { catalogue } = JSON.parse(readFileSync(join(dir, 'pagefind-entry.json'), 'utf8')) as {
      catalogue: string;
    };
    expect(readdirSync(dir).filter((name) => name.startsWith('catalogue'))).toEqual([catalogue]);
    expect(readFileSync(join(dir, catalogue), 'utf8')).toBe(
      catalogueFile(articles.toSorted(compareNewestFirst)).content,
    );
  });
});
