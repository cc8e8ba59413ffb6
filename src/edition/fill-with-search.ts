import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteTree } from '#edition/output/site-tree';
import type { SitePlan } from '#edition/plan-site';
import { writeBundle } from '#search/write-bundle';
import { writeProgram } from '#search/write-program';
import type { Site } from '#site';
import { filesBelow } from '#store/files-below';
import { address } from '#view/address';
import { bundleNames } from '#view/search-bundles';

/**
 * Puts the search index into the tree: a bundle whose articles are what they were comes from an
 * earlier build, another is made.
 *
 * @param workDir does not exist yet; removed at the end
 */
export async function fillWithSearch(
  tree: SiteTree,
  site: Pick<Site, 'body'>,
  { search }: SitePlan,
  workDir: string,
): Promise<void> {
  const folder = join(workDir, address.searchIndex().slice(1));
  if (!tree.reuse(search.program)) {
    await writeProgram(folder);
    tree.adopt(search.program, workDir, pathsBelow(workDir));
  }
  for (const name of bundleNames) {
    const { fingerprint, articles } = search.bundles[name];
    if (tree.reuse(fingerprint)) continue;
    const entries = articles.map((article) => ({ article, body: () => site.body(article) }));
    await writeBundle(entries, join(folder, name));
    tree.adopt(fingerprint, workDir, pathsBelow(workDir));
  }
  rmSync(workDir, { recursive: true, force: true });
}

function pathsBelow(dir: string): string[] {
  mkdirSync(dir, { recursive: true });
  return filesBelow(dir).map(({ path }) => path);
}
