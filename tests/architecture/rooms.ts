/**
 * The map of `src/README.md` as data. A room is a folder directly below `src`; a station is a folder
 * below `pipeline`. In both lists a later one may know an earlier one, never the reverse.
 */
const pure = ['vietnamese', 'bulletin', 'view'];
const machine = ['store', 'process'];
const stages = [...machine, 'photos', 'pipeline', 'search', 'report', 'gate', 'delivery'];
const templates = ['components', 'layouts', 'styles', 'browser'];

/** Room → rooms it may import; itself always. */
export const allowed: Readonly<Record<string, readonly string[]>> = {
  vietnamese: [],
  bulletin: ['vietnamese'],
  view: ['vietnamese', 'bulletin'],
  store: [],
  process: [],
  photos: [...pure, ...machine],
  pipeline: [...pure, ...machine, 'photos'],
  search: [...pure, ...machine],
  report: pure,
  gate: [...pure, ...machine],
  delivery: [...pure, ...machine],
  'site.ts': pure,
  edition: [...pure, ...stages, 'site.ts'],
  integrations: [...pure, ...stages, 'site.ts', 'edition'],
  cli: [...pure, ...stages, 'site.ts', 'edition', 'integrations'],
  components: [...pure, 'site.ts', 'browser'],
  layouts: [...pure, 'site.ts', ...templates],
  pages: [...pure, 'site.ts', ...templates],
  browser: ['vietnamese'],
  styles: [],
};

/** Stations of the pipeline in the order of the data; files beside them conduct and know them all. */
export const stations = ['read', 'parse', 'registers', 'resolve', 'check', 'keep', 'render'];

/** Packages of npm that a room may use; what is not named here is forbidden everywhere. */
export const packages: Readonly<Record<string, readonly string[]>> = {
  bulletin: ['zod'],
  pipeline: [
    ...['gray-matter', 'yaml', 'zod', 'remark', 'remark-rehype', 'rehype', 'rehype-sanitize'],
    ...['unified', 'unist-util-visit', 'mdast-util-to-string', 'hast-util-to-string'],
    ...['mdast-util-gfm-table', 'mdast-util-gfm-footnote'],
    ...['micromark-extension-gfm-table', 'micromark-extension-gfm-footnote'],
    ...['mdast', 'hast', 'unist', 'micromark-util-types', 'mdast-util-from-markdown'],
  ],
  process: ['p-limit'],
  photos: ['sharp', 'zod', 'p-limit'],
  search: ['pagefind'],
  gate: ['parse5', 'entities'],
  edition: ['astro'],
  integrations: ['astro', 'vite'],
  styles: ['subset-font'],
};

/** Modules of Node that a room may use; rooms not named here run in a page or are pure. */
export const nodeModules: Readonly<Record<string, RegExp>> = {
  store: /./u,
  process: /./u,
  pipeline: /./u,
  photos: /./u,
  search: /./u,
  report: /^node:(?:crypto|util)$/u,
  gate: /./u,
  delivery: /./u,
  edition: /./u,
  integrations: /./u,
  cli: /./u,
  styles: /./u,
};

/** Rooms that ask neither clock nor environment: the build has one clock. */
export const timeless = [...pure, 'components', 'layouts', 'pages', 'report'];

/** The room of a path below `src`. */
export function roomOf(path: string): string {
  const first = path.split(/[/\\]/u)[0] ?? '';
  return first === 'site' ? 'site.ts' : first;
}

/** The station of a path below `src`; `undefined` where it is in none. */
export function stationOf(path: string): string | undefined {
  const [room, station = '', file] = path.split(/[/\\]/u);
  return room === 'pipeline' && file !== undefined ? station : undefined;
}
