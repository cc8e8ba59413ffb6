import { contentNamedFolders, contentNamedIndex } from '#delivery/site/paths';

/**
 * What every web server must be told of the site: one table, which the four formats are made of.
 * Paths are those below the site's base path, without the slash at their start.
 */

/** The strict policy: nothing inline, nothing from elsewhere. */
const policy: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'connect-src': "'self'",
  'img-src': "'self' data:",
  'style-src': "'self'",
  'font-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
};

/**
 * Whole folders of the site, or files by a regular expression for the end of their path, in the part
 * that JavaScript and PCRE have in common.
 */
export type Where = { readonly folders: readonly string[] } | { readonly files: string };

export interface HeaderRule {
  readonly where: Where;
  readonly headers: Readonly<Record<string, string>>;
}

const searchPolicy = policyText({
  ...policy,
  'script-src': `${policy['script-src']} 'wasm-unsafe-eval'`,
});

const kept = 'public, max-age=31536000, immutable';

/** Sent with every answer, unless a rule below says otherwise. */
export const everywhere: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policyText(policy),
  'Cache-Control': 'no-cache',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
};

export const headerRules: readonly HeaderRule[] = [
  // What has been fetched once need never be asked for again.
  { where: { folders: contentNamedFolders }, headers: { 'Cache-Control': kept } },
  { where: { files: contentNamedIndex }, headers: { 'Cache-Control': 'public, max-age=86400' } },
  // The search runs WebAssembly, in a worker, which is bound by the policy of its own script's answer.
  { where: { folders: ['tim-kiem'] }, headers: { 'Content-Security-Policy': searchPolicy } },
  { where: { files: '/worker-[^/]+\\.js' }, headers: { 'Content-Security-Policy': searchPolicy } },
];

/** Ending → type, for files that the site may hold. */
export const mediaTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  pdf: 'application/pdf',
  pagefind: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
  pf_filter: 'application/octet-stream',
};

/** An old address and the one it moved to; both from the root of the domain, the old one decoded. */
export interface Moved {
  readonly from: string;
  readonly to: string;
}

/** What the configuration of one site is made of. */
export interface ServedSite {
  /** `/` or `/path/`. */
  readonly base: string;
  /** Folder on the server that holds the live release, e.g. `/srv/bantin/current`. */
  readonly root: string;
  readonly moved: readonly Moved[];
  /** Paths of all files. */
  readonly files: readonly string[];
}

/** Headers of the answer for a path below the base: what every format must come to. */
export function headersFor(path: string): Record<string, string> {
  const found = headerRules.filter(({ where }) =>
    new RegExp(patternFromRoot(where, '/'), 'u').test(`/${path}`),
  );
  return Object.assign({ ...everywhere }, ...found.map(({ headers }) => headers));
}

/** A regular expression for paths from the root of the domain. */
export function patternFromRoot(where: Where, base: string): string {
  const start = `^${base.replaceAll('.', '\\.')}`;
  return 'folders' in where
    ? `${start}(?:${where.folders.join('|')})/`
    : `${start}.*${where.files}$`;
}

function policyText(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}
