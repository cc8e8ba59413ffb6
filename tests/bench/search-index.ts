import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { corpusFolder, imagineCorpus } from './corpus.ts';
import { folderSize } from './measure/folder-size.ts';
import { measure, together } from './measure/measure.ts';
import type { Measured } from './measure/stopwatch.ts';
import { columns } from './report/columns.ts';
import { type FirstQuery, firstQueries } from './search/first-query.ts';
import { prepare, prepared } from './search/prepared.ts';
import { type SetUp, setUps } from './search/set-ups.ts';

const help = `What ways to index an archive cost: the build in memory and time, a reader in bytes.

  node tests/bench/search-index.ts [articles, default 10000] [--only PART-OF-A-NAME]

Memory is that of the whole process tree, of which Node with all articles in memory is a part. A first
query is one by a reader with an empty cache; bytes are those on the disk: servers pack the script to a
third, the rest is packed.
`;

const head = [
  'set-up',
  ...['bundles', 'seconds', 'processor s', 'peak MB', 'files', 'MB', 'requests'],
  ...['program KB', 'lists KB', 'words KB', 'hits KB', 'first query KB', 'worst KB'],
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', default: '' }, help: { type: 'boolean', default: false } },
});
if (values.help) process.stdout.write(help);
else await run(Number(positionals[0] ?? 10_000), values.only);

async function run(size: number, only: string): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'bantin-search-index-'));
  try {
    const file = join(dir, 'articles');
    process.stderr.write('Rendering bodies…\n');
    await prepare(corpusFolder(imagineCorpus({ size, photos: 'none' }), []), file);
    const rows: string[][] = [];
    for (const setUp of setUps.filter(({ name }) => name.includes(only))) {
      process.stderr.write(`${setUp.name}…\n`);
      const made = await rowsOf(setUp, file, join(dir, 'out'));
      process.stderr.write(`${made.map((row) => row.join('  ')).join('\n')}\n`);
      rows.push(...made);
      rmSync(join(dir, 'out'), { recursive: true, force: true });
    }
    process.stdout.write(`${columns(head, rows, 1)}\n\nLoad: ${loadavg()[0]?.toFixed(1)}\n`);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

async function rowsOf(setUp: SetUp, file: string, dir: string): Promise<string[][]> {
  const bundles = [...setUp.bundles(prepared(file))];
  const made: Measured[] = [];
  for (const [bundle] of bundles) {
    const script = join(import.meta.dirname, 'search', 'write-one.ts');
    const parameters = [script, setUp.name, bundle, file, dir];
    made.push(await measure({ program: process.execPath, parameters, cwd: process.cwd() }));
  }
  await setUp.finish?.(dir);
  const queries = await firstQueries(
    dir,
    setUp.script,
    bundles.map(([bundle]) => bundle),
  );
  const [thisYear] = made;
  return [
    [setUp.name, String(bundles.length), ...costs(together(made)), ...reading(dir, queries)],
    ...(bundles.length > 1 && thisYear
      ? [[`  of which this year (${bundles[0]?.[1].length})`, '1', ...costs(thisYear)]]
      : []),
  ];
}

function costs({ seconds, cpuSeconds, peakBytes }: Measured): string[] {
  return [seconds.toFixed(1), cpuSeconds.toFixed(1), (peakBytes / 1e6).toFixed(0)];
}

function reading(dir: string, queries: readonly FirstQuery[]): string[] {
  const mean = (part: keyof FirstQuery) =>
    queries.reduce((sum, query) => sum + query[part], 0) / queries.length;
  const kilo = (bytes: number) => (bytes / 1000).toFixed(0);
  const { files, bytes } = folderSize(dir);
  return [
    String(files),
    (bytes / 1e6).toFixed(1),
    mean('requests').toFixed(0),
    ...(['program', 'lists', 'words', 'hits', 'total'] as const).map((part) => kilo(mean(part))),
    kilo(Math.max(...queries.map(({ total }) => total))),
  ];
}
