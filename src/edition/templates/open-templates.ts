import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { routeFiles } from '#edition/templates/routes';
import { parts, type StylesOfRoutes } from '#edition/templates/template-parts';
import { provideSite, type Site } from '#site';
import { pageAddress } from '#view/address';
import type { PageView } from '#view/page-view';

/** Templates that render without Astro and Vite being loaded. */
export interface Templates {
  /**
   * Renders pages one after the other.
   *
   * @param site answers for these pages
   * @throws Error where a template throws, or renders nothing
   */
  render(site: Site, views: readonly PageView[]): AsyncGenerator<RenderedPage>;
}

export interface RenderedPage {
  /** Path in the site, with `/`. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What this file asks of the code that Astro compiles; Astro calls it the same way. */
interface CompiledApp {
  readonly manifest: { readonly routes: readonly { readonly routeData: RouteData }[] };
  readonly routeCache: { clearAll(): void };
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
  render(request: Request, options: { readonly routeData: RouteData }): Promise<Response>;
}

interface RouteData {
  readonly component: string;
}

/**
 * Opens what `compileTemplates` has made. Astro has no public way to render with it later, so this
 * calls what Astro's own build calls; `tests/edition/templates/astro-bytes.test.ts` compares the bytes of every
 * template with those of that build.
 *
 * @param dir absolute path
 */
export async function openTemplates(dir: string): Promise<Templates> {
  const codeDir = join(dir, parts.code);
  const entry = readdirSync(codeDir).find((name) => name.startsWith('prerender-entry'));
  if (entry === undefined) throw new Error(`${codeDir}: nothing to begin with`);
  const { app } = (await import(pathToFileURL(join(codeDir, entry)).href)) as { app: CompiledApp };
  const styles = JSON.parse(readFileSync(join(dir, parts.styles), 'utf8')) as StylesOfRoutes;
  const pagesByKeys = Object.entries(styles).map(
    ([key, own]) => [key, { styles: [...own] }] as const,
  );
  app.setInternals({ pagesByKeys: new Map(pagesByKeys), entrySpecifierToBundleMap: new Map() });
  app.setOptions({ logger: { options: { destination } }, settings: { scripts: [] } });
  const routes = new Map(
    app.manifest.routes.map(({ routeData }) => [routeData.component, routeData]),
  );
  const renderOne = async ({ kind, file }: PageView, site: Site): Promise<RenderedPage> => {
    const routeData = routes.get(routeFiles[kind]);
    if (!routeData) throw new Error(`${routeFiles[kind]}: no such template`);
    const url = site.url(`/${pageAddress(file)}`);
    const response = await app.render(new Request(url), { routeData });
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (bytes.length === 0) throw new Error(`${file}: nothing was rendered (${response.status})`);
    return { file, bytes };
  };
  return {
    render: async function* (site, views) {
      provideSite(site);
      // What it remembers of a route are the pages that were asked for before.
      app.routeCache.clearAll();
      // Several at once would find its memory empty and fill it twice, with a warning.
      for (const view of views) yield await renderOne(view, site);
    },
  };
}

/** Where Astro's warnings go. */
const destination = {
  write: ({ message }: { readonly message: string }) => process.stderr.write(`${message}\n`),
};
