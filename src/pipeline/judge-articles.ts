import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { type Judged, judgeInPeace, type PeaceJudging } from '#pipeline/judge-in-peace';
import type { FoundArticle } from '#pipeline/read/content-files';
import type { RegisterBytes } from '#pipeline/registers/registers';
import type { Clock } from '#pipeline/resolve/site-answers';
import type { BodyPlace } from '#pipeline/shown-body';
import { inLanes } from '#process/in-lanes';
import { Threads } from '#process/threads';

/** What new articles are judged with. */
export interface Judging extends PeaceJudging {
  /** What a thread needs for the same; absent: none is started. */
  readonly inThread?: JudgingInThread;
}

/** What a thread judges with: plain data. */
export interface JudgingInThread {
  /** What the registers were read from: the files may have changed since. */
  readonly registers: RegisterBytes;
  readonly clock: Clock;
  readonly place?: BodyPlace;
  readonly photoCacheDir?: string;
}

/** Articles that a thread is sent at once. */
const together = 32;

/** Below this a thread would be started for less than starting it costs. */
const fewest = 8 * together;

/**
 * Judges articles, many of them with the help of a thread. One is enough for two cores: a second in the
 * place of this one would have to learn again what this one knows, for a second of a processor.
 *
 * @param onJudged told of each, in no order that means anything
 * @throws what the first of them that failed threw
 */
export async function judgeArticles(
  folders: readonly FoundArticle[],
  judging: Judging,
  onJudged: (folder: FoundArticle, judged: Judged) => void,
): Promise<void> {
  const judgeOne = judgeInPeace(judging);
  const { inThread } = judging;
  if (!inThread || folders.length < fewest || availableParallelism() < 2) {
    for (const folder of folders) onJudged(folder, await judgeOne(folder));
    return;
  }
  const slices = Array.from({ length: Math.ceil(folders.length / together) }, (_, slice) =>
    folders.slice(slice * together, (slice + 1) * together),
  );
  const program = new URL('judge-thread.ts', import.meta.url);
  const thread = new Threads<readonly FoundArticle[], readonly Judged[]>(program, inThread, 1);
  const judgeHere = async (slice: readonly FoundArticle[]) => {
    for (const folder of slice) {
      onJudged(folder, await judgeOne(folder));
      // The thread may have done its part, and waits for another.
      await setImmediate();
    }
  };
  const judgeThere = async (slice: readonly FoundArticle[]) => {
    const all = await thread.run(slice);
    for (const [index, judged] of all.entries()) {
      const folder = slice[index];
      if (folder) onJudged(folder, judged);
    }
  };
  let isFree = true;
  try {
    await inLanes(slices, 2, async (slice) => {
      if (!isFree) return judgeThere(slice);
      isFree = false;
      await judgeHere(slice).finally(() => {
        isFree = true;
      });
    });
  } finally {
    await thread.close();
  }
}
