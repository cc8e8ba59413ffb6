import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Templates } from '#edition/templates/open-templates';
import { type PageOrder, type Surround, siteOf } from '#edition/templates/page-order';

/**
 * Renders pages into a folder.
 *
 * @returns paths of the files in it, with `/`
 */
export async function renderOrders(
  orders: readonly PageOrder[],
  templates: Templates,
  surround: Surround,
  outDir: string,
): Promise<string[]> {
  const { site, views } = siteOf(orders, surround);
  const written: string[] = [];
  for await (const { file, bytes } of templates.render(site, views)) {
    const path = join(outDir, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    written.push(file);
  }
  return written;
}
