import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canRun, pathOf } from '../delivery/programs.ts';
import { openFolder, removeFolder } from '../delivery/running.ts';
import { atLength } from '../run/at-length.ts';
import { push, run, sound } from './newsroom.ts';
import { type RecordingRoom, recordingRoom } from './recording-program.ts';

const root = openFolder('hook');
const [target, work] = [join(root, 'served'), join(root, 'noi-dung')];
let room: RecordingRoom;

const branch = 'refs/heads/chinh';
const hook = (name: string, ...args: readonly string[]) =>
  run(join(room.repository, 'hooks', name), args, '/');
/** A hook as git runs it, told that the branch has moved to a commit. */
const told = (name: string, commit: string) => {
  const line = `${'0'.repeat(40)} ${commit} ${branch}`;
  const file = join(room.repository, 'hooks', name);
  return run('sh', ['-c', `echo '${line}' | '${file}'`], '/');
};
const set = (name: string, value: string) =>
  sound('git', ['config', `bantin.${name}`, value], room.repository);
const pushArticle = async (article: string, says?: (text: string) => void) => {
  room.write(article);
  await sound('git', ['add', '--all'], room.clone);
  await sound('git', ['commit', '--quiet', '--message', article], room.clone);
  return run('git', ['push', 'origin', 'HEAD:chinh'], room.clone, says ? { says } : {});
};
/** Commits in the clone and brings it into the repository without its hooks. */
const receive = async (article: string, into = 'chinh') => {
  room.write(article);
  await sound('git', ['commit', '--quiet', '--all', '--message', article], room.clone);
  await sound('git', ['fetch', '--quiet', room.clone, `main:${into}`], room.repository);
  return (await sound('git', ['rev-parse', 'main'], room.clone)).text.trim();
};
const namesOf = (calls: readonly { readonly name: string }[]) => calls.map(({ name }) => name);
const lastLine = (text: string) => text.trimEnd().split('\n').at(-1);

const building = ['check', 'test', 'build', 'gate'];
const rebuilding = ['check', 'build', 'gate'];
const again = () =>
  `Bài đã nhận nhưng CHƯA đăng xong. Sửa chỗ báo lỗi rồi chạy: ${room.repository}/hooks/post-receive --again`;

