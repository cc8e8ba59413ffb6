import { rmSync } from 'node:fs';
import type { SiteTree } from '#edition/output/site-tree';
import type { SitePlan } from '#edition/plan-site';
import { renderPages } from '#edition/render-pages';
import type { Site } from '#site';

/**
 * Puts pages and what they load into the tree: those that show what they showed before come from
 * earlier builds, the others are rendered.
 *
 * @param workDir does not exist yet; removed at the end
 * @param onMissing told how many pages are to be rendered, before they are
 */
export async function fillWithPages(
  tree: SiteTree,
  site: Site,
  { pages, assets }: SitePlan,
  workDir: string,
  onMissing: (count: number) => void,
): Promise<void> {
  const missing = pages.filter(({ fingerprint }) => !tree.reuse(fingerprint));
  onMissing(missing.length);
  if (tree.reuse(assets) && missing.length === 0) return;
  const views = missing.map(({ view }) => view);
  const rendered = new Set(await renderPages(site, views, workDir));
  for (const { view, fingerprint } of missing) {
    if (!rendered.has(view.file)) throw new Error(`Astro did not render ${view.file}`);
    tree.adopt(fingerprint, workDir, [view.file]);
  }
  // Pages of which there is one are rendered whenever Astro runs; what has not changed is here already.
  tree.adopt(
    assets,
    workDir,
    [...rendered].filter((file) => !file.endsWith('.html')),
  );
  rmSync(workDir, { recursive: true, force: true });
}
