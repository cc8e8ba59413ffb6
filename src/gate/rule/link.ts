import type { FileFacts } from '#gate/file-facts';
import type { JudgedSite } from '#gate/judged-site';
import type { Questions, SiteRule } from '#gate/rule';

/** Links, fragments, pictures, scripts and style sheets lead to something in the site, or out of it. */
export const linkRule: SiteRule = {
  id: 'link',
  wants: 'Liên kết, ảnh và kiểu dáng đều có thật',
  fix: 'Sửa liên kết trong bài; nếu liên kết do mẫu trang viết ra thì dựng lại.',
  about: askLinks,
};

function askLinks({ known }: JudgedSite): Questions {
  /** Of pages to which others lead; a thousand may lead to the same. */
  const idsIn = new Map<string, ReadonlySet<string> | undefined>();
  const lacks = (target: string, fragment: string, facts?: FileFacts) => {
    if (fragment === '' || fragment === 'top') return false;
    if (facts) return facts.page?.ids.includes(fragment) === false;
    if (!idsIn.has(target)) {
      const ids = known.factsOf(target)?.page?.ids;
      idsIn.set(target, ids && new Set(ids));
    }
    return idsIn.get(target)?.has(fragment) === false;
  };
  return {
    *one({ path, facts, leads }) {
      for (const { address, missing, file: target = '', fragment = '' } of leads) {
        if (missing !== undefined) yield `“${address}” ${missing}.`;
        else if (lacks(target, fragment, target === path ? facts : undefined)) {
          yield `“${address}” dẫn tới mục không có trong trang.`;
        }
      }
    },
    *again({ former, removed, altered }) {
      yield* former.askersOf(removed);
      for (const { asker, target, fragment } of former.fragments()) {
        if (altered.has(target) && lacks(target, fragment)) yield asker;
      }
    },
  };
}
