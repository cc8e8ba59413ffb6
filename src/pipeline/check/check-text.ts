import type { RuleId } from '#bulletin/rules';
import { rules } from '#bulletin/rules';
import { textRules } from '#pipeline/check/text/text-rules';
import type { ParsedArticle } from '#pipeline/parse/parse-article';
import type { TextContext } from '#pipeline/parse/passage';
import type { Registers } from '#pipeline/registers/registers';
import { fold } from '#vietnamese/fold';

/**
 * Runs the text rules over what readers see of an article. Warnings that somebody has looked at and
 * answers for (`reviewed`) are left out; a waiver for a warning that is not there is one itself.
 */
export function checkText(parsed: ParsedArticle, registers: Registers): void {
  const front = parsed.frontMatter;
  const context: TextContext = {
    ...(front && { date: front.date.date }),
    tone: registers.settings.tone,
    glossary: registers.glossary,
    people: registers.people,
    speakers: front?.speakers ?? [],
  };
  const seen = new Set<string>();
  for (const rule of textRules) {
    for (const hit of rule(parsed.passages, context)) {
      // Two patterns of one rule may see the same words; an editor needs to be told once.
      const key = `${hit.rule} ${hit.offset}`;
      if (!seen.has(key)) parsed.findings.add(hit);
      seen.add(key);
    }
  }
  applyWaivers(parsed);
}

function applyWaivers(parsed: ParsedArticle): void {
  const all = parsed.findings.findings;
  for (const [index, { rule: written }] of (parsed.frontMatter?.reviewed ?? []).entries()) {
    const waived = ruleNamed(written);
    const rest = all.filter((finding) => finding.rule !== waived || finding.severity === 'error');
    if (rest.length === all.length) {
      const [start, end] = parsed.range(['reviewed', index, 'rule']) ?? [0, 0];
      parsed.findings.add({
        rule: 'waiver-unused',
        offset: start,
        length: end - start,
        values: { text: written },
      });
    } else {
      all.splice(0, all.length, ...rest);
    }
  }
}

function ruleNamed(written: string): RuleId | undefined {
  const name = fold(written).trim();
  return (Object.keys(rules) as RuleId[]).find((id) => id === name);
}
