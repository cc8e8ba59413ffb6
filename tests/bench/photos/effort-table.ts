import { openPixels } from '#photos/engine';
import { encoding } from '#photos/publish/recipe';
import { columns } from '../report/columns.ts';
import { bytesFor } from './bytes-for.ts';
import { processorSeconds } from './processor-seconds.ts';
import type { Judged } from './recipe-table.ts';
import { judge } from './subject.ts';

/** What one effort of the AVIF encoder costs and brings, all subjects together. */
export interface Effort {
  readonly effort: number;
  /** Of processor time, at the recipe's quality. */
  readonly seconds: number;
  /** At the recipe's quality. */
  readonly bytes: number;
  /** At the similarity that each subject has by the recipe. */
  readonly bytesAsGood: number;
}

/** One after another: the seconds are those of one core. */
export async function judgeEffort(effort: number, judged: readonly Judged[]): Promise<Effort> {
  const { quality: recipeQuality } = encoding.avif;
  const sums = { seconds: 0, bytes: 0, bytesAsGood: 0 };
  for (const { subject, avif } of judged) {
    const { width, height, pixels } = subject;
    const encode = (quality: number) =>
      openPixels(pixels, width, height)
        .avif({ ...encoding.avif, quality, effort })
        .toBuffer();
    const { result, seconds } = await processorSeconds(() => encode(recipeQuality));
    sums.seconds += seconds;
    sums.bytes += result.length;
    sums.bytesAsGood += await bytesFor(avif.ssim, recipeQuality, async (quality) =>
      judge(subject, await encode(quality)),
    );
  }
  return { effort, ...sums };
}

export function effortTable(efforts: readonly Effort[]): string {
  const rows = efforts.map(({ effort, seconds, bytes, bytesAsGood }) => [
    effort === encoding.avif.effort ? `${effort}, the recipe` : String(effort),
    seconds.toFixed(1),
    ...[bytes, bytesAsGood].map((sum) => (sum / 1000).toFixed(0)),
  ]);
  const head = ['AVIF effort', 'processor s', `KB, quality ${encoding.avif.quality}`];
  return columns([...head, 'KB, as good'], rows, 1);
}
