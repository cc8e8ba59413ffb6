import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Templates } from '#edition/templates/open-templates';
import { type PageOrder, type Surround, siteOf } from '#edition/templates/page-order';
import { sha256Of } from '#store/object-store';

/** A file that was rendered. */
export interface WrittenPage {
  /** Path in the site, with `/`. */
  readonly file: string;
  readonly sha256: string;
}

/** Renders pages into a folder. */
export async function renderOrders(
  orders: readonly PageOrder[],
  templates: Templates,
  surround: Surround,
  outDir: string,
): Promise<WrittenPage[]> {
  const { site, views } = siteOf(orders, surround);
  const written: WrittenPage[] = [];
  for await (const { file, bytes } of templates.render(site, views)) {
    const path = join(outDir, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    written.push({ file, sha256: sha256Of(bytes) });
  }
  return written;
}
