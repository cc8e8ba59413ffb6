import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { smallSite } from '../delivery/small-site.ts';
import { outsideTests } from '../site/outside-tests.ts';
import { command, temporaryFolder } from './commands.ts';

const project = join(import.meta.dirname, '..', '..');
const program = (name: string) => join(project, 'src', 'cli', `${name}.ts`);

test('preview says in Vietnamese that its port is taken, and takes the next one', async () => {
  const site = smallSite(join(temporaryFolder(), 'dist'), 'xem').folder;
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const child = spawn(
    process.execPath,
    [program('preview'), '--out', site, '--port', String(port)],
    { cwd: project, env: outsideTests(), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  await new Promise<void>((done, fail) => {
    const listen = (chunk: Buffer) => {
      said += String(chunk);
      if (/Mở http/u.test(said)) done();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', () => fail(new Error(said)));
  });
  const [, shown = ''] = /Mở http:\/\/127\.0\.0\.1:(\d+)\//u.exec(said) ?? [];
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
  other.close();
  expect(Number(shown)).toBeGreaterThan(port);
  expect(said).toContain(`Cổng ${port} đang bận nên dùng cổng ${shown}.\n`);
  expect(said).not.toMatch(/in use/iu);
});

test('gate judges dist where no folder is named', async () => {
  const empty = temporaryFolder();
  const child = spawn(process.execPath, [program('gate')], { cwd: empty, env: outsideTests() });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += String(chunk);
  });
  const [code] = await once(child, 'close');
  expect([code, said.includes('Không có thư mục “dist”.')]).toEqual([2, true]);
  const both = await command('gate', 'dist', 'public');
  expect([both.code, both.err.includes('Chỉ ghi một thư mục')]).toEqual([2, true]);
});

test.each([[], ['--list'], ['--dry-run']])(
  'a rollback in somebody else’s folder asks for the right one, not for an empty one: %j',
  async (...flags) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'bao-cao.txt'), 'x');
    const { code, err } = await command('rollback', folder, ...flags);
    expect(code).toBe(1);
    expect(err).toContain('Ghi đúng đích đã dùng ở lệnh deploy.');
    expect(err).not.toContain('thư mục trống');
  },
);
