import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { newsroom, push } from '../ci/newsroom.ts';
import { command } from '../cli/commands.ts';
import { freePort } from '../delivery/running.ts';
import { startNginx } from '../delivery/web-servers.ts';
import { benchDir, corpusFolder, imagineCorpus, writeOurArticle } from './corpus.ts';
import { median } from './measure/median.ts';

/**
 * From `git push` of one new article to its page from nginx, by the hooks of `.ci/hook.sh` in a bare
 * repository on this machine. The first push brings the whole archive and fills the caches. “Delivery
 * alone” is what `npm run deploy` says of itself, without the start of the program; processor time is of
 * everything that the push has started.
 *
 *   node tests/bench/push-to-page.ts [articles, default 1000] [runs, default 3]
 */
const [articles, runs] = [process.argv[2] ?? '1000', process.argv[3] ?? '3'].map(Number);
if (!articles || !runs) throw new Error('node tests/bench/push-to-page.ts [articles] [runs]');

const root = mkdtempSync(join(benchDir, 'push-'));
// nginx reads as a user of its own.
chmodSync(root, 0o755);
const corpus = imagineCorpus({ size: articles, photos: 'none' });

try {
  const content = join(root, 'content');
  cpSync(corpusFolder(corpus, []), content, { recursive: true });
  const room = await newsroom(root, content);
  const load = loadavg()[0] ?? 0;
  const cold = await timePush(room.clone, async () => {});

  const port = await freePort();
  const files = join(root, 'files');
  const site = ['--site', join(room.work, 'dist'), '--root', room.target];
  const written = await command('server-config', files, ...site, '--listen', `127.0.0.1:${port}`);
  if (written.code !== 0) throw new Error(written.err);
  const server = await startNginx(join(root, 'nginx'), join(files, 'nginx.conf'), port);
  try {
    const warm: Map<string, number>[] = [];
    for (let run = 1; run <= runs; run++) {
      const article = corpus.added(run);
      writeOurArticle(join(room.clone, 'content'), article, []);
      const [, date = '', slug = ''] = /(\d{4}-\d{2}-\d{2})-(.*)$/u.exec(article.id) ?? [];
      const path = `/bai-viet/${date.replaceAll('-', '/')}/${slug}/`;
      warm.push(
        await timePush(room.clone, async () => {
          const response = await fetch(`http://127.0.0.1:${port}${path}`);
          if (!response.ok) throw new Error(`${path} answers ${response.status}.`);
        }),
      );
    }
    print(load, cold, warm);
  } finally {
    await server.stop();
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}

/** Seconds of each step as the hooks print them, of the whole with the page read, of all processors. */
async function timePush(clone: string, read: () => Promise<void>): Promise<Map<string, number>> {
  let began = 0;
  let spent = 0;
  const { code, text } = await push(clone, {
    begins: () => {
      began = performance.now();
      spent = processorSeconds();
    },
  });
  if (code !== 0) throw new Error(text);
  await read();
  const whole = (performance.now() - began) / 1000;
  const times = new Map<string, number>();
  for (const [, name = '', seconds = ''] of text.matchAll(/== ([^:\n]+): (\d+,\d) giây/gu)) {
    // Both hooks end with a line for all of their steps.
    if (name !== 'Xong') times.set(name, Number(seconds.replace(',', '.')));
  }
  const delivered = /Xong: đã đăng bản \d+, (\d+,\d) giây/u.exec(text)?.[1];
  if (delivered === undefined) throw new Error(`Nothing was delivered:\n${text}`);
  times.set('delivery alone', Number(delivered.replace(',', '.')));
  times.set('git push → trang từ nginx', whole);
  return times.set('processor time', processorSeconds() - spent);
}

/** Of every process that this one started and that has ended. Linux counts in hundredths of a second. */
function processorSeconds(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /su, '')
    .split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

function print(load: number, cold: Map<string, number>, warm: Map<string, number>[]): void {
  const row = (name: string, cells: readonly string[]) =>
    `${name.padEnd(28)}${cells.map((cell) => cell.padStart(10)).join('')}\n`;
  const seconds = (value: number) => `${value.toFixed(1)} s`;
  const lines = [...cold.keys()].map((name) => {
    const values = warm.map((times) => times.get(name) ?? 0);
    return row(name, [cold.get(name) ?? 0, ...values, median(values)].map(seconds));
  });
  const heads = ['archive', ...warm.map((_, index) => `run ${index + 1}`), 'median'];
  process.stdout.write(
    `${articles} articles, load ${load.toFixed(1)} before\n\n${row('', heads)}${lines.join('')}`,
  );
}
