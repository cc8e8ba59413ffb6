import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../browser/chromium.ts';
import { type Served, serve } from '../site/serve.ts';
import { benchClock } from './corpus/moment.ts';
import { benchDir, corpusFolder, imagineCorpus } from './corpus.ts';
import { median } from './measure/median.ts';
import { columns } from './report/columns.ts';

const help = `What a reader waits for and loads: the first question of a visit and the same again, with nothing in the
browser's cache before, at full speed and over a slow line.

  node tests/bench/search-queries.ts [articles…, default 1000 10000] [--questions]

Bytes are all that leave the server from the moment the field is entered, heads of answers included. --questions shows every question.
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    questions: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

/** Asked as readers ask: names, units, events, with marks and without. */
const questions = [
  'đảng ủy trung đoàn 9711',
  'dai hoi chi bo',
  'hội thi',
  'huấn luyện chiến sĩ mới',
  'tieu doan 9721',
  'rút kinh nghiệm',
  'dân vận khéo',
  'lu doan 9750 ra quan',
  'thông báo',
  'Bệnh xá 9790',
  'phòng chống bão lũ',
  '"công tác dân vận"',
  'gương sáng đoàn viên',
  'van nghe chao mung',
  'CTĐ',
  'Xưởng 9795 kỹ thuật',
  'tổng kết năm 2019',
  'kết nghĩa',
  'thang 12 nam 2023',
  'hậu cần tăng gia sản xuất',
] as const;

/** 1.6 Mbit/s and 150 ms, as a telephone far from town has. */
const slowLine = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 96_000,
};

const lines = [
  { name: 'full speed', conditions: undefined },
  { name: '1.6 Mbit/s, 150 ms', conditions: slowLine },
] as const;
type Line = (typeof lines)[number];

interface Asked {
  readonly hits: number;
  readonly kilobytes: number;
  /** Milliseconds from entering the field to the hits. */
  readonly first: number;
  readonly again: number;
}

const keys = ['kilobytes', 'first', 'again'] as const;

if (values.help) process.stdout.write(help);
else await run(positionals.length > 0 ? positionals.map(Number) : [1000, 10_000]);

async function run(sizes: readonly number[]): Promise<void> {
  const rows: string[][] = [];
  for (const size of sizes) {
    const folder = mkdtempSync(join(benchDir, 'search-'));
    try {
      process.stderr.write(`Building ${size} articles…\n`);
      build(corpusFolder(imagineCorpus({ size, photos: 'none' }), []), folder);
      for (const line of lines) {
        process.stderr.write(`${line.name}…\n`);
        const asked = await ask(folder, line);
        if (values.questions) process.stdout.write(`${inFull(asked)}\n\n`);
        rows.push([String(size), line.name, ...inShort(asked)]);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const head = ['articles', 'line', 'KB', 'worst', 'first ms', 'worst', 'again ms', 'worst'];
  process.stdout.write(`${columns(head, rows, 2)}\n\n`);
  process.stdout.write(
    `Medians of ${questions.length} questions. Load: ${loadavg()[0]?.toFixed(1)}\n`,
  );
}

function build(content: string, out: string): void {
  const script = join(import.meta.dirname, '..', '..', 'src', 'cli', 'build.ts');
  const flags = ['--content', content, '--out', out, '--now', benchClock];
  execFileSync(process.execPath, [script, ...flags], { stdio: 'ignore' });
}

async function ask(folder: string, line: Line): Promise<(Asked & { question: string })[]> {
  const server = await serve({ folder, base: '/' });
  const browser = await launchChromium();
  try {
    const asked: (Asked & { question: string })[] = [];
    for (const question of questions) {
      asked.push({ question, ...(await measure(browser, { server, question, line })) });
    }
    return asked;
  } finally {
    await browser.close();
    await server.close();
  }
}

function inShort(asked: readonly Asked[]): string[] {
  return keys.flatMap((key) => {
    const all = asked.map((one) => one[key]);
    return [median(all), Math.max(...all)].map((value) => String(Math.round(value)));
  });
}

function inFull(asked: readonly (Asked & { question: string })[]): string {
  const head = ['question', 'hits', 'KB', 'first ms', 'again ms'];
  const rows = asked.map((one) => [
    one.question,
    ...(['hits', ...keys] as const).map((key) => String(one[key])),
  ]);
  return columns(head, rows, 1);
}

interface Visit {
  readonly server: Served;
  readonly question: string;
  readonly line: Line;
}

async function measure(
  browser: Browser,
  { server, question, line: { conditions } }: Visit,
): Promise<Asked> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    if (conditions) {
      const session = await context.newCDPSession(page);
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', conditions);
    }
    await page.goto(`${server.address}tim-kiem/`, { waitUntil: 'networkidle' });
    const before = server.sent();
    const field = page.locator('main input[name="q"]');
    const answer = async (text: string) => {
      const began = performance.now();
      await field.fill(text);
      await field.press('Enter');
      await page.waitForFunction(() =>
        /^(?:Có|Không)/u.test(document.querySelector('main [role="status"]')?.textContent ?? ''),
      );
      return Math.round(performance.now() - began);
    };
    const first = await answer(question);
    const status = (await page.getByRole('status').textContent()) ?? '';
    await page.waitForLoadState('networkidle');
    const moved = server.sent() - before;
    const again = await answer(`${question} `);
    const hits = Number(/^Có (\d+)/u.exec(status)?.[1] ?? 0);
    return { hits, kilobytes: Math.round(moved / 1000), first, again };
  } finally {
    await context.close();
  }
}
