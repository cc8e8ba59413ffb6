import { globSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { demonstration } from '../fixtures/demonstration.ts';
import { cameraPool, photoPool } from './corpus/photo-pool.ts';
import { benchDir, corpusVersion } from './corpus.ts';
import { type Effort, effortTable, judgeEffort } from './photos/effort-table.ts';
import { avifShare, type Judged, judgeRecipe, recipeTable } from './photos/recipe-table.ts';
import { subjectsOf } from './photos/subject.ts';

const help = `What the recipe of the photos makes of them: bytes, and likeness to the original (SSIM).

  npx node tests/bench/photo-quality.ts [--widths 640,1280] [--efforts 0,1,2,3,4,5,6] [PHOTO …]

Without photos: every sixth one of the demonstration, and two drawn ones of 12 megapixels.
--efforts none leaves out the second table, which takes most of the minutes.
`;

/** AVIF bytes for each byte of JPEG that is as good. */
const target = 0.65;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    widths: { type: 'string', default: '640,1280' },
    efforts: { type: 'string', default: '0,1,2,3,4,5,6' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) process.stdout.write(help);
else await run();

async function run(): Promise<void> {
  const paths = positionals.length > 0 ? positionals : await ownPhotos();
  const widths = values.widths.split(',').map(Number);
  const subjects = [];
  for (const path of paths) subjects.push(...(await subjectsOf(path, widths)));
  if (subjects.length === 0) throw new Error(`No photo is published ${widths.join(' or ')} wide.`);
  const judged: Judged[] = [];
  for (const subject of subjects) judged.push(await judgeRecipe(subject));
  const share = avifShare(judged, 'asGood');
  process.stdout.write(
    `${recipeTable(judged)}\n\nAVIF ÷ JPEG of equal SSIM, mean: ${share.toFixed(3)} ` +
      `(target ≤ ${target}: ${share <= target ? 'pass' : 'miss'}); ` +
      `÷ JPEG 4:2:0: ${avifShare(judged, 'asGoodHalved').toFixed(3)}\n`,
  );
  if (share > target) process.exitCode = 1;
  if (values.efforts === 'none') return;
  const efforts: Effort[] = [];
  for (const effort of values.efforts.split(',').map(Number)) {
    efforts.push(await judgeEffort(effort, judged));
  }
  process.stdout.write(`\n${effortTable(efforts)}\n`);
}

async function ownPhotos(): Promise<string[]> {
  const content = demonstration;
  const drawings = globSync('articles/**/*.jpg', { cwd: content }).sort();
  const camera = join(benchDir, `photos-camera-${corpusVersion}`);
  return [
    ...drawings.filter((_, index) => index % 6 === 0).map((file) => join(content, file)),
    ...(await photoPool(camera, { ...cameraPool, count: 2 })),
  ];
}
