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
    if (!/[\p{L}\p{N}]/u.test(question)) await page.waitForLoadState('networkidle');
    return await page.evaluate(readAnswer, /[\p{L}\p{N}]/u.test(question));
  } catch (cause) {
    throw new Error(`The page did not answer “${question.slice(0, 80)}”`, { cause });
  }
}

/**
 * Runs in the page, all at once: to ask it for each part would take longer than to search. Waits for the
 * answer, which does not end in dots as “Đang tìm…” does, and presses “Xem thêm bài” while it is there.
 *
 * @param mustSpeak something was asked; where nothing was, nothing need be said
 */
async function readAnswer(mustSpeak: boolean): Promise<Answered> {
  const main = document.querySelector('main');
  if (!main) throw new Error('No main part');
  const until = async (isThere: () => boolean) => {
    for (const end = performance.now() + 30_000; !isThere(); ) {
      if (performance.now() > end) throw new Error('Nothing came');
      await new Promise((done) => setTimeout(done, 2));
    }
  };
  const saidNow = () => main.querySelector('[role="status"]')?.textContent?.trim() ?? '';
  const items = () => main.querySelectorAll('ol > li').length;
  await until(() => !saidNow().endsWith('…') && (saidNow() !== '' || !mustSpeak));
  for (;;) {
    const more = [...main.querySelectorAll('button')].find(
      (button) => button.textContent?.includes('Xem thêm bài') && button.checkVisibility(),
    );
    if (!more) break;
    const before = items();
    more.click();
    await until(() => items() > before);
  }
  const lists = [...main.querySelectorAll('ol')];
  if (lists.length !== 1) throw new Error(`${lists.length} lists of hits`);
  const hits = [...(lists[0]?.children ?? [])].map((item) => {
    const links = [...item.querySelectorAll('a')];
    if (links.length !== 1) throw new Error(`a hit with ${links.length} links`);
    const parts = new URL(links[0]?.href ?? '').pathname.split('/').filter(Boolean);
    return parts.at(-1) ?? '';
  });
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not said.
  return { hits, status: saidNow(), text: main.innerText };
}
