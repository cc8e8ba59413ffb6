import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command, contentWith, sound as soundArticle } from '../cli/commands.ts';
import { canRun, pathOf } from '../delivery/programs.ts';
import { freePort, openFolder, type Running, removeFolder } from '../delivery/running.ts';
import { startNginx } from '../delivery/web-servers.ts';
import { demonstration } from '../fixtures/demonstration.ts';
import { type Newsroom, newsroom, push, run, sound, writeTest } from './newsroom.ts';

const root = openFolder('ci');
let room: Newsroom;
let server: Running | undefined;

/** An article of one title, as an editor writes it into the clone. */
function write(slug: string, title: string, unit = 'Trung đoàn 9001'): void {
  const folder = join(room.clone, 'content', 'articles', '2023', `2023-03-01-${slug}`);
  mkdirSync(folder, { recursive: true });
  const text = soundArticle
    .replace(/^title: .*$/mu, `title: ${title}`)
    .replace(/^unit: .*$/mu, `unit: ${unit}`);
  writeFileSync(join(folder, 'index.md'), text);
}

/** What a reader gets: the heading of an article's page, or the status where there is none. */
async function read(slug: string): Promise<string | number> {
  const address = `http://127.0.0.1:${server?.port}/bai-viet/2023/03/01/${slug}/`;
  const response = await fetch(address);
  const heading = /<h1[^>]*>(.*?)<\/h1>/su.exec(await response.text())?.[1];
  if (!response.ok || heading === undefined) return response.status;
  return heading
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** Names of what was run, in order, from `== Name: 1,2 giây`. */
function steps(text: string): string[] {
  return [...text.matchAll(/^(?:remote: )?== ([^:\n]+): \d+,\d giây *$/gmu)].map(
    ([, name = '']) => name,
  );
}

const releases = () =>
  readdirSync(join(room.target, 'releases')).filter((name) => /^\d+$/u.test(name));
const live = () => readlinkSync(join(room.target, 'current'));
const head = (folder: string, ref: string) => sound('git', ['rev-parse', ref], folder);
const hook = (name: string, ...args: readonly string[]) =>
  run(join(room.repository, 'hooks', name), args, '/');

const built = ['Kiểm tra bài', 'Kiểm thử chương trình', 'Dựng trang', 'Xét trang'];
const deployed = ['Đưa lên máy chủ', 'Xong'];
/** Of a push: all that can fail because of what is pushed is done before it is received. */
const published = [...built, 'Xong', ...deployed];
const tested = /^remote: .*Tests .*1 passed/mu;
const spared = 'Chương trình không đổi từ lần kiểm thử trước';
const installed = 'Cài các gói theo package-lock.json';

describe.skipIf(!canRun('nginx', 'flock'))('a repository that publishes', () => {
  beforeAll(async () => {
    const content = contentWith({ '2023-03-01-ra-quan': soundArticle });
    cpSync(join(demonstration, 'pages'), join(content, 'pages'), { recursive: true });
    room = await newsroom(root, content);
  });

  afterAll(async () => {
    await server?.stop();
    removeFolder(root);
  });

  it('brings the first push to readers, every step with its time', async () => {
    const { code, text } = await push(room.clone);
    expect({ code, text }).toMatchObject({ code: 0 });
    expect(steps(text)).toEqual(published);
    expect(text).toMatch(tested);
    expect(text).toContain(installed);

    const port = await freePort();
    const files = join(root, 'files');
    const site = ['--site', join(room.work, 'dist'), '--root', room.target];
    const listen = ['--listen', `127.0.0.1:${port}`];
    expect(await command('server-config', files, ...site, ...listen)).toMatchObject({ code: 0 });
    server = await startNginx(join(root, 'nginx'), join(files, 'nginx.conf'), port);
    expect(await read('ra-quan')).toBe('Trung đoàn 9001 ra quân huấn luyện');
  });

  it('refuses a broken article and shows what is wrong with it', async () => {
    const before = [await head(room.repository, 'main'), releases(), live()];
    write('bai-hai', 'Bài thứ hai', 'Trung đoan 9001');
    const { code, text } = await push(room.clone);
    expect(code).not.toBe(0);
    expect(text).toContain('content/articles/2023/2023-03-01-bai-hai/index.md:3:7  LỖI  Đơn vị');
    expect(text).toContain('Sửa thành: unit: Trung đoàn 9001');
    expect(text).toMatch(/^remote: == Kiểm tra bài: KHÔNG ĐẠT .*Chưa đăng gì\./mu);
    expect(steps(text)).toEqual([]);
    expect([await head(room.repository, 'main'), releases(), live()]).toEqual(before);
    expect(await read('bai-hai')).toBe(404);
  });

  it('publishes it once it is mended, without testing or installing what has not changed', async () => {
    write('bai-hai', 'Bài thứ hai');
    const { code, text } = await push(room.clone);
    expect({ code, text }).toMatchObject({ code: 0 });
    expect(steps(text)).toEqual(published);
    expect(text).toContain(spared);
    expect(text).not.toMatch(tested);
    expect(text).not.toContain(installed);
    expect(await read('bai-hai')).toBe('Bài thứ hai');
  });

  it('does nothing at its hour where nothing is new', async () => {
    const before = [releases(), live()];
    const { code, text } = await hook('post-receive', '--scheduled');
    expect({ code, text }).toMatchObject({ code: 0 });
    expect(steps(text)).toEqual([...built, ...deployed]);
    expect(text).toContain('không có gì để đăng');
    expect([releases(), live()]).toEqual(before);
  });

  it('lets no hour undo a rollback', async () => {
    expect(await command('rollback', room.target)).toMatchObject({ code: 0 });
    const rolledBack = [releases(), live()];
    const { code, text } = await hook('post-receive', '--scheduled');
    expect({ code, text }).toMatchObject({ code: 0 });
    expect(text).toContain('Bạn đọc đã được đưa về một bản cũ');
    expect([releases(), live()]).toEqual(rolledBack);
    expect(await read('bai-hai')).toBe(404);
  });

  it('catches up at its hour with what was received since and not published', async () => {
    write('bai-dut', 'Bài đứt mạng');
    await sound('git', ['add', '--all'], room.clone);
    await sound('git', ['commit', '--quiet', '--message', 'Bài đứt mạng'], room.clone);
    // As after a power cut: the commit has arrived, the hook has not run to its end.
    writeFileSync(join(room.repository, 'bantin-index.lock'), '');
    await sound('git', ['fetch', '--quiet', room.clone, 'main:main'], room.repository);
    const { code, text } = await hook('post-receive', '--scheduled');
    expect({ code, text }).toMatchObject({ code: 0 });
    expect([await read('bai-hai'), await read('bai-dut')]).toEqual(['Bài thứ hai', 'Bài đứt mạng']);
  });

  it('says what to do where an article is received and its target is not to be had', async () => {
    await sound('git', ['config', 'bantin.target', root], room.repository);
    write('bai-kho', 'Bài khó đăng');
    const { text } = await push(room.clone);
    expect(steps(text)).toEqual([...built, 'Xong']);
    expect(text).toMatch(/^remote: == Đưa lên máy chủ: KHÔNG ĐẠT/mu);
    const [, again = ''] = /rồi chạy: (\S+ --again)/u.exec(text) ?? [];
    expect(await read('bai-kho')).toBe(404);

    await sound('git', ['config', 'bantin.target', room.target], room.repository);
    expect(await run('sh', ['-c', again], '/')).toMatchObject({ code: 0 });
    expect(await read('bai-kho')).toBe('Bài khó đăng');
  });

  it('refuses a program whose tests fail, and an article together with it', async () => {
    const before = [await head(room.repository, 'main'), releases(), live()];
    writeTest(room.clone, false);
    const broken = await push(room.clone);
    expect(broken.code).not.toBe(0);
    expect(broken.text).toMatch(/^remote: == Kiểm thử chương trình: KHÔNG ĐẠT/mu);
    write('bai-ba', 'Bài thứ ba');
    const after = await push(room.clone);
    expect(after.code).not.toBe(0);
    expect(after.text).toMatch(/^remote: == Kiểm thử chương trình: KHÔNG ĐẠT/mu);
    expect([await head(room.repository, 'main'), releases(), live()]).toEqual(before);
    expect(await read('bai-ba')).toBe(404);
    writeTest(room.clone, true);
  });

  it('refuses a site that the gate refuses', async () => {
    const before = [await head(room.repository, 'main'), releases(), live()];
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
    expect([await head(room.repository, 'main'), releases(), live()]).toEqual(before);
    writeFileSync(join(room.clone, 'package.json'), sounding);
    rmSync(join(room.clone, 'spoil.mjs'));
  });

  it('lets a push wait for another one, and its hour pass', async () => {
    const lock = [join(room.repository, 'bantin.lock'), 'sh', '-c', 'echo held; exec cat'];
    const holder = spawn(pathOf('flock'), lock, { stdio: ['pipe', 'pipe', 'inherit'] });
    await once(holder.stdout, 'data');
    expect(await hook('post-receive', '--scheduled')).toEqual({ code: 0, text: '' });
    write('bai-bon', 'Bài thứ tư');
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
    expect(await read('bai-bon')).toBe('Bài thứ tư');
  });

  it('lets other branches be', async () => {
    const before = [releases(), live()];
    const { code, text } = await run('git', ['push', 'origin', 'HEAD:nhap'], room.clone);
    expect({ code, steps: steps(text) }).toEqual({ code: 0, steps: [] });
    expect(text).not.toContain('==');
    expect(text).toContain('Chỉ nhánh main được đăng.');
    expect([releases(), live()]).toEqual(before);
  });

  it('takes nothing back that others have published', async () => {
    const before = [await head(room.repository, 'main'), releases(), live()];
    const push = ['push', '--force', 'origin', 'HEAD~1:main'];
    expect((await run('git', push, room.clone)).code).not.toBe(0);
    expect([await head(room.repository, 'main'), releases(), live()]).toEqual(before);
  });

  it.each([
    [['--schedule'], 'Không có tùy chọn --schedule.\n'],
    [['--base'], 'Tùy chọn --base cần một giá trị.\n'],
    [['/srv/a', '/srv/b'], 'Chỉ ghi một đích: /srv/a hay /srv/b?\n'],
  ])('does not guess what %s may mean', async (args, text) => {
    const script = join(room.clone, '.ci', 'publish.sh');
    expect(await run('bash', [script, ...args], room.clone)).toEqual({ code: 2, text });
  });
});
