import type { Article } from '#bulletin/article';
import {
  addressOf,
  type GateContent,
  type JudgedSite,
  pageFileOf,
  publishedIn,
} from '#gate/judged-site';
import { readWords } from '#gate/reading/words';
import { type Breach, type ContentRule, rebuild } from '#gate/rule';

/** Every published article stands at its address, under its title, and nowhere else. */
export const articleRule: ContentRule = {
  id: 'article',
  wants: 'Bài đã đăng nào cũng có, đúng một lần, đúng địa chỉ',
  fix: rebuild,
  judge: judgeArticles,
};

function judgeArticles(site: JudgedSite, content: GateContent): Breach[] {
  const published = publishedIn(content);
  return [...published.flatMap((one) => judgeArticle(one, site)), ...copies(published, site)];
}

function judgeArticle(one: Article, { facts }: JudgedSite): Breach[] {
  const file = pageFileOf(one);
  const page = facts.get(file)?.page;
  if (!page || page.refresh !== undefined) {
    return [{ file, reason: `Thiếu trang của bài “${one.title}”.` }];
  }
  return sameWords(page.heading, one.title)
    ? []
    : [{ file, reason: `Trang mang đầu đề “${page.heading}”, bài là “${one.title}”.` }];
}

function sameWords(a: string, b: string): boolean {
  return a === b || String(readWords(a)) === String(readWords(b));
}

/** Other pages that claim to be an article's. */
function copies(published: readonly Article[], { facts, origin, base }: JudgedSite): Breach[] {
  const owners = new Map(
    published.map((one) => [origin + addressOf(pageFileOf(one), base), pageFileOf(one)]),
  );
  return [...facts].flatMap(([file, { page }]): Breach[] => {
    const owner = owners.get(page?.canonicals[0] ?? '');
    if (owner === undefined || owner === file || page?.refresh !== undefined) return [];
    return [{ file, reason: `Trang này đăng bài của “${owner}” lần nữa.` }];
  });
}