describe.skipIf(!canRun('flock'))('the hooks of a repository', () => {
  beforeAll(async () => {
    room = await recordingRoom(root, target);
    const settings = { branch: 'chinh', site: 'https://a.example', base: '/tin/', work };
    for (const [name, value] of Object.entries(settings)) await set(name, value);
  });

  afterAll(() => {
    removeFolder(root);
  });

  it('have nothing to do before the first push, and say so to whoever asks', async () => {
    expect(await hook('post-receive', '--scheduled')).toEqual({ code: 0, text: '' });
    const { code, text } = await hook('post-receive', '--again');
    expect({ code, text }).toEqual({
      code: 1,
      text: 'Chưa có gì để đăng: kho chưa nhận lần đẩy nào vào nhánh chinh.\n',
    });
  });

  it('let be what is not the branch that is set', async () => {
    room.write('Một');
    expect(await push(room.clone)).toMatchObject({ code: 0 });
    expect(room.calls()).toEqual([]);
  });

  it('hand on their settings and one hour, build once, where they are told, and keep the lock', async () => {
    const { code, text } = await pushArticle('Hai');
    expect({ code, text }).toMatchObject({ code: 0 });
    const calls = room.calls();
    const now = calls.find(({ name }) => name === 'check')?.args[1];
    expect(now).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u);
    expect(calls.map(({ name, args }) => [name, ...args])).toEqual([
      ['install'],
      ['check', '--now', now],
      ['test'],
      ['build', '--now', now, '--site', 'https://a.example', '--base', '/tin/'],
      ['gate', 'dist', '--content', 'content', '--now', now],
      ['deploy', target],
    ]);
    for (const { cwd, article, lockHolders } of calls) {
      // The hook alone: nothing that the program starts and leaves may keep others waiting.
      expect({ cwd, article, lockHolders }).toEqual({ cwd: work, article: 'Hai', lockHolders: 1 });
    }
  });

  it('tell the deployment by the clock from that of a person', async () => {
    expect(await hook('post-receive', '--scheduled')).toMatchObject({ code: 0 });
    const calls = room.calls();
    expect(namesOf(calls)).toEqual([...rebuilding, 'deploy']);
    expect(calls.at(-1)?.args).toEqual(['--scheduled', target]);
    await receive('Ba');
    expect(await hook('post-receive', '--scheduled')).toMatchObject({ code: 0 });
    expect(room.calls().at(-1)).toMatchObject({ args: [target], article: 'Ba' });
    expect(await hook('post-receive', '--scheduled')).toMatchObject({ code: 0 });
    expect(room.calls().at(-1)?.args).toEqual(['--scheduled', target]);
  });

  if (atLength) {
    it('publish the newest, whichever push comes last, and take nothing else for it', async () => {
      const older = await receive('Bốn', 'nhap');
      expect(await told('pre-receive', older)).toMatchObject({ code: 0 });
      expect(namesOf(room.calls())).toEqual(rebuilding);
      await receive('Năm');
      expect(await told('post-receive', older)).toMatchObject({ code: 0 });
      const calls = room.calls();
      expect(namesOf(calls)).toEqual([...rebuilding, 'deploy']);
      for (const { article } of calls) expect(article).toBe('Năm');
    });

    it('install again what could not be installed, and leave nothing of what was refused', async () => {
      const [lockfile, manifest] = ['package-lock.json', 'package.json'].map((name) =>
        readFileSync(join(room.clone, name), 'utf8'),
      ) as [string, string];
      writeFileSync(join(room.clone, 'package-lock.json'), `${lockfile}\n`);
      // The lockfile has no such package, so npm touches nothing that is installed.
      const asking = { ...JSON.parse(manifest), dependencies: { none: 'file:none' } };
      writeFileSync(join(room.clone, 'package.json'), JSON.stringify(asking));
      const refused = await pushArticle('Sáu');
      expect(refused.code).not.toBe(0);
      expect(refused.text).toContain('Không cài được các gói: lời báo của npm ở ngay trên.');
      expect(refused.text).toContain('Lần đẩy này không được nhận');
      expect(room.calls()).toEqual([]);
      expect(readFileSync(join(work, 'content', 'bai.md'), 'utf8')).toBe('Năm');
      expect(readFileSync(join(work, 'package-lock.json'), 'utf8')).toBe(lockfile);

      writeFileSync(join(room.clone, 'package.json'), manifest);
      const { code, text } = await pushArticle('Bảy');
      expect({ code, text }).toMatchObject({ code: 0 });
      expect(namesOf(room.calls())).toEqual(['install', ...building, 'deploy']);
    });

    it('say what to do wherever the second ends early', async () => {
      // Stands where git makes its lock, and cannot be removed as one.
      mkdirSync(join(room.repository, 'bantin-index.lock'));
      const stopped = await hook('post-receive', '--again');
      rmSync(join(room.repository, 'bantin-index.lock'), { recursive: true });
      expect(stopped.code).not.toBe(0);
      expect(lastLine(stopped.text)).toBe(again());

      rmSync(join(work, 'node_modules', '.bantin-installed'));
      room.fails('install', true);
      const uninstalled = await hook('post-receive', '--again');
      room.fails('install', false);
      expect(uninstalled.code).not.toBe(0);
      expect(lastLine(uninstalled.text)).toBe(again());
      room.calls();
    });

    it('do not say that nothing is published where it may be, and try again for the person', async () => {
      room.fails('deploy', true);
      const { text } = await pushArticle('Tám');
      room.fails('deploy', false);
      expect(text).toMatch(
        /Đưa lên máy chủ: KHÔNG ĐẠT .* Bạn đọc có thể đã thấy bản mới, có thể chưa\./u,
      );
      expect(text).not.toContain('Chưa đăng gì');
      expect(text).toContain(again());
      room.calls();
      expect(await hook('post-receive', '--scheduled')).toMatchObject({ code: 0 });
      expect(room.calls().at(-1)).toMatchObject({ args: [target], article: 'Tám' });
    });
  }

  it('refuse what the gate refuses', async () => {
    const before = await sound('git', ['rev-parse', 'chinh'], room.repository);
    room.fails('gate', true);
    const refused = await pushArticle('Mười');
    room.fails('gate', false);
    expect(refused.code).not.toBe(0);
    expect(refused.text).toMatch(/^remote: == Xét trang: KHÔNG ĐẠT .* Chưa đăng gì\./mu);
    expect(namesOf(room.calls())).toEqual(rebuilding);
    expect(await sound('git', ['rev-parse', 'chinh'], room.repository)).toEqual(before);
  });

  it('let a push wait for another one, and their hour pass', async () => {
    const lock = [join(room.repository, 'bantin.lock'), 'sh', '-c', 'echo held; exec cat'];
    const holder = spawn(pathOf('flock'), lock, { stdio: ['pipe', 'pipe', 'inherit'] });
    await once(holder.stdout, 'data');
    expect(await hook('post-receive', '--scheduled')).toEqual({ code: 0, text: '' });
    let waited = false;
    const { code, text } = await pushArticle('Chín', (said) => {
      if (waited || !said.includes('chờ lần ấy xong')) return;
      waited = true;
      expect(room.calls()).toEqual([]);
      holder.stdin.end();
    });
    expect({ code, text, waited }).toMatchObject({ code: 0, waited: true });
    expect(room.calls().at(-1)).toMatchObject({ args: [target], article: 'Chín' });
  });

  it('take nothing back that others have published', async () => {
    const before = await sound('git', ['rev-parse', 'chinh'], room.repository);
    const forced = ['push', '--force', 'origin', 'HEAD~1:chinh'];
    expect((await run('git', forced, room.clone)).code).not.toBe(0);
    expect(await sound('git', ['rev-parse', 'chinh'], room.repository)).toEqual(before);
    expect(namesOf(room.calls())).not.toContain('deploy');
  });

  it('let their branch be deleted', async () => {
    const { code, text } = await run('git', ['push', 'origin', ':chinh'], room.clone);
    expect({ code, text }).toMatchObject({ code: 0 });
    expect(text).not.toContain('remote:');
    expect(room.calls()).toEqual([]);
  });
});
