import { parentPort, workerData } from 'node:worker_threads';
import { inspectPhoto } from '#photos/inspect/inspect';
import type { JudgingInThread } from '#pipeline/judge-articles';
import { type Judged, judgeInPeace } from '#pipeline/judge-in-peace';
import type { FoundArticle } from '#pipeline/read/content-files';
import { readRegisters } from '#pipeline/registers/registers';

const { registers: bytes, photoCacheDir, ...rest } = workerData as JudgingInThread;
const { registers } = readRegisters((name) => bytes.get(name));
// Nobody starts this where one of them is wrong.
if (!registers) throw new Error('No registers');
const inspect = (path: string) => inspectPhoto(path, photoCacheDir);
const judgeOne = judgeInPeace({ ...rest, registers, inspect });

parentPort?.on('message', async (folders: readonly FoundArticle[]) => {
  const all: Judged[] = [];
  for (const folder of folders) all.push(await judgeOne(folder));
  parentPort?.postMessage(all);
});
