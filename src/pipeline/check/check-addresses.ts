import type { ParsedArticle } from '#pipeline/parse/parse-article';
import { resolveLink } from '#pipeline/resolve/link-target';
import type { Surroundings } from '#pipeline/resolve/site-answers';

/** Reports the links of an article that lead nowhere. */
export function checkLinks(
  { links, findings }: ParsedArticle,
  id: string,
  { missing }: Surroundings,
): void {
  for (const { offset, length, url } of links) {
    const target = resolveLink(id, url);
    if (target !== undefined && missing.includes(target)) {
      findings.add({ rule: 'link-missing', offset, length, values: { text: url } });
    }
  }
}

/**
 * Reports old addresses of an article that somebody else has.
 *
 * @param aliases as written
 */
export function checkAliases(
  { range, findings }: ParsedArticle,
  aliases: readonly string[],
  { holders }: Surroundings,
): void {
  for (const [index, alias] of aliases.entries()) {
    const other = holders[index];
    if (other === undefined || other === null) continue;
    const [start, end] = range(['aliases', index]) ?? range(['aliases']) ?? [0, 0];
    const values = { address: alias, other };
    findings.add({ rule: 'address-clash', offset: start, length: end - start, values });
  }
}
