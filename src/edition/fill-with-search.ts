import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { searchCacheDir } from '#edition/folders';
import type { SiteTree } from '#edition/output/site-tree';
import type { SitePlan } from '#edition/plan-site';
import { SearchThreads } from '#search/search-threads';
import { type BundleKeeping, writeBundle } from '#search/write-bundle';
import { writeProgram } from '#search/write-program';
import type { Site } from '#site';
import { filesBelow } from '#store/files-below';
import { address } from '#view/address';
import { bundleNames } from '#view/search-bundles';

/**
 * Puts the search index into the tree: what is what it was comes from an earlier build, the rest is made.
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
  const threads = new SearchThreads();
  try {
    for (const name of bundleNames) {
      const { articles, ...fingerprints } = search.bundles[name];
      const entries = articles.map((article) => ({ article, body: () => site.body(article) }));
      const keeping: BundleKeeping = {
        ...fingerprints,
        dir: searchCacheDir,
        reuse: (fingerprint) => tree.reuse(fingerprint),
        adopt: (fingerprint, paths) =>
          tree.adopt(
            fingerprint,
            workDir,
            paths.map((path) => `${address.searchIndex().slice(1)}${name}/${path}`),
          ),
      };
      await writeBundle(entries, join(folder, name), keeping, threads);
    }
  } finally {
    threads.end();
  }
  rmSync(workDir, { recursive: true, force: true });
}

function pathsBelow(dir: string): string[] {
  mkdirSync(dir, { recursive: true });
  return filesBelow(dir).map(({ path }) => path);
}
