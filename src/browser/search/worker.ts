import { fold } from '#vietnamese/fold';
import { type Answer, answer } from './answer';
import { Bundle, type Pagefind } from './bundle';
import { type Catalogue, facets } from './catalogue';
import { narrow } from './narrow';
import { type Reading, readQuery } from './query';
import { narrows } from './question';
import type { IndexPlace, Reply, Request } from './request';

// Searches beside the page, so that nothing it does can hold up a key press, and only what is shown
// crosses over. Its memory ends with the page.

let loading: Promise<readonly Bundle[]> | undefined;
let last: { readonly query: string; readonly answer: Answer } | undefined;

addEventListener('message', async ({ data }: MessageEvent<{ id: number; request: Request }>) => {
  const { id, request } = data;
  try {
    postMessage({ id, reply: await reply(request) });
  } catch (error) {
    loading = undefined;
    // Its hits belong to bundles that the next question opens anew.
    last = undefined;
    postMessage({ id, error: String(error) });
  }
});

async function reply({ place, question, from, count, choices }: Request): Promise<Reply> {
  const readings = readQuery(question.query, place.glossary);
  const bundles = await load(place);
  if (last?.query !== question.query) {
    last = { query: question.query, answer: await answer(readings, bundles) };
  }
  const { hits, missing } = last.answer;
  const catalogues =
    hits.length > 0 && (choices || narrows(question)) ? await cataloguesOf(bundles) : undefined;
  const narrowed = catalogues ? narrow(hits, catalogues, question) : { hits };
  const shown = narrowed.hits.slice(from, from + count);
  return {
    total: narrowed.hits.length,
    hits: await Promise.all(shown.map(({ bundle, id }) => bundle.article(id))),
    unnarrowed: hits.length,
    missing,
    words: wordsOf(readings),
    ...('choices' in narrowed && { choices: narrowed.choices }),
    names: catalogues ? namesOf(question.chosen, catalogues) : {},
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
  return opened;
}

async function cataloguesOf(bundles: readonly Bundle[]): Promise<ReadonlyMap<Bundle, Catalogue>> {
  const pairs = bundles.map(async (bundle) => [bundle, await bundle.catalogue()] as const);
  return new Map(await Promise.all(pairs));
}

function namesOf(
  chosen: Request['question']['chosen'],
  catalogues: ReadonlyMap<Bundle, Catalogue>,
): Reply['names'] {
  const all = [...catalogues.values()];
  const nameOf = (facet: (typeof facets)[number], slug: string) =>
    all.map(({ names }) => names[facet].get(slug)).find(Boolean) ?? slug;
  return Object.fromEntries(
    facets.map((facet) => [
      facet,
      Object.fromEntries(chosen[facet].map((slug) => [slug, nameOf(facet, slug)])),
    ]),
  );
}

/** Every word of every reading: what is marked in the hits. */
function wordsOf(readings: readonly Reading[]): string[] {
  const spellings = readings.flatMap(({ terms }) => terms.flatMap(({ spellings: all }) => all));
  return [
    ...new Set(spellings.flatMap((spelling) => fold(spelling).match(/[\p{L}\p{N}]+/gu) ?? [])),
  ];
}
