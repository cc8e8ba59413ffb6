import { address } from '#domain/address';
import { buildArchive } from '#domain/archive';
import type { Article } from '#domain/article';
import { gatherAuthors, gatherSpeakers, gatherTopics, gatherUnits } from '#domain/gather';
import { listPages } from '#domain/list-page';
import type { StaticPage } from '#domain/static-page';
import type { Registers } from '#pipeline/registers';

/** Every address that a site of these articles has, built from the same lists as its pages. */
export function knownAddresses(
  articles: readonly Article[],
  pages: readonly StaticPage[],
  registers: Registers,
): Set<string> {
  const { home, archive, search, siteMap } = address;
  const known = new Set([home(), archive(), search(), siteMap()]);
  for (const page of pages) known.add(page.address);
  for (const article of articles) known.add(article.address);
  const size = registers.settings.pageSize;
  const addList = (bare: string, items: readonly Article[]) => {
    for (const page of listPages(items, bare, size)) known.add(page.address);
  };
  const collections = [
    ...gatherUnits(articles, registers.units),
    ...gatherSpeakers(articles, registers.people),
    ...gatherAuthors(articles),
    ...gatherTopics(articles, registers.topics),
  ];
  for (const collection of collections) addList(collection.address, collection.articles);
  for (const year of buildArchive(articles)) {
    known.add(address.year(year.year));
    for (const { month, days, articles: ofMonth } of year.months) {
      addList(address.month(month), ofMonth);
      for (const { date } of days) known.add(address.day(date));
    }
  }
  return known;
}
