import { addressOf, type JudgedSite } from '#gate/judged-site';
import type { Questions, SiteRule } from '#gate/rule';

/**
 * Every page says once which address is its own. One that sends readers on names where it sends them;
 * one that search engines are told to leave out may name none.
 */
export const canonicalRule: SiteRule = {
  id: 'canonical',
  wants: 'Mỗi trang một địa chỉ chính thức, đúng địa chỉ của nó',
  fix: 'Dựng lại với đúng --site và --base.',
  about: askCanonicals,
};

function askCanonicals({ origin, base }: JudgedSite): Questions {
  return {
    *one({ path, facts }) {
      if (!facts?.page) return;
      const { canonicals, refresh, noindex } = facts.page;
      const [first] = canonicals;
      const own = origin + addressOf(path, base);
      const wanted =
        refresh !== undefined && URL.canParse(refresh, own) ? new URL(refresh, own).href : own;
      if (canonicals.length > 1) yield `Trang ghi ${canonicals.length} địa chỉ chính thức.`;
      else if (first === undefined) {
        if (!noindex) yield 'Trang không ghi địa chỉ chính thức.';
      } else if (first !== wanted) {
        yield `Địa chỉ chính thức ghi “${first}”, đúng ra là “${wanted}”.`;
      }
    },
  };
}
