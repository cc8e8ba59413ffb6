import {
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, expect, it } from 'vitest';
import { rememberLast, sameAsLast, seeSources } from '#edition/last-build';
import { outputFolder } from '#edition/output/output-folder';
import { instantOf } from '#vietnamese/instant';
import { manifestName } from '#view/site-manifest';
import { command, contentWith, sound, temporaryFolder } from '../cli/commands.ts';

const name = '2023-03-01-ra-quan';
const now = instantOf('2023-07-01', '08:00');
const embargo = instantOf('2023-07-01', '20:00');
const held = sound
  .replaceAll('1/3/2023', '2/3/2023')
  .replace('\n---\n', '\nđăng lúc: 20:00 1/7/2023\n---\n');

let content: string;
let out: string;
let page: string;
let source: string;

async function build(at = now) {
  const clock = new Date(at).toISOString();
  return command('build', '--content', content, '--out', out, '--now', clock);
}

/** What a build would say at once. */
function same(at = now, base = '/') {
  return sameAsLast(outputFolder(out), { contentDir: content, base, now: at });
}

/** Writes other bytes of the same length and puts the time back. */
function alter(path: string) {
  const { atime, mtime } = lstatSync(path);
  writeFileSync(path, readFileSync(path, 'utf8').replace('Ngày', 'ngày'));
  utimesSync(path, atime, mtime);
}

beforeAll(async () => {
  content = contentWith({ [name]: sound, '2023-03-02-cho-gio': held });
  out = join(temporaryFolder(), 'dist');
  page = join(out, 'bai-viet/2023/03/01/ra-quan/index.html');
  source = join(content, 'articles/2023', name, 'index.md');
  expect((await build()).code).toBe(0);
  expect(same()).toBeUndefined();
  // Files have to be old enough to be known by their times.
  await wait(150);
  expect((await build()).code).toBe(0);
});

it('a site of which nothing was touched is known at once, with all that was said of it', async () => {
  const last = same();
  expect(last?.articles).toBe(2);
  expect(last?.held.map(({ until }) => until)).toEqual([embargo]);
  const told = (await build()).out.replace(/\d+,\d giây/u, '');
  expect(told).toContain('2023-03-02-cho-gio');
  expect(told).toContain('0 mã hóa mới');
  // Only the manifest says when that was.
  const later = now + 3_600_000;
  const before = readFileSync(join(out, manifestName), 'utf8');
  expect(same(later)).toEqual(last);
  const [was, is] = [now, later].map((at) => new Date(at).toISOString());
  expect(readFileSync(join(out, manifestName), 'utf8')).toBe(before.replace(`${was}`, `${is}`));
});

it('not before, nor when the clock has something to say', () => {
  expect(same(now - 1)).toBeUndefined();
  expect(same(embargo - 1)).toBeDefined();
  expect(same(embargo)).toBeUndefined();
  expect(same(now, '/goc/')).toBeUndefined();
});

it('nor where somebody has touched anything while that was found out', () => {
  const result = { findings: [], articles: 0, held: [] };
  const asked = { contentDir: content, base: '/', now };
  const seen = seeSources(asked);
  expect(seen).toBeDefined();
  writeFileSync(join(content, 'site.yaml'), readFileSync(join(content, 'site.yaml')));
  rememberLast(outputFolder(out), asked, { from: now, until: embargo }, result, seen);
  expect(same()).toBeUndefined();
});

it.each<[string, () => void]>([
  ['a source', () => alter(source)],
  ['a page', () => alter(page)],
  ['a photo beside an article', () => writeFileSync(join(source, '../a.jpg'), '')],
  ['a folder of the content', () => mkdirSync(join(content, 'articles/2023/2023-04-01-moi'))],
  ['a page that goes', () => rmSync(page)],
  ['a file that comes', () => writeFileSync(join(out, 'la.html'), 'lạ')],
  [
    'the manifest',
    () => {
      const path = join(out, manifestName);
      writeFileSync(path, readFileSync(path, 'utf8').replace('a', 'b'));
    },
  ],
  ['a name', () => renameSync(join(source, '..'), join(source, '../../2023-03-01-ra-quan-2'))],
  [
    'a link',
    () => {
      rmSync(join(out, 'index.html'));
      symlinkSync('/etc/hostname', join(out, 'index.html'));
    },
  ],
])('nor where somebody has touched %s', async (_, touch) => {
  const result = { findings: [], articles: 0, held: [] };
  const asked = { contentDir: content, base: '/', now };
  await wait(150);
  rememberLast(outputFolder(out), asked, { from: now, until: embargo }, result, seeSources(asked));
  expect(same()).toEqual(result);
  touch();
  expect(same()).toBeUndefined();
});
