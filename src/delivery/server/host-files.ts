import { everywhere, headersFor, type ServedSite } from '#delivery/server/rules';

/**
 * `_headers`, as Netlify and Cloudflare Pages read it. Where several patterns fit, one of them takes
 * the last value and the other joins all: so no header stands under two patterns that fit one path, and
 * what differs by path is said folder by folder. Both ask again for a page each time by themselves.
 */
export function headersFile({ base, files }: ServedSite): string {
  const varying = new Set(['Cache-Control', 'Content-Security-Policy']);
  const always = Object.entries(everywhere).filter(([name]) => !varying.has(name));
  const topLevel = Map.groupBy(files, (path) => path.replace(/\/.*$/u, '/'));
  return [
    block(`${base}*`, always),
    block(base, policyFor('index.html')),
    ...[...topLevel].sort(byName).flatMap(([name, inside]) => {
      const shared = [...policyFor(inside), ...cachingFor(inside)];
      const address = base + (name.endsWith('/') ? `${name}*` : name);
      return [
        ...(shared.length > 0 ? [block(address, shared)] : []),
        ...(shared.some(([header]) => header === 'Content-Security-Policy')
          ? []
          : inside.filter(hasOwnPolicy).map((path) => block(base + path, policyFor(path)))),
      ];
    }),
  ].join('\n');
}

type Header = readonly [name: string, value: string];

/** None where files have several: then those with one of their own get it, each by its name. */
function policyFor(paths: string | readonly string[]): Header[] {
  return sharedBy([paths].flat(), 'Content-Security-Policy');
}

/** None where it is what these hosts do by themselves. */
function cachingFor(paths: readonly string[]): Header[] {
  return sharedBy(paths, 'Cache-Control').filter(([name, value]) => value !== everywhere[name]);
}

function sharedBy(paths: readonly string[], name: string): Header[] {
  const [value, ...others] = new Set(paths.map((path) => headersFor(path)[name] ?? ''));
  return value === undefined || others.length > 0 ? [] : [[name, value]];
}

function hasOwnPolicy(path: string): boolean {
  const name = 'Content-Security-Policy';
  return headersFor(path)[name] !== everywhere[name];
}

function block(path: string, headers: readonly Header[]): string {
  return [path, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

/** `_redirects`, as Netlify, Cloudflare Pages and GitLab Pages read it. */
export function redirectsFile({ moved }: ServedSite): string {
  return moved
    .map(({ from, to }) => `${from.split('/').map(encodeURIComponent).join('/')} ${to} 301\n`)
    .join('');
}
