import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Article, unitsOf } from '#bulletin/article';
import { readRegisters } from '#pipeline/registers/registers';
import { SiteAddresses } from '#pipeline/resolve/site-addresses';
import { assembleBulletin } from '#view/bulletin';
import { pageViews } from '#view/page-views';
import { article, speaker, topic } from '../../bulletin/articles.ts';
import { register } from '../content-folder.ts';

const { registers: read } = readRegisters((name) => Buffer.from(register(name)));
if (!read) throw new Error('The registers of the fixtures are broken');

const registers = { ...read, settings: { ...read.settings, pageSize: 2 } };
const some = <T>(values: readonly T[], maxLength = 2) =>
  fc.array(fc.constantFrom(...values), { maxLength });

const articles: fc.Arbitrary<Article[]> = fc
  .array(
    fc.record({
      date: fc.constantFrom('2021-12-31', '2023-06-28', '2023-06-29', '2023-07-01'),
      unit: fc.constantFrom(...registers.units),
      otherUnits: some(registers.units),
      speakers: some(['le-an', 'le-thuy'].map((slug) => speaker(slug, 'Đại tá'))),
      authors: some(['huong-giang', 'le-an'].map((slug) => ({ slug, name: slug }))),
      topics: some(registers.topics.map(({ slug }) => topic(slug))),
    }),
    { maxLength: 14 },
  )
  .map((many) => many.map(({ date, ...rest }, index) => article(date, `bai-${index}`, rest)));

const pages = ['lien-he', 'gioi-thieu'].map((slug, order) => ({
  ...{ slug, order, title: slug, lang: 'vi', summary: '' },
  address: `/${slug}/`,
  file: `pages/${slug}.md`,
}));

/** Addresses of all pages that are really made. */
function addressesMade(of: readonly Article[]): Set<string> {
  const newestFirst = of.toSorted((a, b) => (a.date < b.date ? 1 : -1));
  const bulletin = assembleBulletin({
    ...registers,
    today: '2023-07-02',
    articles: newestFirst,
    pages,
  });
  const files = pageViews(bulletin, () => '').map(({ file }) => file);
  return new Set(
    files
      .filter((file) => file !== '404.html')
      .map((file) => `/${file.replace(/index\.html$/, '')}`),
  );
}

/** Addresses that a page has or might have. */
function addressesAround(made: ReadonlySet<string>): string[] {
  const near = [...made].flatMap((path) =>
    [0, 1, 2, 3, 9].flatMap((n) => [`${path}trang-${n}/`, `${path}trang-0${n}/`]),
  );
  const units = registers.units.map(({ slug }) => `/don-vi/${slug}/`);
  const others = ['/phat-bieu/le-an/', '/tac-gia/le-an/', '/bai-viet/2022/', '/bai-viet/2023/06/'];
  return [...made, ...near, ...units, ...others, '', '/khong-co/', '/404.html'];
}

describe('the addresses of a site', () => {
  it('are those of the pages that are made, and no others', () => {
    fc.assert(
      fc.property(articles, (of) => {
        const addresses = new SiteAddresses(pages, registers);
        for (const one of of) {
          addresses.add({
            address: one.address,
            date: one.date,
            units: unitsOf(one).map(({ slug }) => slug),
            speakers: one.speakers.map(({ slug }) => slug),
            authors: one.authors.map(({ slug }) => slug),
            topics: one.topics.map(({ slug }) => slug),
          });
          // Asking in between must not freeze the answer.
          addresses.has('/');
        }
        const made = addressesMade(of);
        for (const path of addressesAround(made)) {
          expect([path, addresses.has(path)]).toEqual([path, made.has(path)]);
        }
      }),
    );
  });
});
