import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { runCommand } from '../site/built-site.ts';
import { serve } from '../site/serve.ts';
import { openFolder, removeFolder } from './running.ts';
import { smallSites } from './small-site.ts';
import { describeTargets } from './target-kinds.ts';
import { deliver, live } from './targets.ts';

const folder = openFolder('visible');
const site = smallSites(join(folder, 'sites'));
/** Clears a terminal, begins a line of its own, and turns what follows. */
const evil = '\u001b[2J\n::error::x\u202egpj.exe';
const shown = '<U+001B>[2J<U+000A>::error::x<U+202E>gpj.exe';

afterAll(() => removeFolder(folder));

/** Nothing of it steers a terminal. */
function expectHarmless(said: string): void {
  expect(said).toContain(shown);
  expect(said.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u);
  expect(said).not.toMatch(/^::error/mu);
}

describeTargets('names that steer terminals, in', folder, (target, _, itOfProtocol) => {
  itOfProtocol('are shown by deploy and verify as what they are', async () => {
    const to = target('names');
    await deliver(site('aa'), to);
    writeFileSync(join(live(to), evil), 'x');
    const server = await serve({ folder: live(to), base: '/' });
    const verified = await runCommand('verify', [
      server.address,
      ...['--site', site('aa').folder, '--target', to.address, ...to.flags],
    ]);
    await server.close();
    expect(verified).toMatchObject({ code: 1, stderr: '' });
    expectHarmless(verified.stdout);
    expect(verified.stdout).toMatch(/^Sai: 1 chỗ khác/mu);
    const mended = await deliver(site('aa'), to);
    expect(mended.stdout).toContain('1 tệp lạ');
    expectHarmless(mended.stdout);
  });

  it('are shown so in what a target says went wrong', async () => {
    const to = target('wrong');
    await deliver(site('aa'), to);
    // No file, so it cannot be removed as one.
    mkdirSync(join(to.folder, '.bantin-held', evil), { recursive: true });
    const { stdout } = await deliver(site('bb'), to);
    expect(stdout).toContain('Đã đăng, nhưng chưa dọn được bản cũ ở đích');
    expect(stdout.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u);
    expect(stdout).not.toMatch(/^rm:/mu);
  });
});
