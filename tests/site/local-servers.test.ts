import { type ChildProcess, spawn } from 'node:child_process';
import { once as event } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { basedSite, fixedNow, projectFolder, rootSite } from './built-site.ts';
import { cameraWords, plantedContent, secrets, sidewaysArticle } from './content-folders.ts';
import { all, attribute, only, parseHtml, text } from './elements.ts';
import { outsideTests } from './outside-tests.ts';

interface Running {
  /** What the command told the editor to open. */
  readonly address: string;
  readonly port: number;
  stop(): Promise<void>;
}

const started: ChildProcess[] = [];

afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
});

/** Starts one of the project's servers on a free port and waits until it says where it listens. */
async function start(command: 'dev' | 'preview', args: readonly string[]): Promise<Running> {
  const child = spawn(
    process.execPath,
    [join(projectFolder, 'src', 'cli', `${command}.ts`), '--port', '0', ...args],
    { cwd: projectFolder, env: outsideTests(), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  started.push(child);
  let said = '';
  const address = await new Promise<string>((done, fail) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /Mở (http:\/\/127\.0\.0\.1:\d+\/\S*)/u.exec(said)?.[1];
      if (found) done(found);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('exit', (code) => fail(new Error(`${command} ended with ${code}:\n${said}`)));
  });
  return {
    address,
    port: Number(new URL(address).port),
    stop: async () => {
      child.removeAllListeners('exit');
      const exited = event(child, 'exit');
      child.kill('SIGTERM');
      await exited;
    },
  };
}

/** Whether somebody listens there. */
function listens(host: string, port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ host, port });
    const end = (answer: boolean) => {
      socket.destroy();
      done(answer);
    };
    socket.on('connect', () => end(true));
    socket.on('error', () => end(false));
  });
}

async function read(address: string) {
  const response = await fetch(address);
  return { status: response.status, tree: parseHtml(await response.text()) };
}

describe('npm run dev', () => {
  let server: Running;
  let content: string;
  const at = (path: string) => server.address + path.slice(1);
  const draftPath = `/bai-viet/2023/06/10/${secrets.draft.slug}/`;
  const file = (folder: string) => join(content, 'articles', '2023', folder, 'index.md');

  beforeAll(async () => {
    content = await plantedContent('for the development server');
    server = await start('dev', ['--content', content, '--now', fixedNow]);
  });

  it('answers on this machine only', async () => {
    expect((await read(server.address)).status).toBe(200);
    expect(await listens('127.0.0.1', server.port)).toBe(true);
    // Also this machine, but another address of it: a server open to the network would answer.
    expect(await listens('127.0.0.2', server.port)).toBe(false);
  });

  it.each([
    ['Bản nháp', secrets.draft, '/bai-viet/2023/06/10/'],
    ['Hẹn giờ', secrets.embargoed, '/bai-viet/2023/06/11/'],
  ])('shows what readers do not see yet, marked “%s”', async (mark, words, day) => {
    const { status, tree } = await read(at(`${day}${words.slug}/`));
    expect(status).toBe(200);
    expect(text(only(tree, 'h1'))).toBe(words.title);
    const list = await read(at('/bai-viet/2023/06/'));
    const rows = all(only(list.tree, 'main'), 'li').filter((row) => all(row, 'li').length === 0);
    expect(rows.map(text).find((row) => row.includes(words.title))).toContain(mark);
  });

  it('says on the page of a draft that it is one', async () => {
    const { tree } = await read(at(draftPath));
    expect(text(only(tree, 'main'))).toContain('Bản nháp');
  });

  it('shows an edit of the Markdown', async () => {
    const path = file('2023-06-12-anh-chup-nghieng-may');
    const words = 'Câu này vừa được viết thêm.';
    const before = await read(at(sidewaysArticle));
    expect(text(before.tree)).not.toContain(words);
    writeFileSync(path, readFileSync(path, 'utf8').replace('Hết bài./.', `${words}\n\nHết bài./.`));
    await expect.poll(async () => text((await read(at(sidewaysArticle))).tree)).toContain(words);
  });

  it('shows a new title in the lists too', async () => {
    const path = file('2023-06-12-anh-chup-nghieng-may');
    const title = 'Ảnh chụp nghiêng máy, đã đổi tên';
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^title: .*$/mu, `title: ${title}`));
    await expect
      .poll(async () => text((await read(at('/chuyen-muc/huan-luyen/'))).tree))
      .toContain(title);
  });

  it('has a page for an article that was just put there', async () => {
    const folder = join(content, 'articles', '2023', '2023-06-20-bai-moi-viet');
    mkdirSync(folder);
    writeFileSync(
      join(folder, 'index.md'),
      '---\ntitle: Bài mới viết\nunit: Trung đoàn 9001\ndate: 20/6/2023\nauthor: Quang Lâm\n---\n\nĐoạn mở đầu.\n\nĐoạn thứ hai./.\n',
    );
    await expect
      .poll(async () => (await read(at('/bai-viet/2023/06/20/bai-moi-viet/'))).status)
      .toBe(200);
  });

  it('answers with photos that are as clean as those of the build', async () => {
    const { tree } = await read(at(sidewaysArticle));
    const image = only(only(only(tree, 'article'), 'figure'), 'img');
    const response = await fetch(new URL(attribute(image, 'src') ?? '', server.address));
    expect(response.headers.get('content-type')).toBe('image/jpeg');
    const bytes = Buffer.from(await response.arrayBuffer());
    const { width, height, exif } = await sharp(bytes).metadata();
    expect(height > width).toBe(true);
    expect(exif).toBeUndefined();
    expect(cameraWords.filter((word) => bytes.includes(word))).toEqual([]);
  });

  it('says in the page what is wrong with it, and keeps answering', async () => {
    const path = file('2023-06-12-anh-chup-nghieng-may');
    const sound = readFileSync(path, 'utf8');
    writeFileSync(path, sound.replace('Người chụp cầm máy', 'Người chụp  cầm máy ,'));
    await expect
      .poll(async () => text((await read(at(sidewaysArticle))).tree))
      .toContain('anh-chup-nghieng-may/index.md:');
    writeFileSync(path, sound.replace(/^unit: .*$/mu, 'unti: Trung đoàn 9001'));
    await new Promise((done) => setTimeout(done, 500));
    expect((await read(server.address)).status).toBe(200);
    writeFileSync(path, sound);
    await expect.poll(async () => (await read(at(sidewaysArticle))).status).toBe(200);
  });

  it('ends when it is told to', async () => {
    await server.stop();
    expect(await listens('127.0.0.1', server.port)).toBe(false);
  });
});

describe('npm run preview', () => {
  // On a machine's first run this takes a minute: every photo is encoded.
  beforeAll(rootSite);

  it.each([
    ['at the root', rootSite],
    ['below a base path', basedSite],
  ])('shows the built site as it is, %s', async (_, build) => {
    const site = await build();
    const server = await start('preview', ['--out', site.folder]);
    expect(new URL(server.address).pathname).toBe(site.base);
    const response = await fetch(server.address);
    expect(await response.text()).toBe(readFileSync(join(site.folder, 'index.html'), 'utf8'));
    const { tree } = await read(server.address);
    const image = all(only(tree, 'main'), 'img')[0];
    const photo = await fetch(new URL((image && attribute(image, 'src')) ?? '', server.address));
    expect([photo.status, photo.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    expect((await fetch(`${server.address}khong-co-trang-nay/`)).status).toBe(404);
    expect(await listens('127.0.0.2', server.port)).toBe(false);
    await server.stop();
    expect(await listens('127.0.0.1', server.port)).toBe(false);
  });
});
