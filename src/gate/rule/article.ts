import {
  addressOf,
  type GateContent,
  type JudgedSite,
  pageFileOf,
  publishedIn,
} from '#gate/judged-site';
import { readWords } from '#gate/reading/words';
import { type ContentRule, type Questions, rebuild } from '#gate/rule';

/** Every published article stands at its address, under its title, and nowhere else. */
export const articleRule: ContentRule = {
  id: 'article',
  wants: 'Bài đã đăng nào cũng có, đúng một lần, đúng địa chỉ',
  fix: rebuild,
  about: askArticles,
};

function askArticles({ origin, base }: JudgedSite, content: GateContent): Questions {
  const published = publishedIn(content);
  const byFile = Map.groupBy(published, pageFileOf);
  const canonicalOf = (file: string) => origin + addressOf(file, base);
  const owners = new Map([...byFile.keys()].map((file) => [canonicalOf(file), file]));
  return {
    *one({ path, facts }) {
      const page = facts?.page;
      const isStanding = page !== undefined && page.refresh === undefined;
      for (const { title } of byFile.get(path) ?? []) {
        if (!isStanding) yield `Thiếu trang của bài “${title}”.`;
        else if (!sameWords(page.heading, title)) {
          yield `Trang mang đầu đề “${page.heading}”, bài là “${title}”.`;
        }
      }
      // A page that claims to be an article's.
      const owner = isStanding ? owners.get(page.canonicals[0] ?? '') : undefined;
      if (owner !== undefined && owner !== path) yield `Trang này đăng bài của “${owner}” lần nữa.`;
    },
    // A page that passed names its own address or sends readers on: it claims no other article, new ones too.
    *again({ former }) {
      for (const [file, all] of byFile) {
        const passed = former.titles.get(file);
        if (all.length > 1 || passed !== all[0]?.title) yield file;
      }
    },
    keep: () => ({ titles: new Map(published.map((one) => [pageFileOf(one), one.title])) }),
  };
}

function sameWords(a: string, b: string): boolean {
  return a === b || String(readWords(a)) === String(readWords(b));
}
