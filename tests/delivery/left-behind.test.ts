import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cacheDir } from '#edition/folders';
import { projectFolder } from '../site/built-site.ts';
import { outsideTests } from '../site/outside-tests.ts';
import { openFolder, removeFolder } from './running.ts';
import { type SmallSite, smallSite, smallSites } from './small-site.ts';
import { describeTargets } from './target-kinds.ts';
import { deliver, liveRelease, localTarget, releasesIn, type TestTarget } from './targets.ts';

const folder = openFolder('left');
const site = smallSites(join(folder, 'sites'));

afterAll(() => removeFolder(folder));

/** Delivers, and says which folders of that very process are left where releases are put together. */
async function stagesLeft(
  from: SmallSite,
  to: TestTarget,
  ...more: readonly string[]
): Promise<{ readonly code: number | null; readonly left: readonly string[] }> {
  const program = join(projectFolder, 'src', 'cli', 'deploy.ts');
  const args = [program, to.address, '--site', from.folder, ...to.flags, ...more];
  const child = spawn(process.execPath, args, {
    cwd: projectFolder,
    env: outsideTests(),
    stdio: 'ignore',
  });
  await once(child, 'exit');
  const left = readdirSync(cacheDir).filter((name) => name.startsWith(`stage-${child.pid}-`));
  return { code: child.exitCode, left };
}

describe('of the folder in which a release is put together', () => {
  it('nothing is left, however a deployment ends', async () => {
    const to = localTarget(folder, 'staged');
    const foreign = localTarget(folder, 'foreign');
    mkdirSync(foreign.folder, { recursive: true });
    writeFileSync(join(foreign.folder, 'x'), '');
    const damaged = smallSite(join(folder, 'damaged'), 'damaged');
    writeFileSync(join(damaged.folder, 'trang/4/index.html'), 'sửa tay');
    expect(await stagesLeft(site('aa'), to)).toEqual({ code: 0, left: [] });
    expect(await stagesLeft(site('aa'), to)).toEqual({ code: 0, left: [] });
    expect(await stagesLeft(site('bb'), to, '--dry-run')).toEqual({ code: 0, left: [] });
    expect(await stagesLeft(site('aa'), foreign)).toEqual({ code: 1, left: [] });
    expect(await stagesLeft(damaged, to)).toEqual({ code: 1, left: [] });
  });
});

describeTargets('of a deployment that fails after it has sent its files, in', folder, (target) => {
  it('nothing is left, and the next one succeeds', async () => {
    const to = target('failing');
    await deliver(site('aa'), to);
    // No file, so it cannot be written as one.
    const record = join(to.folder, 'releases', '0002.former');
    mkdirSync(record);
    const failed = await deliver(site('bb'), to);
    expect(failed.code).toBe(1);
    expect(failed.stdout).toContain('Gửi');
    expect([liveRelease(to), releasesIn(to)]).toEqual(['0001', ['0001']]);
    removeFolder(record);
    expect((await deliver(site('bb'), to)).code).toBe(0);
    expect(liveRelease(to)).toBe('0002');
  });
});
