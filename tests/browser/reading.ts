import type { Page } from 'playwright-core';

/** Opens a page and waits until a reader would call it there: fonts, and the answer of a search. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready);
  if (new URL(address).searchParams.has('q')) await answered(page);
}

/**
 * Opens a page as one who has its fonts already: with `font-display: optional` a busy machine may paint
 * one view before it has read even a cached font, but never every view.
 */
export async function openPainted(page: Page, address: string, selector: string): Promise<void> {
  for (let view = 0; view < 10; view++) {
    await open(page, address);
    const painted = await paintedFamilies(page, selector);
    if (painted.every((family) => !family.endsWith(system))) return;
  }
}

/** Waits until the search has said how many articles it found. */
export async function answered(page: Page): Promise<string> {
  const status = page.locator('main [role="status"]');
  await page.waitForFunction(() => {
    const said = document.querySelector('main [role="status"]')?.textContent ?? '';
    return /^(?:Có|Không)/u.test(said);
  });
  return (await status.textContent()) ?? '';
}

/**
 * Everything a page does that a reader's browser would complain of, as it happens: breaches of the
 * content security policy, scripts that throw, requests that fail or go elsewhere.
 */
export function complaints(page: Page, address: string): string[] {
  const seen: string[] = [];
  const origin = new URL(address).origin;
  page.on('pageerror', (error) => seen.push(`threw: ${error.message}`));
  page.on('console', (message) => {
    // That a missing page is missing is said here too, and is no fault.
    const missingPage = message.location().url === page.url() && /\b404\b/u.test(message.text());
    if (['error', 'warning'].includes(message.type()) && !missingPage) {
      seen.push(`console: ${message.text()}`);
    }
  });
  page.on('requestfailed', (request) => {
    const { errorText = '' } = request.failure() ?? {};
    // Given up by the browser because the page is left, while a file that it might want was on its way.
    if (errorText !== 'net::ERR_ABORTED') seen.push(`failed: ${request.url()} ${errorText}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && url.protocol !== 'data:') seen.push(`outside: ${url.href}`);
  });
  page.on('response', (response) => {
    const isPage = response.request().isNavigationRequest();
    if (response.status() >= 400 && !isPage) seen.push(`${response.status()}: ${response.url()}`);
  });
  return seen;
}

/** Said of a family that did not come with the page. */
const system = ' (system)';

/** Families a browser really painted an element's text with. */
export async function paintedFamilies(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const { root } = await session.send('DOM.getDocument');
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    return fonts.map(
      ({ familyName, isCustomFont }) => `${familyName}${isCustomFont ? '' : system}`,
    );
  } finally {
    await session.detach();
  }
}

/** Photos further down are fetched when a reader comes near; here all of them, at their new width. */
export async function showAllPhotos(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    for (const image of document.images) {
      image.loading = 'eager';
      image.decoding = 'sync';
    }
    // After a change of width the browser chooses another rendition, but only with the next frame.
    await frame();
    await frame();
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    await frame();
  });
}
