import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectations } from '../fixtures/search/queries.ts';
import { builtSite } from '../site/built-site.ts';
import { type Served, serve } from '../site/serve.ts';
import { launchChromium } from './chromium.ts';
import { complaints } from './reading.ts';
import { judge } from './search-table-judge.ts';
import { askByAddress } from './search-table-page.ts';
import { type Asked, report } from './search-table-report.ts';

/** What the search must reach on the whole table. */
const mustReach = { recall: 1, violations: 0 };

const content = resolve(import.meta.dirname, '../fixtures/search/content');
const now = '2024-01-05T08:00:00+07:00';

describe('the search, by the table of questions', () => {
  let browser: Browser;
  let server: Served;
  let said: string[];
  const asked: Asked[] = [];

  beforeAll(async () => {
    server = await serve(await builtSite({ content, now }));
    browser = await launchChromium();
    const page = await browser.newPage();
    said = complaints(page, server.address);
    page.on('dialog', (dialog) => {
      said.push(`dialog: ${dialog.message()}`);
      return dialog.dismiss();
    });
    for (const expectation of expectations) {
      for (const question of expectation.asked) {
        const answer = await askByAddress(page, server.address, question);
        asked.push({ question, expectation, answer, judgement: judge(expectation, answer) });
      }
    }
    process.stdout.write(report(asked));
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('finds whatever a reader expects', () => {
    const expected = asked.reduce((sum, { judgement }) => sum + judgement.expected, 0);
    const found = asked.reduce((sum, { judgement }) => sum + judgement.found, 0);
    const missed = asked.flatMap(({ question, judgement }) =>
      judgement.missed.map((slug) => `${question}: ${slug}`),
    );
    expect(expected).toBeGreaterThan(0);
    expect(found / expected, missed.join('\n')).toBeGreaterThanOrEqual(mustReach.recall);
  });

  it('sets nothing above it, and names the words that stand nowhere', () => {
    const violations = asked.flatMap(({ question, judgement }) =>
      judgement.violations.map((violation) => `${question}: ${violation}`),
    );
    expect(violations.length, violations.join('\n')).toBeLessThanOrEqual(mustReach.violations);
  });

  it('announces as many articles as it lists', () => {
    const wrong = asked
      .filter(({ answer }) => Number(/\d+/u.exec(answer.status)?.[0] ?? 0) !== answer.hits.length)
      .filter(({ answer }) => answer.hits.length > 0 || !answer.status.startsWith('Không'))
      .map(({ question, answer }) => `${question}: ${answer.status} (${answer.hits.length})`);
    expect(wrong).toEqual([]);
  });

  it('runs nothing that was asked, and fails nowhere', () => {
    expect(said).toEqual([]);
  });
});
