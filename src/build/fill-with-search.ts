import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AssembledSite } from '#build/assemble-site';
import type { SitePlan } from '#build/plan-site';
import type { SiteTree } from '#build/site-tree';
import { address } from '#domain/address';
import { bundleNames, splitIntoBundles } from '#domain/search-bundles';
import { catalogueFile } from '#search/catalogue-file';
import { writeBundle } from '#search/write-bundle';
import { writeProgram } from '#search/write-program';

/**
 * Puts the search index into the tree: a bundle whose articles are what they were comes from an
 * earlier build, another is made.
 *
 * @param workDir does not exist yet; removed at the end
 */
export async function fillWithSearch(
  tree: SiteTree,
  { site, bulletin }: AssembledSite,
  { search }: SitePlan,
  workDir: string,
): Promise<void> {
  const folder = join(workDir, address.searchIndex().slice(1));
  if (!tree.reuse(search.program)) {
    await writeProgram(folder);
    tree.adopt(search.program, workDir, filesBelow(workDir));
  }
  const units = new Map(bulletin.units.map(({ slug, name }) => [slug, name]));
  const split = splitIntoBundles(bulletin.articles);
  for (const name of bundleNames) {
    if (tree.reuse(search.bundles[name])) continue;
    const articles = split[name];
    const entries = articles.map((article) => ({
      article,
      unit: units.get(article.unit.slug) ?? article.unitName,
      body: () => site.body(article),
    }));
    await writeBundle(entries, join(folder, name));
    writeFileSync(join(folder, name, 'catalogue.json'), catalogueFile(articles));
    tree.adopt(search.bundles[name], workDir, filesBelow(workDir));
  }
  rmSync(workDir, { recursive: true, force: true });
}

/** Paths with `/`, in order. */
function filesBelow(dir: string): string[] {
  mkdirSync(dir, { recursive: true });
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(dir, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}
