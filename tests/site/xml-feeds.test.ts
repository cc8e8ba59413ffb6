import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { rss } from '#edition/feeds/rss';
import { type BuiltSite, basedSite, builtSite, rootSite } from './built-site.ts';
import { emptyContent, manyArticlesContent } from './content-folders.ts';
import { feedContent } from './feed-content.ts';
import { readJsonFeed } from './json-feed.ts';
import { xmlFaults, xmlTexts } from './xml-schema.ts';

const tricky = async () =>
  builtSite({ content: await feedContent(), now: '2023-07-05T08:00:00+07:00' });
const sites = [
  ['of the demonstration', rootSite],
  ['below a base path', basedSite],
  ['without articles', async () => builtSite({ content: await emptyContent() })],
  ['of 70 articles', async () => builtSite({ content: await manyArticlesContent(70) })],
  ['with everything that may go wrong', tricky],
] as const;
const schemas = {
  'rss.xml': 'rss.xsd',
  'sitemap-1.xml': 'sitemap.xsd',
  'sitemap-index.xml': 'sitemap-index.xsd',
} as const;
type File = keyof typeof schemas;

const read = ({ folder }: BuiltSite, file: File) => readFileSync(join(folder, file), 'utf8');

// On a machine's first run this takes a minute: every photo is encoded.
beforeAll(rootSite);

describe.each(sites)('every feed in XML is valid %s', (_, build) => {
  it.each(Object.keys(schemas) as File[])('/%s', async (file) => {
    expect(xmlFaults(read(await build(), file), schemas[file])).toEqual([]);
  });
});

describe('a feed would not be valid', () => {
  it.each<readonly [string, File, string | RegExp, string]>([
    ['cut short', 'rss.xml', '</rss>', ''],
    ['with a bare &', 'rss.xml', '<title>', '<title>&'],
    ['of another version', 'rss.xml', 'version="2.0"', 'version="0.92"'],
    ['without a description', 'rss.xml', /<description>[^<]*<\/description>\n/u, ''],
    ['with an element of nobody', 'rss.xml', '<item>', '<item><author2/>'],
    ['with a relative link', 'rss.xml', /<link>https:\/\/[^/]+/u, '<link>'],
    ['with an article twice', 'rss.xml', /(<item>.*?<\/item>)/su, '$1$1'],
    ['without a zone', 'rss.xml', ' +0700', ''],
    ['with a day of no week', 'rss.xml', /<pubDate>\w{3}/u, '<pubDate>Th'],
    ['with a photo of no size', 'rss.xml', /width="\d+"/u, 'width=""'],
    ['without its own address', 'rss.xml', /<atom:link[^>]*>/u, ''],
    ['of another namespace', 'sitemap-1.xml', 'sitemap/0.9', 'sitemap/0.84'],
    ['with a relative page', 'sitemap-1.xml', /<loc>https:\/\/[^/]+/u, '<loc>'],
    ['with a page twice', 'sitemap-1.xml', /(<url>.*?<\/url>)/su, '$1$1'],
    ['with a day that is none', 'sitemap-1.xml', /<lastmod>\d{4}-\d\d/u, '<lastmod>2023-13'],
    ['with a time without zone', 'sitemap-1.xml', /\+07:00<\/lastmod>/u, '</lastmod>'],
    ['without pages', 'sitemap-1.xml', /<url>.*<\/url>/su, ''],
    ['of no files', 'sitemap-index.xml', /<sitemap>.*<\/sitemap>/su, ''],
  ])('%s: /%s', async (_, file, part, other) => {
    const xml = read(await tricky(), file);
    const damaged = xml.replace(part, other);
    expect(damaged).not.toBe(xml);
    expect(xmlFaults(damaged, schemas[file]).length).toBeGreaterThan(0);
  });
});

describe('/rss.xml', () => {
  it.each(sites)('says the same as /feed.json %s', async (_, build) => {
    const site = await build();
    const xml = read(site, 'rss.xml');
    const { items, title, description, home_page_url } = readJsonFeed(site);
    const channel = (name: string) => xmlTexts(xml, `/rss/channel/${name}`);
    expect(channel('title')).toEqual([title]);
    expect(channel('description')).toEqual([description]);
    expect(channel('link')).toEqual([home_page_url]);
    expect(channel('language')).toEqual(['vi']);
    const said = items.map((_, index) => {
      const of = (name: string) => xmlTexts(xml, `/rss/channel/item[${index + 1}]/${name}`);
      return {
        id: of('guid'),
        url: of('link'),
        title: of('title'),
        summary: of('description'),
        html: of('content:encoded'),
        authors: of('dc:creator'),
        tags: of('category'),
        published: of('pubDate').map((date) => new Date(date).getTime()),
      };
    });
    expect(said).toEqual(
      items.map((one) => ({
        id: [one.id],
        url: [one.url],
        title: [one.title],
        summary: [one.summary],
        html: [one.content_html],
        authors: one.authors?.map(({ name }) => name) ?? [],
        tags: one.tags ?? [],
        published: [Date.parse(one.date_published ?? '')],
      })),
    );
    expect(xmlTexts(xml, '/rss/channel/item/media:content/@url')).toEqual(
      items.flatMap(({ image }) => image ?? []),
    );
    expect(xmlTexts(xml, '/rss/channel/item')).toHaveLength(items.length);
  });

  it('names the right day of the week, whatever the day', () => {
    const item = { title: 'Tin', summary: 'Tin.', html: '<p>Tin.</p>', authors: [], topics: [] };
    const instants = Array.from({ length: 800 }, (_, index) =>
      new Date(Date.UTC(2023, 0, 1 + index, 12)).toISOString().replace(/T.*/u, 'T08:30:00+07:00'),
    );
    const items = instants.map((published) => ({
      ...item,
      published,
      url: `https://donvi.example/${published}/`,
    }));
    const xml = rss({
      title: 'Bản tin',
      description: 'Tin',
      home: 'https://donvi.example/',
      self: 'https://donvi.example/rss.xml',
      items,
    });
    expect(xmlFaults(xml, 'rss.xsd')).toEqual([]);
    const dates = xmlTexts(xml, '//pubDate');
    const expected = instants.map((instant) =>
      new Date(Date.parse(instant) + 7 * 3_600_000).toUTCString().replace('GMT', '+0700'),
    );
    expect(dates).toEqual(expected);
  });
});
