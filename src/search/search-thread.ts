import { workerData } from 'node:worker_threads';
import { indexPart } from '#search/index-part';
import { mergeParts } from '#search/merge-parts';
import type { SearchTask } from '#search/run-task';

const task = workerData as SearchTask;
if ('documents' in task) await indexPart(task.documents, task.outDir);
else mergeParts(task.partDirs, task.outDir, task.catalogue);
