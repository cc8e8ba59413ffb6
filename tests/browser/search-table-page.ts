import type { Page } from 'playwright-core';
import type { Shown } from './search-table-judge.ts';

/** What a question led to. */
export interface Answered extends Shown {
  /** What was announced. */
  readonly status: string;
}

/** How a question reaches the page, and what comes of it. */
export type Ask = (page: Page, address: string, question: string) => Promise<Answered>;

/**
 * Opens the search page with a question in its address and reads every hit, those behind “Xem thêm
 * bài” too.
 *
 * @param address of the site, with its base path
 * @throws Error that names the question, where the page never says how many articles it found
 */
export const askByAddress: Ask = (page, address, question) =>
  answerTo(page, question, async () => {
    await page.goto(`${address}tim-kiem/?q=${encodeURIComponent(question)}`);
  });

/**
 * Asks in the field of the search page that is open, as a reader who asks one question after the other;
 * else as above. The field takes no line breaks, and the page takes the spaces around a question away.
 */
export const askInField: Ask = (page, address, question) =>
  answerTo(page, question, async () => {
    if (!page.url().startsWith(`${address}tim-kiem/`)) await page.goto(`${address}tim-kiem/`);
    const field = page.locator('main').getByRole('searchbox');
    await field.fill(question);
    await field.press('Enter');
  });

async function answerTo(page: Page, question: string, ask: () => Promise<void>): Promise<Answered> {
  try {
    await ask();
    await settled(page, question);
    await showAll(page);
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not said.
    const text = await page.locator('main').innerText();
    return { ...(await page.evaluate(readAnswer)), text };
  } catch (cause) {
    throw new Error(`The page did not answer “${question.slice(0, 80)}”`, { cause });
  }
}

/** “Đang tìm…” ends in dots, an answer does not. Where nothing was asked, nothing need be said. */
async function settled(page: Page, question: string): Promise<void> {
  if (!/[\p{L}\p{N}]/u.test(question)) await page.waitForLoadState('networkidle');
  await page.waitForFunction(
    (mustSpeak) => {
      const said = document.querySelector('main [role="status"]')?.textContent?.trim() ?? '';
      return !said.endsWith('…') && (said !== '' || !mustSpeak);
    },
    /[\p{L}\p{N}]/u.test(question),
  );
}

async function showAll(page: Page): Promise<void> {
  const more = page.locator('main button', { hasText: 'Xem thêm bài' });
  while (await more.isVisible()) {
    const before = await page.locator('main ol > li').count();
    await more.click();
    await page.waitForFunction(
      (count) => document.querySelectorAll('main ol > li').length > count,
      before,
    );
  }
}

/** Runs in the page. */
function readAnswer(): Omit<Answered, 'text'> {
  const main = document.querySelector('main');
  const lists = [...(main?.querySelectorAll('ol') ?? [])];
  if (!main || lists.length !== 1) throw new Error(`${lists.length} lists of hits`);
  const hits = [...(lists[0]?.children ?? [])].map((item) => {
    const links = [...item.querySelectorAll('a')];
    if (links.length !== 1) throw new Error(`a hit with ${links.length} links`);
    const parts = new URL(links[0]?.href ?? '').pathname.split('/').filter(Boolean);
    return parts.at(-1) ?? '';
  });
  const status = main.querySelector('[role="status"]')?.textContent?.trim() ?? '';
  return { hits, status };
}
