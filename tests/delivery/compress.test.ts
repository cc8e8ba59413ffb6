import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { Compressor } from '#delivery/release/compress';
import { sha256Of } from '#store/object-store';
import { openFolder, removeFolder } from './running.ts';

const folder = openFolder('compress');
const text = Buffer.from('Đảng ủy ra nghị quyết. '.repeat(200));
const compressed = (compressor: Compressor, bytes: Buffer) =>
  compressor.compress(bytes, sha256Of(bytes), 'changing');

afterAll(() => removeFolder(folder));

function keptFiles(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((name) => join(dir, name))
    .filter((path) => statSync(path).isFile() && basename(path) !== 'CACHEDIR.TAG');
}

/** What compresses, in a project of its own and with one thing changed. */
function projectWith(found: string, replacement: string): string {
  const here = join(import.meta.dirname, '../..');
  const project = join(folder, 'project');
  for (const room of ['process', 'store', 'delivery']) {
    cpSync(join(here, 'src', room), join(project, 'src', room), { recursive: true });
  }
  cpSync(join(here, 'package.json'), join(project, 'package.json'));
  const program = join(project, 'src/delivery/release/compress.ts');
  const text = readFileSync(program, 'utf8');
  expect(text).toContain(found);
  writeFileSync(program, text.replace(found, replacement));
  return project;
}

describe('compressed files', () => {
  it('hold the same bytes, and are made once', async () => {
    const dir = join(folder, 'once');
    const first = new Compressor(dir);
    const made = await compressed(first, text);
    expect(made.map(({ ending }) => ending)).toEqual(['.br', '.gz']);
    expect(brotliDecompressSync(made[0]?.bytes ?? '').equals(text)).toBe(true);
    expect(gunzipSync(made[1]?.bytes ?? '').equals(text)).toBe(true);
    expect(first.made).toBe(2);
    const second = new Compressor(dir);
    expect(await compressed(second, text)).toEqual(made);
    expect(second.made).toBe(0);
    const elsewhere = await compressed(new Compressor(join(folder, 'elsewhere')), text);
    expect(elsewhere.map(({ bytes }) => sha256Of(bytes))).toEqual(
      made.map(({ bytes }) => sha256Of(bytes)),
    );
  });

  it('are made again where what was kept is damaged', async () => {
    const dir = join(folder, 'damaged');
    const made = await compressed(new Compressor(dir), text);
    for (const path of keptFiles(dir)) writeFileSync(path, 'x');
    const again = new Compressor(dir);
    const hashes = (await compressed(again, text)).map(({ bytes }) => sha256Of(bytes));
    expect(hashes).toEqual(made.map(({ bytes }) => sha256Of(bytes)));
    expect(again.made).toBe(2);
  });

  it('are made again with other settings', async () => {
    const dir = join(folder, 'settings');
    await compressed(new Compressor(dir), text);
    const project = projectWith('changing: 9', 'changing: 5');
    const code = `
      import { Compressor } from ${JSON.stringify(join(project, 'src/delivery/release/compress.ts'))};
      const compressor = new Compressor(${JSON.stringify(dir)});
      const bytes = Buffer.from(${JSON.stringify(text.toString())});
      await compressor.compress(bytes, '${sha256Of(text)}', 'kept');
      const kept = compressor.made;
      await compressor.compress(bytes, '${sha256Of(text)}', 'changing');
      console.log(kept, compressor.made - kept);`;
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
      encoding: 'utf8',
    });
    // Brotli each time, gzip never: its setting is one.
    expect(said.trim()).toBe('1 1');
    expect(keptFiles(dir)).toHaveLength(4);
  });

  it('are not made of what is small or would not become smaller', async () => {
    const compressor = new Compressor(join(folder, 'none'));
    expect(await compressed(compressor, text.subarray(0, 1000))).toEqual([]);
    expect(await compressed(compressor, randomBytes(2000))).toEqual([]);
  });

  it('go when no file that is delivered is made of them, unless they are young', async () => {
    const dir = join(folder, 'old');
    const compressor = new Compressor(dir);
    await compressed(compressor, text);
    compressor.prune(new Set());
    expect(keptFiles(dir)).toHaveLength(2);
    const twoHoursAgo = Date.now() / 1000 - 7200;
    for (const path of keptFiles(dir)) utimesSync(path, twoHoursAgo, twoHoursAgo);
    compressor.prune(new Set([sha256Of(text)]));
    expect(keptFiles(dir)).toHaveLength(2);
    compressor.prune(new Set());
    expect(keptFiles(dir)).toEqual([]);
  });
});
