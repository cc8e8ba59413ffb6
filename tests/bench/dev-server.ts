import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { copyProject } from './contestants/project.ts';
import { benchClock } from './corpus/moment.ts';
import { benchDir, corpusFolder, imagineCorpus } from './corpus.ts';
import { median } from './measure/median.ts';
import { TreeWatch } from './measure/process-tree.ts';

/**
 * The development server on an archive: from the command to the first page, and from saving an
 * article to its text on the page, asked for again and again over loopback.
 *
 *   node tests/bench/dev-server.ts [articles, default 10000] [runs, default 3]
 */
const [articles, runs] = [process.argv[2] ?? '10000', process.argv[3] ?? '3'].map(Number);
if (!articles || !runs) throw new Error('node tests/bench/dev-server.ts [articles] [runs]');

/** Times of one server, in seconds. */
interface Times {
  readonly firstPage: number;
  readonly edit: number;
  readonly cpuSeconds: number;
  readonly peakBytes: number;
}

const dir = mkdtempSync(join(benchDir, 'dev-'));
const project = join(dir, 'project');
const content = join(dir, 'content');
const corpus = imagineCorpus({ size: articles, photos: 'none' });

try {
  copyProject(project);
  cpSync(corpusFolder(corpus, []), content, { recursive: true });
  const load = loadavg()[0] ?? 0;
  const cold = await serve(0);
  const warm: Times[] = [];
  for (let run = 1; run <= runs; run++) warm.push(await serve(run));
  const row = (name: string, cells: readonly string[]) =>
    `${name.padEnd(24)}${cells.map((cell) => cell.padStart(12)).join('')}\n`;
  const seconds = (value: number) => `${value.toFixed(2)} s`;
  const line = (name: string, of: (times: Times) => number, unit = seconds) =>
    row(name, [unit(of(cold)), ...warm.map((one) => unit(of(one))), unit(median(warm.map(of)))]);
  process.stdout.write(
    [
      `${articles} articles, load ${load.toFixed(1)} before\n\n`,
      row('', ['no cache', ...warm.map((_, index) => `run ${index + 1}`), 'median']),
      line('first page', ({ firstPage }) => firstPage),
      line('an edit to be seen', ({ edit }) => edit),
      line('processor time', ({ cpuSeconds }) => cpuSeconds),
      line('peak memory', ({ peakBytes }) => peakBytes, megabytes),
    ].join(''),
  );
} finally {
  rmSync(dir, { recursive: true, force: true });
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MB`;
}

/** Starts a server, asks for the front page, edits one article, and ends it. */
async function serve(run: number): Promise<Times> {
  const began = performance.now();
  const child = spawn(
    process.execPath,
    [
      ...[join(project, 'src/cli/dev.ts'), '--content', content],
      ...['--now', benchClock, '--port', '0'],
    ],
    { cwd: project, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const watch = new TreeWatch(child.pid ?? 0);
  const ended = new Promise((resolve) => child.once('close', resolve));
  try {
    const address = await addressOf(child.stdout);
    await page(address);
    const firstPage = (performance.now() - began) / 1000;
    // Whoever edits has looked at the page first.
    await wait(1000);
    const edit = await editOne(address, run);
    child.kill('SIGTERM');
    await ended;
    return { firstPage, edit, ...watch.end() };
  } finally {
    child.kill('SIGKILL');
  }
}

/** Lengthens the title of an article from the middle of the archive: a body alone is read at each request. */
async function editOne(address: string, run: number): Promise<number> {
  const published = corpus.articles.filter(({ draft }) => !draft);
  const { id } = published[Math.floor(published.length / 2)] ?? { id: '' };
  const [, date = '', slug = ''] = /(\d{4}-\d{2}-\d{2})-(.*)$/u.exec(id) ?? [];
  const url = new URL(`bai-viet/${date.replaceAll('-', '/')}/${slug}/`, address).href;
  await page(url);
  const word = `sửa lần ${run}`;
  const file = join(content, 'articles', id, 'index.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*/mu, `$& ${word}`));
  const began = performance.now();
  while (!(await page(url)).includes(word)) await wait(20);
  return (performance.now() - began) / 1000;
}

async function page(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answers ${response.status}.`);
  return response.text();
}

/** What the command tells the editor to open. */
async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  let said = '';
  for await (const chunk of output) {
    said += String(chunk);
    const found = /Mở (http:\/\/127\.0\.0\.1:\d+\/\S*)/u.exec(said)?.[1];
    if (found !== undefined) return found;
  }
  throw new Error(`The server ended:\n${said}`);
}
