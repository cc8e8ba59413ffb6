import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteTree } from '#edition/output/site-tree';
import type { SitePlan } from '#edition/plan-site';
import { keptTemplates } from '#edition/templates/kept-templates';
import { renderPages } from '#edition/templates/render-pages';
import { parts } from '#edition/templates/template-parts';
import type { Site } from '#site';
import { filesBelow } from '#store/files-below';

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
  const hasLoaded = tree.reuse(assets);
  if (hasLoaded && missing.length === 0) return;
  const templatesDir = await keptTemplates(site, join(workDir, 'templates'));
  if (!hasLoaded) {
    const outDir = join(workDir, 'loaded');
    cpSync(join(templatesDir, parts.loaded), outDir, { recursive: true });
    tree.adopt(
      assets,
      outDir,
      filesBelow(outDir).map(({ path }) => path),
    );
  }
  const outDir = join(workDir, 'pages');
  const fingerprints = new Map(missing.map(({ view, fingerprint }) => [view.file, fingerprint]));
  const views = missing.map(({ view }) => view);
  await renderPages(site, views, { templatesDir, outDir }, (written) => {
    for (const file of written) {
      const fingerprint = fingerprints.get(file);
      if (fingerprint === undefined) throw new Error(`${file} was rendered unasked`);
      tree.adopt(fingerprint, outDir, [file]);
      fingerprints.delete(file);
    }
  });
  const [left] = fingerprints.keys();
  if (left !== undefined) throw new Error(`${left} was not rendered`);
  rmSync(workDir, { recursive: true, force: true });
}
