import { parentPort } from 'node:worker_threads';
import { close } from 'pagefind';
import { indexPart, runPagefind } from '#search/index-part';
import { MergedBundle } from '#search/merge-parts';
import type { SearchAnswerOf, SearchTask } from '#search/search-threads';

/** What `merge` has made, for `write`. */
let merged: MergedBundle | undefined;

async function perform(task: SearchTask): Promise<SearchAnswerOf[SearchTask['kind']]> {
  if (task.kind === 'pagefind') {
    await runPagefind(task.texts, task.outDir);
    return undefined;
  }
  if (task.kind === 'part') {
    await indexPart(task.texts, task.dir, task.key);
    return undefined;
  }
  if (task.kind === 'merge') {
    const made = MergedBundle.of(task.parts);
    if ('damaged' in made) return made;
    merged = made;
    return made.files;
  }
  const bundle = merged;
  if (!bundle) throw new Error('Nothing was merged.');
  const { outDir, fragments, words, catalogue } = task;
  const damaged = fragments.filter((part) => !bundle.writeFragments(part, outDir));
  if (damaged.length > 0) return { damaged };
  for (const file of words) bundle.writeWords(file, outDir);
  merged = undefined;
  return { head: bundle.writeHead(outDir, catalogue) };
}

parentPort?.on('message', async (task: SearchTask | 'end') => {
  // Where pagefind dies nothing is left to wait for, and the thread ends: its starter then knows.
  parentPort?.unref();
  if (task === 'end') {
    await close();
    return;
  }
  try {
    parentPort?.postMessage({ answer: await perform(task) });
  } catch (error) {
    parentPort?.postMessage({ error });
  }
  parentPort?.ref();
});
