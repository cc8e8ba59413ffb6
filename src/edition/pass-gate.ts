import { heldBack } from '#bulletin/article';
import { gateMemoryFile, passedDir, passedFileOf } from '#edition/folders';
import type { OutputFolder } from '#edition/output/output-folder';
import type { FileHashes, OutputRecords } from '#edition/output/output-records';
import type { SitePlan } from '#edition/plan-site';
import type { Progress } from '#edition/progress';
import { BuildRefused } from '#edition/refusal';
import { judgeSite } from '#gate/judge-site';
import type { GateContent } from '#gate/judged-site';
import { verdictLines } from '#gate/verdict-lines';
import type { Site } from '#site';
import { sha256Of } from '#store/object-store';
import { markStore } from '#store/store-folder';

/** Lines told of a site that does not pass. */
const told = 40;

export interface GateQuestion {
  readonly site: Pick<Site, 'origin' | 'base'>;
  readonly plan: Pick<SitePlan, 'publicHashes'>;
  readonly content: GateContent;
  readonly records: Pick<OutputRecords, 'files'>;
  readonly output: Pick<OutputFolder, 'path'>;
  readonly progress: Progress;
}

/**
 * Lets the gate judge a site.
 *
 * @param paths of all that lies there: files, and nothing else but their folders
 * @param hashes of files whose bytes have been read; the others are read again
 * @param refusal begins what is said of a site that does not pass
 * @throws BuildRefused where it does not
 */
export function passGate(
  dir: string,
  paths: Iterable<string>,
  hashes: FileHashes,
  refusal: string,
  { site, plan: { publicHashes }, content, records, output, progress }: GateQuestion,
): void {
  progress.start('Xét lại trang');
  const { origin, base } = site;
  const memoryFile = gateMemoryFile;
  const verdict = judgeSite(dir, {
    ...{ origin, base, content, publicHashes, hashes, memoryFile },
    found: { files: [...paths].sort(), others: [] },
    elsewhere: () => records.files,
    passedFile: passedFileOf(output.path),
  });
  markStore(passedDir);
  if (verdict.faults.length === 0) return;
  throw new BuildRefused([refusal, ...verdictLines(verdict, told)].join('\n'));
}

/** SHA-256 of what the gate looks for that no page is made of: articles held back, original photos. */
export function hiddenOf({ articles, photoHashes, now }: GateContent): string {
  const held = articles.filter((article) => heldBack(article, now) !== undefined);
  return sha256Of(JSON.stringify([held, [...photoHashes]]));
}
