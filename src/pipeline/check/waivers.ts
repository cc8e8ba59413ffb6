import type { Finding } from '#bulletin/finding';
import type { Subject } from '#pipeline/check/subject';
import { fold } from '#vietnamese/fold';

/** One entry of `reviewed` in the front matter: somebody answers for the warnings of a rule. */
export interface Waiver {
  /** The rule as written. */
  readonly written: string;
  readonly index: number;
}

/** The waivers of an article, and whether each speaks of a warning that is there. */
export function waiversOf(
  { article, page, prose }: Subject,
  found: readonly Finding[],
): { readonly waiver: Waiver; readonly isUsed: boolean }[] {
  // Where the registers cannot be asked, nobody knows which warnings there are.
  const judged = article?.known ? article.parsed : prose && page?.parsed;
  const reviewed = judged?.head?.reviewed ?? [];
  const waived = new Set<string>();
  return reviewed.map(({ rule: written }, index) => {
    const id = ruleNamed(written);
    const isUsed = !waived.has(id) && found.some((finding) => isWaived(finding, id));
    if (isUsed) waived.add(id);
    return { waiver: { written, index }, isUsed };
  });
}

/** Findings without the warnings that somebody has looked at and answers for. */
export function withoutReviewed(found: readonly Finding[], subject: Subject): Finding[] {
  const waivers = waiversOf(subject, found);
  const ids = waivers.filter(({ isUsed }) => isUsed).map(({ waiver }) => ruleNamed(waiver.written));
  return found.filter((finding) => !ids.some((id) => isWaived(finding, id)));
}

function isWaived({ rule, severity }: Finding, id: string): boolean {
  return rule === id && severity === 'warning';
}

function ruleNamed(written: string): string {
  return fold(written).trim();
}
