import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserServer } from 'playwright-core';

/** Where tests ask for the browser, and how it ends. */
export interface BrowserDoor {
  readonly address: string;
  close(): Promise<void>;
}

/** Of the process that runs the tests: answers on loopback where the browser listens. */
export async function openBrowserDoor(): Promise<BrowserDoor> {
  let started: Promise<BrowserServer> | undefined;
  const door = createServer((_, response) => {
    started ??= startBrowser();
    started.then(
      (browser) => response.end(browser.wsEndpoint()),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((done) => door.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${(door.address() as AddressInfo).port}/`,
    close: async () => {
      door.close();
      door.closeAllConnections();
      await started?.then(
        (browser) => browser.close(),
        // Whoever asked for it was told.
        () => undefined,
      );
    },
  };
}

/** Only now are these modules read: most runs of a few tests need no browser. */
async function startBrowser(): Promise<BrowserServer> {
  const { chromium } = await import('playwright-core');
  const { chromiumOptions } = await import('./chromium.ts');
  return chromium.launchServer({ ...(await chromiumOptions()), host: '127.0.0.1' });
}
