import { fold } from '#vietnamese/fold';
import { answer, holdsPhrase, type SearchAnswer } from './answer';
import { Bundle, type Pagefind } from './bundle';
import type { Catalogue } from './catalogue';
import { type QueryReading, readQuery } from './query';
import { narrows } from './question';
import type { IndexPlace, Reply, Request } from './request';

// Searches beside the page, so that nothing it does can hold up a key press, and only what is shown
// crosses over. Its memory ends with the page.

let loading: Promise<readonly Bundle[]> | undefined;
let last: { readonly query: string; readonly answer: SearchAnswer } | undefined;

addEventListener('message', async ({ data }: MessageEvent<{ id: number; request: Request }>) => {
  const { id, request } = data;
  try {
    // A deployment may have taken the files of an index that was opened long ago: once more, anew.
    postMessage({ id, reply: await reply(request).catch(() => forget() ?? reply(request)) });
  } catch (error) {
    forget();
    postMessage({ id, error: String(error) });
  }
});

/** The next question opens the bundles anew; kept hits would belong to the old ones. */
function forget(): undefined {
  loading = undefined;
  last = undefined;
}

async function reply({ place, question, from, count, choices }: Request): Promise<Reply> {
  const bundles = await load(place);
  const readings = readQuery(question.query, place.glossary);
  const asked = [...new Set(readings.flatMap(({ phrase }) => phrase.spellings))];
  const none = { total: 0, unnarrowed: 0, hits: [], phrases: 0, words: [], missing: [], asked };
  if (readings.length === 0) return none;
  if (last?.query !== question.query) {
    last = { query: question.query, answer: await answer(readings, bundles) };
  }
  const { hits, missing } = last.answer;
  if (hits.length === 0) {
    const { didYouMean } = await import('./did-you-mean');
    // Proposals are worth having; without them the answer is as true.
    const meant = await didYouMean(question.query, missing, place.suggestions).catch(() => []);
    return { ...none, missing, meant };
  }
  const narrowed =
    choices || narrows(question)
      ? (await import('./narrow')).narrow(hits, await cataloguesOf(bundles), question)
      : { hits };
  const shown = narrowed.hits.slice(from, from + count);
  return {
    ...narrowed,
    total: narrowed.hits.length,
    hits: await Promise.all(shown.map(({ bundle, id }) => bundle.article(id))),
    unnarrowed: hits.length,
    phrases: (readings[0]?.terms.length ?? 0) > 1 ? narrowed.hits.filter(holdsPhrase).length : 0,
    missing,
    asked,
    words: wordsOf(readings),
  };
}

function load(place: IndexPlace): Promise<readonly Bundle[]> {
  loading ??= open(place);
  return loading;
}

/** One after the other: instances that start together each put their own WebAssembly under the other. */
async function open({ script, bundles, base }: IndexPlace): Promise<readonly Bundle[]> {
  const pagefind = (await import(/* @vite-ignore */ script)) as Pagefind;
  const opened: Bundle[] = [];
  for (const path of bundles) {
    const bundle = new Bundle(pagefind, path, base);
    await bundle.ids();
    opened.push(bundle);
  }
  // A deployment in between: what was read belongs to two builds.
  const current = await Promise.all(opened.map((bundle) => bundle.isCurrent()));
  if (current.includes(false)) throw new Error('The index was exchanged while it was opened.');
  return opened;
}

async function cataloguesOf(bundles: readonly Bundle[]): Promise<ReadonlyMap<Bundle, Catalogue>> {
  const pairs = bundles.map(async (bundle) => [bundle, await bundle.catalogue()] as const);
  return new Map(await Promise.all(pairs));
}

/** Every word of every reading: what is marked in the hits. */
function wordsOf(readings: readonly QueryReading[]): string[] {
  const spellings = readings.flatMap(({ terms }) => terms.flatMap(({ spellings: all }) => all));
  return [
    ...new Set(spellings.flatMap((spelling) => fold(spelling).match(/[\p{L}\p{N}]+/gu) ?? [])),
  ];
}
