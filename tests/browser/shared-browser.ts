import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where tests ask for the browser of this run. */
    browserDoor: string;
  }
}

/**
 * The browser of this run, which all tests share; the first that asks for it starts it. What a test opens
 * in it is its own, and gone when it closes what it got.
 *
 * @throws Error that says how to get a browser, where there is none
 */
export async function openBrowser(): Promise<Browser> {
  const answer = await fetch(inject('browserDoor'));
  const said = await answer.text();
  if (!answer.ok) throw new Error(said);
  return chromium.connect(said);
}
