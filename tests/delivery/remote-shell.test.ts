import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { quoted, RemoteFailed, RemoteShell } from '#delivery/target/remote-shell';
import { openFolder, removeFolder } from './running.ts';

const folder = openFolder('shell');

afterAll(() => removeFolder(folder));

it('gives back what each script said, to the letter, and goes on after one that failed', async () => {
  const shell = new RemoteShell(['sh', '-s']);
  expect(await shell.run("printf 'một\\n\\nhai'")).toBe('một\n\nhai');
  expect(await shell.run('true')).toBe('');
  await expect(shell.run('echo hỏng >&2; false; echo không tới đây')).rejects.toThrow(RemoteFailed);
  expect(await shell.run('echo còn')).toBe('còn\n');
  await shell.close();
});

it('does nothing at all of a script that arrives in part', async () => {
  const made = join(folder, 'made');
  const script = `touch ${quoted(made)}\ntouch ${quoted(`${made}-too`)}\n`;
  for (const run of ['run', 'runInside'] as const) {
    const cut = new RemoteShell(['sh', '-c', `head -c ${script.length} | sh -s`]);
    await expect(cut[run](script)).rejects.toThrow(RemoteFailed);
    await cut.close();
    expect(readdirSync(folder)).toEqual([]);
  }
  const whole = new RemoteShell(['sh', '-s']);
  await whole.run(script);
  await whole.close();
  expect(existsSync(made)).toBe(true);
});

it('does not listen to one that talks without end', async () => {
  const shell = new RemoteShell(['sh', '-s']);
  await expect(shell.run('exec cat /dev/zero')).rejects.toThrow('trả lời dài quá');
  await shell.close();
});

it('says so where the shell cannot be started', async () => {
  const none = new RemoteShell(['khong-co-lenh-nay']);
  await expect(none.run('true')).rejects.toThrow(/ENOENT/u);
  await none.close();
});

it.each(["o'clock", 'a b', '$(touch x)', '`x`', 'a"b', '\\'])('quotes %s', async (text) => {
  const shell = new RemoteShell(['sh', '-s']);
  expect(await shell.run(`printf '%s' ${quoted(text)}`)).toBe(text);
  await shell.close();
});
