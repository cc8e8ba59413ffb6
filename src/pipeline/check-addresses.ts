import type { Article } from '#domain/article';
import type { StaticPage } from '#domain/static-page';
import type { WrittenLink } from '#pipeline/body/check-body';
import type { FoundArticle } from '#pipeline/content-files';
import { knownAddresses } from '#pipeline/known-addresses';
import { resolveLink } from '#pipeline/link-target';
import type { LoadedPages } from '#pipeline/load-pages';
import type { ParsedArticle } from '#pipeline/parse-article';
import type { Registers } from '#pipeline/registers';
import type { FileFindings } from '#pipeline/report-at';

interface ReadArticle {
  readonly folder: FoundArticle;
  readonly parsed: ParsedArticle;
  readonly article?: Article;
}

/**
 * What can only be judged when all articles are known: links that lead nowhere, and an old address
 * that somebody else has.
 *
 * @param articles every article that could be resolved, newest first
 */
export function checkAddresses(
  read: readonly ReadArticle[],
  articles: readonly Article[],
  { pages, read: readPages }: LoadedPages,
  { registers, now }: { registers: Registers; now: number },
): void {
  const site = sitesInTime(articles, pages, registers);
  const today = site(now);
  for (const { folder, parsed } of read) {
    // Articles that appear together may link to one another before they do.
    const published = parsed.frontMatter?.published ?? 0;
    const known = published > now ? site(published) : today;
    checkLinks(parsed.links, folder.id, known, parsed.findings);
  }
  for (const { links, findings } of readPages) checkLinks(links, 'pages', today, findings);
  checkAliases(read, articles, today);
}

function checkLinks(
  links: readonly WrittenLink[],
  id: string,
  known: ReadonlySet<string>,
  findings: FileFindings,
): void {
  for (const { offset, length, url } of links) {
    const target = resolveLink(id, url);
    if (target !== undefined && !known.has(target)) {
      findings.add({ rule: 'link-missing', offset, length, values: { text: url } });
    }
  }
}

/** The addresses that the site has at an instant, known once an instant. */
function sitesInTime(
  articles: readonly Article[],
  pages: readonly StaticPage[],
  registers: Registers,
): (instant: number) => ReadonlySet<string> {
  const known = new Map<number, ReadonlySet<string>>();
  return (instant) => {
    const seen = articles.filter(({ draft, embargo = 0 }) => !draft && embargo <= instant);
    const found = known.get(instant) ?? knownAddresses(seen, pages, registers);
    known.set(instant, found);
    return found;
  };
}

function checkAliases(
  read: readonly ReadArticle[],
  articles: readonly Article[],
  today: ReadonlySet<string>,
): void {
  const taken = new Map([...today].map((path) => [path, 'một trang của bản tin']));
  for (const { address, title } of articles) taken.set(address, `bài “${title}”`);
  for (const { parsed, article } of read) {
    for (const [index, alias] of (article?.aliases ?? []).entries()) {
      const path = resolveLink('', alias) ?? alias;
      const other = taken.get(path);
      if (other !== undefined) {
        const place = parsed.range(['aliases', index]) ?? parsed.range(['aliases']);
        const [start, end] = place ?? [0, 0];
        const values = { address: alias, other };
        parsed.findings.add({ rule: 'address-clash', offset: start, length: end - start, values });
      }
      taken.set(path, `bài “${article?.title}”`);
    }
  }
}
