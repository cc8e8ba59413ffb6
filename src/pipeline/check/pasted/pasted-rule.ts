import { bodyOf } from '#pipeline/check/body/body-of';
import { type Line, type Paragraph, paragraphsIn } from '#pipeline/check/lines/paragraph-lines';
import { headLines } from '#pipeline/check/pasted/head-lines';
import { keptLines } from '#pipeline/check/pasted/kept-lines';
import { linesOfList } from '#pipeline/check/pasted/list-lines';
import { signatureBesideRecipients } from '#pipeline/check/pasted/recipients';
import type { PastedValues, Recognised } from '#pipeline/check/pasted/recognised';
import { signatureLines } from '#pipeline/check/pasted/signature-lines';
import { tableLines } from '#pipeline/check/pasted/table-lines';
import { verseLines } from '#pipeline/check/pasted/verse-lines';
import { type Rule, type RuleDefinition, rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';
import { isDateline, isListLabel, isWebLeftover } from '#pipeline/check/text/web-leftovers';
import type { ParsedBody } from '#pipeline/parse/body/parse-body';
import type { SourceText } from '#pipeline/read/source-text';

/** What lines may have been, the surest first: each paragraph is one of them at most. */
const recognisers = [
  headLines,
  signatureBesideRecipients,
  tableLines,
  linesOfList,
  signatureLines,
  verseLines,
  keptLines,
];

/** A rule for lines that were something else before they were pasted. */
export function pastedRule<const Id extends keyof PastedValues>(
  definition: Omit<RuleDefinition<Id, PastedValues[Id]>, 'severity' | 'find'>,
): Rule<Id> {
  return rule({
    ...definition,
    severity: 'warning',
    *find(subject: Subject) {
      for (const one of recognisedIn(subject)) {
        if (isOf(one, definition.id)) yield one.flaw;
      }
    },
  });
}

function isOf<Id extends keyof PastedValues>(
  one: Recognised,
  id: Id,
): one is Recognised & { readonly flaw: { readonly values: PastedValues[Id] } } {
  return one.rule === id;
}

/** Made once a body: five rules ask. */
const recognised = new WeakMap<ParsedBody, readonly Recognised[]>();

function recognisedIn(subject: Subject): readonly Recognised[] {
  const found = bodyOf(subject);
  if (!found) return [];
  const known = recognised.get(found.body);
  if (known) return known;
  const all = [...recognise(paragraphsIn(subject), found.source)];
  recognised.set(found.body, all);
  return all;
}

function* recognise(paragraphs: readonly Paragraph[], source: SourceText): Generator<Recognised> {
  for (let at = 0; at < paragraphs.length; ) {
    if (paragraphs[at]?.isPlain || paragraphs[at]?.hasPhoto) {
      at += 1;
      continue;
    }
    // Marks of Markdown that were not taken, and HTML, are told as what they are.
    const isMarked = paragraphs[at]?.lines.some(({ text }) => MARKED.test(text));
    const one = isMarked ? undefined : firstOf(paragraphs, at, source);
    if (one) yield one;
    at += one?.used ?? 1;
  }
}

const MARKED = /^(?:#{2,}|#(?! )\p{L}|\||={3,}$|\[\d{1,3}\]:?\s)|<br *\/?>$/iu;

function firstOf(
  paragraphs: readonly Paragraph[],
  at: number,
  source: SourceText,
): Recognised | undefined {
  for (const look of recognisers) {
    const found = look(paragraphs, at, source);
    if (found) return isMeant(found, paragraphs[at]) ? found : undefined;
  }
  return undefined;
}

/** What is told to be deleted is not offered to be kept line by line. */
function isMeant({ rule: id }: Recognised, paragraph: Paragraph | undefined): boolean {
  if (isListLabel(paragraph?.lines[0]?.text ?? '')) return false;
  const isKept = id === 'pasted-lines' || id === 'pasted-verse';
  return !isKept || !hasLeftover(paragraph?.lines ?? []);
}

/** Lines of another page; several days and hours are a programme. */
function hasLeftover(lines: readonly Line[]): boolean {
  return (
    lines.some(({ text }) => isWebLeftover(text)) ||
    lines.filter(({ text }) => isDateline(text)).length === 1
  );
}
