import { loadavg } from 'node:os';
import { median } from './measure/median.ts';
import { pushesToPage } from './push/pushes.ts';

/**
 * The case `push` of the benchmark step by step. “Delivery alone” is what `npm run deploy` says of
 * itself, without the start of the program; processor time is of everything that the push has started.
 *
 *   node tests/bench/push-to-page.ts [articles, default 1000] [runs, default 3]
 */
const [size, runs] = [process.argv[2] ?? '1000', process.argv[3] ?? '3'].map(Number);
if (!size || !runs) throw new Error('node tests/bench/push-to-page.ts [articles] [runs]');

const load = loadavg()[0] ?? 0;
const { archive, articles } = await pushesToPage(size, runs);

const row = (name: string, cells: readonly string[]) =>
  `${name.padEnd(28)}${cells.map((cell) => cell.padStart(10)).join('')}\n`;
const line = (name: string, of: (push: typeof archive) => number) => {
  const values = articles.map(of);
  const shown = [of(archive), ...values, median(values)];
  return row(
    name,
    shown.map((value) => `${value.toFixed(1)} s`),
  );
};
const lines = [
  row('', ['archive', ...articles.map((_, index) => `run ${index + 1}`), 'median']),
  ...[...archive.steps.keys()].map((name) => line(name, ({ steps }) => steps.get(name) ?? 0)),
  line('git push → trang từ nginx', ({ use }) => use.seconds),
  line('processor time', ({ use }) => use.cpuSeconds),
];
process.stdout.write(`${size} articles, load ${load.toFixed(1)} before\n\n${lines.join('')}`);
