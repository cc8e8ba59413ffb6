import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../browser/chromium.ts';
import { serve } from '../site/serve.ts';
import { median } from './measure/median.ts';
import { columns } from './report/columns.ts';

// What a reader waits for: the first question of a visit and the same again, with nothing in the
// browser's cache before, at full speed and over a slow line.
//
//   node tests/bench/search-queries.ts SITE [--slow]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { slow: { type: 'boolean', default: false } },
});
const [folder] = positionals;
if (folder === undefined) throw new Error('node tests/bench/search-queries.ts SITE [--slow]');

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

const server = await serve({ folder, base: '/' });
const browser = await launchChromium();
const rows: ({ readonly question: string } & Awaited<ReturnType<typeof measure>>)[] = [];
try {
  for (const question of questions) rows.push({ question, ...(await measure(browser, question)) });
} finally {
  await browser.close();
  await server.close();
}
const keys = ['hits', 'kilobytes', 'first', 'again'] as const;
const medians = keys.map((key) => String(median(rows.map((row) => row[key]))));
const lines = rows.map((row) => [row.question, ...keys.map((key) => String(row[key]))]);
const head = ['question', 'hits', 'KB moved', 'first ms', 'again ms'];
process.stdout.write(`${columns(head, [...lines, ['median', ...medians]], 1)}\n`);

async function measure(from: Browser, question: string) {
  const context = await from.newContext();
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    if (values.slow) await session.send('Network.emulateNetworkConditions', slowLine);
    await page.goto(`${server.address}tim-kiem/`, { waitUntil: 'networkidle' });
    let bytes = 0;
    context.on('response', async (response) => {
      bytes += (await response.body().catch(() => Buffer.alloc(0))).length;
    });
    const ask = async (text: string) => {
      const began = performance.now();
      await page.locator('main input[name="q"]').fill(text);
      await page.locator('main input[name="q"]').press('Enter');
      await page.waitForFunction(() =>
        /^(?:Có|Không)/u.test(document.querySelector('main [role="status"]')?.textContent ?? ''),
      );
      return Math.round(performance.now() - began);
    };
    const first = await ask(question);
    const status = (await page.getByRole('status').textContent()) ?? '';
    await page.waitForLoadState('networkidle');
    const moved = bytes;
    const again = await ask(`${question} `);
    return {
      hits: Number(/^Có (\d+)/u.exec(status)?.[1] ?? 0),
      kilobytes: Math.round(moved / 1000),
      first,
      again,
    };
  } finally {
    await context.close();
  }
}
