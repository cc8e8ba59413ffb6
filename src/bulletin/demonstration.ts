import type { Article } from '#bulletin/article';

/** Words that only the demonstration's own registers and pages have. */
const words = /bantin\.example|Đoàn 9000(?!\d)|tỉnh Minh Họa|Phạm Văn Mẫu|(?<=^\s*)demo: true\b/u;

/**
 * Whether a newsroom has moved in: it has articles of units that exist, and more of them than of units
 * that do not. One such article is no sign of it, because the demonstration has one itself.
 */
export function isInUse(articles: readonly Pick<Article, 'draft' | 'demo'>[]): boolean {
  const real = articles.filter(({ draft, demo }) => !draft && !demo).length;
  return real > 1 && real > articles.length - real;
}

/**
 * Where a line speaks of the demonstration.
 *
 * @param line of a register or a page; what a `#` of YAML explains to the editor does not count
 */
export function demonstrationIn(
  line: string,
): { readonly start: number; readonly text: string } | undefined {
  const found = /^\s*#\s/u.test(line) ? null : words.exec(line);
  return found ? { start: found.index, text: found[0] } : undefined;
}
