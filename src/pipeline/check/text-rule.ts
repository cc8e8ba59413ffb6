import type { Finding } from '#bulletin/finding';
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
  /** Last day of an event of several. */
  readonly until?: string;
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
  /** Holds for the block in which they have found something. */
  readonly unless: readonly string[];
}

/** A warning about running text: what readers read of an article, a page or a register. */
export function textRule<const Id extends string, Values>({
  findInText,
  anyLanguage = false,
  unless = [],
  ...known
}: Omit<RuleDefinition<Id, Values>, 'severity' | 'find'> & {
  readonly findInText: FindInText<Values>;
  /** It holds in every language; the others are about Vietnamese and leave what is written in another alone. */
  readonly anyLanguage?: boolean;
}): TextRule<Id, Values> {
  const find = function* (subject: Subject, found: readonly Finding[]): Generator<Flaw<Values>> {
    const text = textOf(subject);
    if (!text || (text.isForeign && !anyLanguage)) return;
    const seen = new Set<number | undefined>();
    let told: readonly Finding[] | undefined;
    for (const flaw of findInText(text.passages, text.context)) {
      // Two patterns of one rule may see the same words; an editor needs to be told once.
      if (seen.has(flaw.offset)) continue;
      seen.add(flaw.offset);
      told ??= found.filter((finding) => unless.includes(finding.rule));
      if (!isToldInBlock(flaw.offset, subject, text.passages, told)) yield flaw;
    }
  };
  const { message } = known;
  return { ...rule({ ...known, severity: 'warning', find }), message, findInText, unless };
}

/** One of these findings lies in a line of the block in which the offset lies. */
function isToldInBlock(
  offset: number | undefined,
  { source }: Subject,
  passages: readonly Passage[],
  findings: readonly Finding[],
): boolean {
  if (findings.length === 0 || !source || offset === undefined) return false;
  const block = passages.find(
    ({ offset: start, text }) => start <= offset && offset <= start + text.length,
  )?.block;
  const own = passages.filter((passage) => passage.block === block);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return false;
  const from = source.placeOf(first.offset).line;
  const to = source.placeOf(last.offset + last.text.length).line;
  return findings.some(({ line, fixBelow = [] }) => line <= to && line + fixBelow.length >= from);
}

/** Made once a file: two dozen rules ask. */
const contexts = new WeakMap<Subject, TextContext>();

function textOf(subject: Subject):
  | {
      readonly passages: readonly Passage[];
      readonly context: TextContext;
      readonly isForeign: boolean;
    }
  | undefined {
  const registers = subject.article?.known?.registers ?? subject.prose?.registers;
  const passages = subject.article?.parsed.passages ?? subject.prose?.passages;
  if (!registers || !passages) return undefined;
  const head = subject.article?.parsed.head;
  const { settings, glossary, people } = registers;
  const context = contexts.get(subject) ?? {
    ...(head && { date: head.date.date }),
    ...(head?.date.until !== undefined && { until: head.date.until }),
    tone: settings.tone,
    glossary,
    people,
    speakers: head?.speakers ?? [],
  };
  contexts.set(subject, context);
  const isForeign = subject.prose?.isForeign ?? (head?.language ?? 'vi') !== 'vi';
  return { passages, context, isForeign };
}
