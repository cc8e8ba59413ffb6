import type { Finding } from '#bulletin/finding';
import { findingAt } from '#pipeline/check/finding-at';
import { withJointFixes } from '#pipeline/check/joint-fixes';
import type { Rule, Told } from '#pipeline/check/rule';
import { rules } from '#pipeline/check/rules';
import type { Subject } from '#pipeline/check/subject';
import { withoutReviewed } from '#pipeline/check/waivers';

/** Everything that is wrong with a file, in the order of the rules. */
export function judge(subject: Subject): Finding[] {
  const found: Finding[] = [];
  const all: readonly Rule[] = subject.flaws.length > 0 ? rules : lookingRules;
  for (const rule of all) {
    const told = rule.tell(subject, found);
    if (told.length === 0) continue;
    for (const one of shortened(told)) found.push(findingAt(subject, rule, one));
  }
  const own = withoutReviewed(found, subject);
  const kept = own.length < 2 ? own : withJointFixes(own, endOfHead(subject));
  // A draft is unfinished by its nature: what is wrong with it is shown and stops nobody else's article.
  if (!subject.article?.parsed.draft) return kept;
  return kept.map((finding) => ({ ...finding, severity: 'warning' as const }));
}

/** Those that look for themselves. */
const lookingRules = rules.filter((rule: Rule) => !rule.isStation);

/** Last line of the front matter; 0 where there is none. */
function endOfHead({ source, article, page }: Subject): number {
  const text = source?.text ?? '';
  const end = article || page ? text.indexOf('\n---', 3) : -1;
  return end < 0 ? 0 : (source?.placeOf(end).line ?? 0);
}

/** Findings of one rule in the text of one file; a file pasted from elsewhere can hold thousands. */
const most = 50;

/** What is wrong with whole files is told of each of them. */
function shortened(told: readonly Told[]): readonly Told[] {
  const inText = told.filter(({ offset }) => offset !== undefined);
  const last = inText[most - 1];
  if (!last || inText.length === most) return told;
  const cut = new Set(inText.slice(most));
  const message = `${last.message} Còn ${cut.size} chỗ như vậy nữa.`;
  return told
    .filter((one) => !cut.has(one))
    .map((one) => (one === last ? { ...one, message } : one));
}
