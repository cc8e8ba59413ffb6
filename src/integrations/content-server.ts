import { relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import { projectDir } from '#edition/folders';
import { ContentShow, type ContentShowOptions } from '#integrations/content-show';

/**
 * The development server's side of the content folder: reads it, serves its photos, made when they
 * are asked for, and shows every edit at once, drafts and findings included. The first read comes
 * before Astro starts, so that nothing needs to be taken back where there is nothing to show.
 *
 * @throws BuildRefused, ContentMissing
 */
export async function contentServer(options: ContentShowOptions): Promise<AstroIntegration> {
  const show = new ContentShow(options);
  await show.open();
  return {
    name: 'bantin:content-server',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { server: { watch: { ignored: isNoSource } } } });
      },
      'astro:server:setup': async ({ server }) => {
        // Closed where Astro starts its server again, as it does when its configuration changes.
        await show.open();
        show.serve(server);
      },
      'astro:server:done': () => show.close(),
    },
  };
}

/** Folders of the project that pages are made from, besides the content; `..` is what lies outside. */
const sources: ReadonlySet<string> = new Set(['src', 'public', '..']);

/**
 * Whether Vite need not watch a path. It watches the whole project, which takes it seconds where a
 * site and its caches hold ten thousand folders; we watch the content ourselves.
 */
function isNoSource(path: string): boolean {
  const [first = '', ...below] = relative(projectDir, path).split(/[/\\]/u);
  return below.length > 0 && !sources.has(first);
}
