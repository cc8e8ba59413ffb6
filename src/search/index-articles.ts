import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { encodeForSearch } from '#search/swap-letters';

/** Pages in flight at once; more only costs memory. */
const inFlight = 24;

/**
 * Makes the search bundle of a rendered site: the article pages, as readers see them.
 *
 * @param siteDir the rendered site; the bundle is written to its `pagefind/`
 * @returns number of pages indexed
 * @throws Error with pagefind's own words where it fails
 */
export async function indexArticles(siteDir: string): Promise<number> {
  const { index, errors } = await createIndex({ forceLanguage: 'vi' });
  if (!index) throw new Error(`pagefind: ${errors.join('; ')}`);
  try {
    const files = globSync('bai-viet/*/*/*/*/index.html', { cwd: siteDir }).sort();
    for (let start = 0; start < files.length; start += inFlight) {
      const pages = files.slice(start, start + inFlight).map(async (file) => {
        const content = encodeForSearch(readFileSync(join(siteDir, file), 'utf8'));
        const url = file.replaceAll('\\', '/').replace(/index\.html$/u, '');
        const added = await index.addHTMLFile({ url: `/${url}`, content });
        if (added.errors.length > 0)
          throw new Error(`pagefind: ${file}: ${added.errors.join('; ')}`);
      });
      await Promise.all(pages);
    }
    const written = await index.writeFiles({ outputPath: join(siteDir, 'pagefind') });
    if (written.errors.length > 0) throw new Error(`pagefind: ${written.errors.join('; ')}`);
    return files.length;
  } finally {
    await close();
  }
}
