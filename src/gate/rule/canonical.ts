import { addressOf, type JudgedSite } from '#gate/judged-site';
import type { Breach, SiteRule } from '#gate/rule';

/**
 * Every page says once which address is its own. One that sends readers on names where it sends them;
 * one that search engines are told to leave out may name none.
 */
export const canonicalRule: SiteRule = {
  id: 'canonical',
  wants: 'Mỗi trang một địa chỉ chính thức, đúng địa chỉ của nó',
  fix: 'Dựng lại với đúng --site và --base.',
  judge: judgeCanonicals,
};

function judgeCanonicals({ origin, base, facts }: JudgedSite): Breach[] {
  const found: Breach[] = [];
  for (const [file, { page }] of facts) {
    if (!page) continue;
    const { canonicals, refresh, noindex } = page;
    const [first] = canonicals;
    const own = origin + addressOf(file, base);
    const wanted =
      refresh !== undefined && URL.canParse(refresh, own) ? new URL(refresh, own).href : own;
    const say = (reason: string) => found.push({ file, reason });
    if (canonicals.length > 1) say(`Trang ghi ${canonicals.length} địa chỉ chính thức.`);
    else if (first === undefined) {
      if (!noindex) say('Trang không ghi địa chỉ chính thức.');
    } else if (first !== wanted) say(`Địa chỉ chính thức ghi “${first}”, đúng ra là “${wanted}”.`);
  }
  return found;
}
