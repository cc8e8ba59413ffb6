import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { astroConfig, importAstro } from '#edition/templates/astro';
import { parts, type StylesOfRoutes } from '#edition/templates/template-parts';
import type { Site } from '#site';

/**
 * Has Astro compile the templates and render nothing: the code that renders pages, and the style
 * sheets, scripts and fonts that pages load. The only caller of Astro's `build()`.
 *
 * @param outDir made; a folder of that name plus `.vite` beside it is used and removed
 */
export async function compileTemplates(
  site: Pick<Site, 'origin' | 'base'>,
  outDir: string,
): Promise<void> {
  const { build } = await importAstro();
  const loaded = join(outDir, parts.loaded);
  const kept = keptParts(join(outDir, parts.code));
  await build({
    ...astroConfig(site),
    outDir: loaded,
    // Copied by us: Astro would do it only where something is to be rendered.
    publicDir: join(outDir, 'public-is-not-here'),
    integrations: [kept.integration],
    // One of its own: builds that run at the same time would move each other's files away.
    vite: { cacheDir: `${outDir}.vite` },
  });
  rmSync(`${outDir}.vite`, { recursive: true, force: true });
  writeFileSync(join(outDir, parts.styles), JSON.stringify(kept.styles()));
}

/** Takes what Astro renders with out of its hands before it throws it away. */
function keptParts(codeDir: string): {
  integration: AstroIntegration;
  styles: () => StylesOfRoutes;
} {
  let pages: ReadonlyMap<string, { readonly styles: readonly unknown[] }> = new Map();
  let rendererDir: string | undefined;
  const integration: AstroIntegration = {
    name: 'bantin-keep-templates',
    hooks: {
      'astro:build:setup': ({ pages: routes, vite }) => {
        // Filled in until the code is whole.
        pages = routes;
        rendererDir = vite.environments?.['prerender']?.build?.outDir;
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer({
          name: 'bantin',
          setup: async () => {
            if (rendererDir === undefined) throw new Error('Astro did not say where its code lies');
            cpSync(rendererDir, codeDir, { recursive: true });
          },
          getStaticPaths: async () => [],
          render: () => Promise.reject(new Error('Nothing is to be rendered')),
        }),
    },
  };
  const styles = () => Object.fromEntries([...pages].map(([route, page]) => [route, page.styles]));
  return { integration, styles };
}
