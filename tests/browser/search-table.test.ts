import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtSite } from '../site/built-site.ts';
import { type Served, serve } from '../site/serve.ts';
import { askByAddress, askInField } from './search-table-page.ts';
import { report } from './search-table-report.ts';
import {
  askTable,
  missed,
  type TableRun,
  tableOf,
  violations,
  wronglyAnnounced,
} from './search-table-run.ts';
import { openBrowser } from './shared-browser.ts';

// One after the other in the field of one page; what is odd comes in the address, which is where anybody
// may put it. `npm run prove -- questions` asks every question by address, in a page just opened.
describe('the search, by the table of questions', () => {
  let browser: Browser;
  let server: Served;
  let run: TableRun;

  beforeAll(async () => {
    server = await serve(await builtSite(tableOf));
    browser = await openBrowser();
    run = await askTable(await browser.newPage(), server.address, ({ kind }) =>
      kind === 'odd input' ? askByAddress : askInField,
    );
    process.stdout.write(report(run.asked));
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('finds whatever a reader expects', () => {
    const expected = run.asked.reduce((sum, { judgement }) => sum + judgement.expected, 0);
    expect(expected).toBeGreaterThan(0);
    expect(missed(run.asked)).toEqual([]);
  });

  it('sets nothing above it, and names the words that stand nowhere', () => {
    expect(violations(run.asked)).toEqual([]);
  });

  it('announces as many articles as it lists', () => {
    expect(wronglyAnnounced(run.asked)).toEqual([]);
  });

  it('runs nothing that was asked, and fails nowhere', () => {
    expect(run.complaints).toEqual([]);
  });
});
