import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { outsideTests } from '../site/outside-tests.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(inject('runFolder'), 'flushed-'));
});

/**
 * Runs a program and tells what it has waited for and what it has renamed, in order: nobody can cut the
 * power here, but whether bytes reach the disk before their name counts can be seen.
 */
function deedsOf(program: string): string[] {
  const watched = `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const { openSync, fsyncSync, renameSync } = fs;
    const paths = new Map();
    const short = (path) => path.replaceAll(/\\.[0-9a-f-]{36}$/gu, '.…').replace(folder, '').replace(/^\\//u, '') || '.';
    const folder = ${JSON.stringify(folder)};
    fs.openSync = (path, ...rest) => { const file = openSync(path, ...rest); paths.set(file, path); return file; };
    fs.fsyncSync = (file) => { fsyncSync(file); console.log('flush', short(paths.get(file))); };
    fs.renameSync = (from, to) => { renameSync(from, to); console.log('rename', short(from), short(to)); };
    syncBuiltinESMExports();
    ${program}`;
  const args = ['--input-type=module', '--eval', watched];
  const project = join(import.meta.dirname, '../..');
  const options = { cwd: project, env: outsideTests(), encoding: 'utf8' } as const;
  return execFileSync(process.execPath, args, options).trim().split('\n');
}

const path = (name: string) => JSON.stringify(join(folder, name));

describe('what counts by its name is on the disk before', () => {
  it('a sealed file, unless it is one of many', () => {
    const write = (more: string) =>
      deedsOf(`
        const { writeSealed } = await import('#store/sealed-file');
        writeSealed(${path('articles')}, 'thử', [Buffer.from('a')]${more});`);
    expect(write('')).toEqual(['flush articles.…', 'rename articles.… articles', 'flush .']);
    expect(write(', { flush: false }')).toEqual(['rename articles.… articles']);
  });

  it('the manifest of an output', () => {
    mkdirSync(join(folder, 'stage'));
    writeFileSync(join(folder, 'stage', 'ban-tin.json'), '{}');
    const deeds = deedsOf(`
      const { swap, outputFolder } = await import('#edition/output/output-folder');
      const { replaceManifest } = await import('#edition/output/manifest');
      const output = outputFolder(${path('dist')});
      swap(${path('stage')}, output);
      replaceManifest(output.path, output.incoming, '{}');`);
    expect(deeds).toEqual([
      ...['flush stage/ban-tin.json', 'flush stage', 'rename stage dist', 'flush .'],
      'flush .dist.bantin-incoming',
      ...['rename .dist.bantin-incoming dist/ban-tin.json', 'flush dist'],
    ]);
  });
});
