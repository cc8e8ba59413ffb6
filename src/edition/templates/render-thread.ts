import { parentPort, workerData } from 'node:worker_threads';
import { openTemplates } from '#edition/templates/open-templates';
import type { PageOrder } from '#edition/templates/page-order';
import { renderOrders } from '#edition/templates/render-orders';
import type { RenderingPlace } from '#edition/templates/render-pages';

const { templatesDir, surround, outDir } = workerData as RenderingPlace;
const templates = openTemplates(templatesDir);
parentPort?.on('message', async (orders: readonly PageOrder[]) => {
  parentPort?.postMessage(await renderOrders(orders, await templates, surround, outDir));
});
