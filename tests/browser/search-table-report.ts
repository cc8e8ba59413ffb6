import type { Expectation } from '../fixtures/search/queries/expectation.ts';
import type { Judgement } from './search-table-judge.ts';
import type { Answered } from './search-table-page.ts';

/** One question, with what was expected and what came. */
export interface Asked {
  readonly question: string;
  readonly expectation: Expectation;
  readonly answer: Answered;
  readonly judgement: Judgement;
}

/** Worst questions that are shown. */
const shown = 15;

/** The figures of a run, by kind of question, and its worst questions, as text for the terminal. */
export function report(asked: readonly Asked[]): string {
  const kinds = [...new Set(asked.map(({ expectation }) => expectation.kind))];
  const rows = kinds.map((kind) =>
    figures(
      kind,
      asked.filter(({ expectation }) => expectation.kind === kind),
    ),
  );
  const worst = asked
    .filter(({ judgement }) => faults(judgement) > 0)
    .toSorted((a, b) => faults(b.judgement) - faults(a.judgement));
  return [
    '',
    'kind of question        asked      found  violations',
    ...rows,
    figures('all', asked),
    `${worst.length} of ${asked.length} questions are answered otherwise than expected`,
    ...worst.slice(0, shown).flatMap(explanation),
    '',
  ].join('\n');
}

function figures(name: string, asked: readonly Asked[]): string {
  const sum = (of: (one: Asked) => number) => asked.reduce((total, one) => total + of(one), 0);
  const found = sum(({ judgement }) => judgement.found);
  const expected = sum(({ judgement }) => judgement.expected);
  const violations = sum(({ judgement }) => judgement.violations.length);
  return `${name.padEnd(22)}${pad(asked.length, 7)}${pad(`${found}/${expected}`, 11)}${pad(violations, 12)}`;
}

function explanation({ question, expectation, judgement }: Asked): string[] {
  const { expected, found, missed, violations } = judgement;
  return [
    `  “${shortened(question)}” (${expectation.kind}): found ${found}/${expected}, ${violations.length} violations`,
    ...(missed.length > 0 ? [`      missed: ${missed.slice(0, 4).join(', ')}`] : []),
    ...violations.slice(0, 3).map((violation) => `      ${violation}`),
  ];
}

function faults({ missed, violations }: Asked['judgement']): number {
  return missed.length + violations.length;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function pad(value: string | number, width: number): string {
  return String(value).padStart(width);
}
