import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import type { Expectation } from '../fixtures/search/queries/expectation.ts';
import { expectations } from '../fixtures/search/queries.ts';
import { complaints } from './reading.ts';
import { judge } from './search-table-judge.ts';
import type { Ask } from './search-table-page.ts';
import type { Asked } from './search-table-report.ts';

/** The articles that the table of questions is about: content folder, and the clock of its build. */
export const tableOf = {
  content: resolve(import.meta.dirname, '../fixtures/search/content'),
  now: '2024-01-05T08:00:00+07:00',
} as const;

export interface TableRun {
  readonly asked: readonly Asked[];
  /** What the page did that a reader's browser would complain of, dialogs that came up among it. */
  readonly complaints: readonly string[];
}

/**
 * Asks every question of the table in one page.
 *
 * @param address of the site, with its base path
 * @param askOf how a row's questions reach the page
 */
export async function askTable(
  page: Page,
  address: string,
  askOf: (expectation: Expectation) => Ask,
): Promise<TableRun> {
  const said = complaints(page, address);
  page.on('dialog', (dialog) => {
    said.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  const asked: Asked[] = [];
  for (const expectation of expectations) {
    for (const question of expectation.asked) {
      const answer = await askOf(expectation)(page, address, question);
      asked.push({ question, expectation, answer, judgement: judge(expectation, answer) });
    }
  }
  return { asked, complaints: said };
}

/** One line for each article that should have been found and was not. */
export const missed = (asked: readonly Asked[]) =>
  asked.flatMap(({ question, judgement }) =>
    judgement.missed.map((slug) => `${question}: ${slug}`),
  );

/** One line for each article in a wrong place, and each word that is not named. */
export const violations = (asked: readonly Asked[]) =>
  asked.flatMap(({ question, judgement }) =>
    judgement.violations.map((violation) => `${question}: ${violation}`),
  );

/** One line for each question after which another number was announced than was listed. */
export const wronglyAnnounced = (asked: readonly Asked[]) =>
  asked
    .filter(({ answer }) => Number(/\d+/u.exec(answer.status)?.[0] ?? 0) !== answer.hits.length)
    .filter(({ answer }) => answer.hits.length > 0 || !answer.status.startsWith('Không'))
    .map(({ question, answer }) => `${question}: ${answer.status} (${answer.hits.length})`);
