import type { Flaw } from '#bulletin/flaw';
import type { Glossary } from '#bulletin/glossary';
import type { Person } from '#bulletin/person';
import type { Speaker } from '#bulletin/speaker';
import { type Rule, type RuleDefinition, rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';
import type { Passage } from '#pipeline/parse/passage';

/** What the rules for running text may know besides the text. */
export interface TextContext {
  /** Day of the article, `YYYY-MM-DD`; absent where the front matter has none that can be read. */
  readonly date?: string;
  readonly tone: 'old' | 'new';
  readonly glossary: Glossary;
  readonly people: readonly Person[];
  readonly speakers: readonly Speaker[];
}

/** Finds in all passages of one article, in order. Pure. */
export type FindInText<Values> = (
  passages: readonly Passage[],
  context: TextContext,
) => Iterable<Flaw<Values>>;

/** A rule for running text. */
export interface TextRule<Id extends string = string, Values = unknown> extends Rule<Id> {
  readonly message: (values: Values) => string;
  readonly findInText: FindInText<Values>;
}

/** A warning about running text: what readers read of an article. */
export function textRule<const Id extends string, Values>({
  findInText,
  ...known
}: Omit<RuleDefinition<Id, Values>, 'severity' | 'find'> & {
  readonly findInText: FindInText<Values>;
}): TextRule<Id, Values> {
  const find = function* (subject: Subject): Generator<Flaw<Values>> {
    const text = textOf(subject);
    if (!text) return;
    const seen = new Set<number | undefined>();
    for (const flaw of findInText(text.passages, text.context)) {
      // Two patterns of one rule may see the same words; an editor needs to be told once.
      if (!seen.has(flaw.offset)) yield flaw;
      seen.add(flaw.offset);
    }
  };
  const { message } = known;
  return { ...rule({ ...known, severity: 'warning', find }), message, findInText };
}

/** Made once a file: two dozen rules ask. */
const contexts = new WeakMap<Subject, TextContext>();

function textOf(
  subject: Subject,
): { readonly passages: readonly Passage[]; readonly context: TextContext } | undefined {
  const { article } = subject;
  if (!article?.known) return undefined;
  const { head, passages } = article.parsed;
  const { settings, glossary, people } = article.known.registers;
  const context = contexts.get(subject) ?? {
    ...(head && { date: head.date.date }),
    tone: settings.tone,
    glossary,
    people,
    speakers: head?.speakers ?? [],
  };
  contexts.set(subject, context);
  return { passages, context };
}
