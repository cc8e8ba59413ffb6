import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { push, run, sound } from '../../ci/newsroom.ts';
import {
  built,
  deployed,
  head,
  type PublishingRoom,
  publishingRoom,
  steps,
} from '../../ci/published.ts';
import { command } from '../../cli/commands.ts';
import { canRun, pathOf } from '../../delivery/programs.ts';

let room: PublishingRoom;

describe.skipIf(!canRun('nginx', 'flock'))('a repository that publishes', () => {
  beforeAll(async () => {
    room = await publishingRoom();
    room.write('bai-hai', 'Bài thứ hai');
    expect(await push(room.clone)).toMatchObject({ code: 0 });
  });

  afterAll(() => room?.close());

  it('does nothing at its hour where nothing is new', async () => {
    const before = [room.releases(), room.live()];
    const { code, text } = await room.hook('post-receive', '--scheduled');
    expect({ code, text }).toMatchObject({ code: 0 });
    expect(steps(text)).toEqual([...built, ...deployed]);
    expect(text).toContain('không có gì để đăng');
    expect([room.releases(), room.live()]).toEqual(before);
  });

  it('lets no hour undo a rollback', async () => {
    expect(await command('rollback', room.target)).toMatchObject({ code: 0 });
    const rolledBack = [room.releases(), room.live()];
    const { code, text } = await room.hook('post-receive', '--scheduled');
    expect({ code, text }).toMatchObject({ code: 0 });
    expect(text).toContain('Bạn đọc đã được đưa về một bản cũ');
    expect([room.releases(), room.live()]).toEqual(rolledBack);
    expect(await room.read('bai-hai')).toBe(404);
  });

  it('catches up at its hour with what was received since and not published', async () => {
    room.write('bai-dut', 'Bài đứt mạng');
    await sound('git', ['add', '--all'], room.clone);
    await sound('git', ['commit', '--quiet', '--message', 'Bài đứt mạng'], room.clone);
    // As after a power cut: the commit has arrived, the hook has not run to its end.
    writeFileSync(join(room.repository, 'bantin-index.lock'), '');
    await sound('git', ['fetch', '--quiet', room.clone, 'main:main'], room.repository);
    const { code, text } = await room.hook('post-receive', '--scheduled');
    expect({ code, text }).toMatchObject({ code: 0 });
    expect([await room.read('bai-hai'), await room.read('bai-dut')]).toEqual([
      'Bài thứ hai',
      'Bài đứt mạng',
    ]);
  });

  it('says what to do where an article is received and its target is not to be had', async () => {
    await sound('git', ['config', 'bantin.target', room.root], room.repository);
    room.write('bai-kho', 'Bài khó đăng');
    const { text } = await push(room.clone);
    expect(steps(text)).toEqual([...built, 'Xong']);
    expect(text).toMatch(/^remote: == Đưa lên máy chủ: KHÔNG ĐẠT/mu);
    const [, again = ''] = /rồi chạy: (\S+ --again)/u.exec(text) ?? [];
    expect(await room.read('bai-kho')).toBe(404);

    await sound('git', ['config', 'bantin.target', room.target], room.repository);
    expect(await run('sh', ['-c', again], '/')).toMatchObject({ code: 0 });
    expect(await room.read('bai-kho')).toBe('Bài khó đăng');
  });

  it('refuses a site that the gate refuses', async () => {
    const before = [await head(room.repository, 'main'), room.releases(), room.live()];
    const sounding = readFileSync(join(room.clone, 'package.json'), 'utf8');
    writeFileSync(
      join(room.clone, 'package.json'),
      sounding.replace(/("build": ".*?)"/u, '$1 && node spoil.mjs"'),
    );
    // Behind the gate of the build itself, as whoever can write into its output.
    const spoil = `import { readFileSync, rmSync, writeFileSync } from 'node:fs';
      const page = readFileSync('dist/index.html', 'utf8');
      rmSync('dist/index.html');
      writeFileSync('dist/index.html', page.replace('</body>', '<script>alert(1)</script></body>'));\n`;
    writeFileSync(join(room.clone, 'spoil.mjs'), spoil);
    const { code, text } = await push(room.clone);
    expect(code).not.toBe(0);
    expect(steps(text)).toEqual(built.slice(0, -1));
    expect(text).toMatch(/^remote: == Xét trang: KHÔNG ĐẠT/mu);
    expect([await head(room.repository, 'main'), room.releases(), room.live()]).toEqual(before);
    writeFileSync(join(room.clone, 'package.json'), sounding);
    rmSync(join(room.clone, 'spoil.mjs'));
  });

  it('lets a push wait for another one, and its hour pass', async () => {
    const lock = [join(room.repository, 'bantin.lock'), 'sh', '-c', 'echo held; exec cat'];
    const holder = spawn(pathOf('flock'), lock, { stdio: ['pipe', 'pipe', 'inherit'] });
    await once(holder.stdout, 'data');
    expect(await room.hook('post-receive', '--scheduled')).toEqual({ code: 0, text: '' });
    room.write('bai-bon', 'Bài thứ tư');
    let waited = false;
    const { code, text } = await push(room.clone, {
      says: (said) => {
        if (waited || !said.includes('chờ lần ấy xong')) return;
        waited = true;
        expect(steps(said)).toEqual([]);
        holder.stdin.end();
      },
    });
    expect({ code, text, waited }).toMatchObject({ code: 0, waited: true });
    expect(await room.read('bai-bon')).toBe('Bài thứ tư');
  });

  it('takes nothing back that others have published', async () => {
    const before = [await head(room.repository, 'main'), room.releases(), room.live()];
    const push = ['push', '--force', 'origin', 'HEAD~1:main'];
    expect((await run('git', push, room.clone)).code).not.toBe(0);
    expect([await head(room.repository, 'main'), room.releases(), room.live()]).toEqual(before);
  });
});
