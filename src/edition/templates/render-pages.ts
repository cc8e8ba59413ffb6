import { availableParallelism } from 'node:os';
import { openTemplates } from '#edition/templates/open-templates';
import { orderOf, type PageOrder, type Surround } from '#edition/templates/page-order';
import { renderOrders } from '#edition/templates/render-orders';
import { inLanes } from '#process/in-lanes';
import { Threads } from '#process/threads';
import type { Site } from '#site';
import type { PageView } from '#view/page-view';

/** What pages are rendered with, and where to: plain data. */
export interface RenderingPlace {
  /** What `compileTemplates` has made. */
  readonly templatesDir: string;
  readonly surround: Surround;
  /** Folder the files are written to. */
  readonly outDir: string;
}

/** Pages rendered together: a thread is sent them at once. */
const together = 64;

/** Below this a thread would be started for less than starting it costs. */
const fewest = 3 * together;

/** Each opens the templates for itself, in some 60 MB. */
const mostThreads = 2;

/**
 * Renders pages into a folder, many of them in threads.
 *
 * @param onRendered told of each batch when it is written
 */
export async function renderPages(
  site: Site,
  views: readonly PageView[],
  { templatesDir, outDir }: Pick<RenderingPlace, 'templatesDir' | 'outDir'>,
  onRendered: (files: readonly string[]) => void,
): Promise<void> {
  if (views.length === 0) return;
  const { frame, base, origin } = site;
  const place: RenderingPlace = { templatesDir, outDir, surround: { frame, base, origin } };
  const batches = Array.from({ length: Math.ceil(views.length / together) }, (_, batch) =>
    views.slice(batch * together, (batch + 1) * together),
  );
  const ordersOf = async (batch: readonly PageView[]) => {
    const orders: PageOrder[] = [];
    for (const view of batch) orders.push(await orderOf(view, site));
    return orders;
  };
  if (views.length < fewest) {
    const templates = await openTemplates(templatesDir);
    for (const batch of batches) {
      onRendered(await renderOrders(await ordersOf(batch), templates, place.surround, outDir));
    }
    return;
  }
  const count = Math.min(mostThreads, availableParallelism());
  const program = new URL('render-thread.ts', import.meta.url);
  const threads = new Threads<readonly PageOrder[], string[]>(program, place, count);
  try {
    // One batch more than threads, so that the next is ready when one is free.
    await inLanes(batches, count + 1, async (batch) => {
      onRendered(await threads.run(await ordersOf(batch)));
    });
  } finally {
    await threads.close();
  }
}
