import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openFolder, removeFolder } from '../delivery/running.ts';
import { run, sound } from './newsroom.ts';

const root = openFolder('install');
const script = resolve(import.meta.dirname, '../../.ci/hook.sh');
const install = (...args: readonly string[]) => run('bash', [script, ...args], root);
const targetOf = async (repository: string) =>
  (await sound('git', ['config', 'bantin.target'], join(root, repository))).text.trim();

afterAll(() => {
  removeFolder(root);
});

describe('the installation of the hooks', () => {
  it('makes the repository where there is none, or an empty folder, and may be run again', async () => {
    mkdirSync(join(root, 'empty.git'));
    for (const repository of ['new.git', 'empty.git', 'new.git']) {
      const { code, text } = await install(repository, '/srv/bantin');
      expect({ code, text }).toMatchObject({ code: 0 });
      expect(text).toContain('Xong.');
      expect(readdirSync(join(root, repository, 'hooks'))).toEqual(
        expect.arrayContaining(['pre-receive', 'post-receive']),
      );
    }
  });

  it.each([
    ['served', (folder: string) => join(folder, 'served')],
    ['../b:/served', (folder: string) => join(folder, '..', 'b:', 'served')],
    ['/srv/bantin', () => '/srv/bantin'],
    ['web@may-chu:/srv/bantin', (_: string, typed: string) => typed],
    ['ssh://web@may-chu:22/srv/bantin', (_: string, typed: string) => typed],
  ])('keeps the target %s as it is meant where it was typed', async (typed, meant) => {
    expect(await install('target.git', typed)).toMatchObject({ code: 0 });
    expect(await targetOf('target.git')).toBe(meant(root, typed));
  });

  it('refuses what does not receive pushes, and puts nothing there', async () => {
    const bare = join(root, 'bare.git');
    await sound('git', ['init', '--quiet', '--bare', bare], root);
    await sound('git', ['init', '--quiet', join(root, 'clone')], root);
    for (const folder of ['clone/hooks', 'folder/hooks', 'bare.git/inner/hooks'])
      mkdirSync(join(root, folder), { recursive: true });
    for (const folder of ['clone', 'clone/.git', 'folder', 'bare.git/inner']) {
      const { code, text } = await install(folder, '/srv/bantin');
      expect({ folder, code }).toEqual({ folder, code: 1 });
      expect(text).toContain(`${folder} đã có và không phải kho git để nhận bài`);
      expect(existsSync(join(root, folder, 'hooks', 'post-receive'))).toBe(false);
    }
    expect(await run('git', ['config', 'bantin.target'], bare)).toEqual({ code: 1, text: '' });
  });

  it('leaves a hook of somebody else alone', async () => {
    const repository = join(root, 'other.git');
    await sound('git', ['init', '--quiet', '--bare', repository], root);
    writeFileSync(join(repository, 'hooks', 'post-receive'), '#!/bin/sh\n');
    const { code, text } = await install(repository, '/srv/bantin');
    expect(code).toBe(1);
    expect(text).toContain('không phải của Bản Tin');
    expect(readdirSync(join(repository, 'hooks'))).not.toContain('pre-receive');
  });
});
