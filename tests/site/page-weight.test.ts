import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, rootSite } from './built-site.ts';
import { type LoadedFile, loadedFiles } from './loaded-files.ts';
import { type Kind, type Page, readPages } from './pages.ts';
import { seedPath } from './seed.ts';

/** A common phone. */
const phone = { width: 390, density: 2 };

/** What is weighed of a page: which of its files, in bytes or by their number. */
const quantities = {
  html: { of: ({ kind }: LoadedFile) => kind === 'html', unit: 'B gzip' },
  css: { of: ({ kind }: LoadedFile) => kind === 'css', unit: 'B gzip' },
  script: { of: ({ kind }: LoadedFile) => kind === 'script', unit: 'B gzip' },
  font: { of: ({ kind }: LoadedFile) => kind === 'font', unit: 'B' },
  /** All that comes before the photos. */
  requests: { of: ({ kind }: LoadedFile) => kind !== 'photo', unit: 'files' },
  /** Scrolled to the end. */
  photos: { of: ({ kind }: LoadedFile) => kind === 'photo', unit: 'B' },
  /** Those that do not wait until the reader comes near. */
  firstPhotos: { of: ({ kind, lazy }: LoadedFile) => kind === 'photo' && !lazy, unit: 'B' },
} as const;
type Quantity = keyof typeof quantities;
type Budget = Readonly<Record<Quantity, number>>;

/** What every page has in common. Fonts: the two weights of the text, no byte more. */
const frame = { css: 8200, script: 1850, font: 28_972, requests: 7, photos: 0, firstPhotos: 0 };
const oneThumb = 7900;

/**
 * The most that any page of a template may weigh: about an eighth above what the demonstration needs.
 * Raise a number only together with the reason for it.
 */
const budgets: Readonly<Record<string, Budget>> = {
  home: { ...frame, html: 5700, photos: 126_000, firstPhotos: 43_000 },
  // The heaviest shows twelve photos in its text and six more beside related articles.
  article: {
    ...frame,
    html: 8500,
    script: 3000,
    requests: 8,
    photos: 246_000,
    firstPhotos: 43_000,
  },
  list: { ...frame, html: 4100, photos: 36_500, firstPhotos: oneThumb },
  day: { ...frame, html: 3050, photos: oneThumb, firstPhotos: oneThumb },
  month: { ...frame, html: 3050 },
  year: { ...frame, html: 4600, photos: 48_000, firstPhotos: oneThumb },
  archive: { ...frame, html: 2800 },
  // How words are cut is a file of its own, for the hits and for the words marked in an article.
  search: { ...frame, html: 3900, script: 7600, requests: 12 },
  siteMap: { ...frame, html: 3550 },
  static: { ...frame, html: 3550 },
  notFound: { ...frame, html: 3150 },
};

/** Lists are made by one template, whatever they list. */
function templateOf(kind: Kind): string {
  return ['unit', 'speaker', 'author', 'topic'].includes(kind) ? 'list' : kind;
}

let site: BuiltSite;
let pages: readonly Page[];

beforeAll(async () => {
  site = await rootSite();
  pages = readPages(site);
});

describe('page weight', () => {
  it('has a budget for every template, and pages of every template', () => {
    const templates = new Set(pages.map(({ kind }) => templateOf(kind)));
    expect([...templates].sort()).toEqual(Object.keys(budgets).sort());
  });

  it.each(Object.entries(budgets))('%s', (template, budget) => {
    const weighed = pages
      .filter(({ kind }) => templateOf(kind) === template)
      .map((page) => ({ path: page.path, files: loadedFiles(page, site, phone) }));
    const grown = (Object.keys(quantities) as Quantity[]).flatMap((quantity) => {
      const { of, unit } = quantities[quantity];
      const [heaviest] = weighed
        .map(({ path, files }) => ({ path, files: files.filter(of) }))
        .sort((a, b) => weightOf(b.files, unit) - weightOf(a.files, unit));
      if (!heaviest) throw new Error(`No page of ${template}`);
      const what = `${template}: ${quantity} of ${heaviest.path}`;
      return overweight(what, heaviest.files, unit, budget[quantity]);
    });
    expect(grown.join('\n\n')).toBe('');
  });

  // Ten segments of 1,460 bytes come before the first answer of the reader's side (RFC 6928), less
  // what the headers take: with that much, a page is drawn after one round trip.
  it.each(['/', `/${seedPath}`])('%s: text and style come in the first window', (path) => {
    const page = pages.find((one) => one.path === path);
    if (!page) throw new Error(`No page at ${path}`);
    // What search engines alone read stands behind all that is drawn, and may come later.
    const drawn = gzipSync(page.html.replace(/<script type="application\/ld\+json">.*/su, ''));
    const files = loadedFiles(page, site, phone)
      .filter(({ kind }) => /html|css/u.test(kind))
      .map((file) => (file.kind === 'html' ? { ...file, bytes: drawn.length } : file));
    const grown = overweight(`text and style of ${path}`, files, 'B gzip', 14_000);
    expect(grown.join('')).toBe('');
  });
});

/** Nothing, or what grew by how much, and its files, the largest first. */
function overweight(
  what: string,
  files: readonly LoadedFile[],
  unit: string,
  budget: number,
): string[] {
  const weight = weightOf(files, unit);
  if (weight <= budget) return [];
  const bySize = files
    .toSorted((a, b) => b.bytes - a.bytes)
    .map(({ bytes, file }) => `${String(bytes).padStart(9)} B  ${file}`);
  return [[`${what}: ${weight} ${unit}, budget ${budget}`, ...bySize].join('\n')];
}

function weightOf(files: readonly LoadedFile[], unit: string): number {
  return unit === 'files' ? files.length : files.reduce((sum, { bytes }) => sum + bytes, 0);
}
