import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { ask } from '#delivery/verify/ask';
import { verify } from '#delivery/verify/verify';
import { runCommand } from '../site/built-site.ts';
import { serve } from '../site/serve.ts';
import { openFolder, removeFolder } from './running.ts';
import { smallSite, writeManifest } from './small-site.ts';

const folder = openFolder('lying');
const built = smallSite(join(folder, 'built'), 'dung').folder;

afterAll(() => removeFolder(folder));

/** Does something with a server, which is gone afterwards, whatever it was still saying. */
async function withServer<T>(
  listener: RequestListener,
  work: (address: string) => Promise<T>,
): Promise<T> {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  try {
    return await work(`http://127.0.0.1:${port}/`);
  } finally {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
}

/** The built site, but for some addresses. */
async function verifiedWith(
  lies: Readonly<Record<string, RequestListener>>,
): Promise<{ readonly code: number; readonly stdout: string }> {
  const rest = await serve({ folder: built, base: '/' });
  const listener: RequestListener = async (request, response) => {
    const lie = lies[request.url ?? ''];
    if (lie) return lie(request, response);
    // What pages name by the thousand, and no server has.
    if (/^\/\d+$/u.test(request.url ?? '')) return response.writeHead(404).end();
    const answer = await fetch(new URL(request.url ?? '/', rest.address));
    response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()));
  };
  try {
    return await withServer(listener, (address) =>
      runCommand('verify', [address, '--site', built]),
    );
  } finally {
    await rest.close();
  }
}

/** Speaks as fast as it is listened to, and never ends. */
const endless: RequestListener = (_, response) => {
  response.writeHead(200);
  const piece = Buffer.alloc(65_536, 'x');
  const more = () => {
    while (!response.destroyed && response.write(piece));
  };
  response.on('drain', more);
  more();
};

/** A byte now and then, without end. */
const dripping: RequestListener = (_, response) => {
  response.writeHead(200);
  const timer = setInterval(() => response.write('x'), 20);
  response.on('close', () => clearInterval(timer));
};

const drop: RequestListener = (_, response: ServerResponse) => {
  response.writeHead(200, { 'content-length': '100000' });
  response.write('x', () => response.destroy());
};

const anything = { as: 'plain', most: 1_000_000, patience: 100_000 } as const;

describe('an answer that has no end', () => {
  it('is read no further than is wanted of it', async () => {
    const answer = await withServer(endless, (address) => ask(address, anything));
    expect(answer).toEqual({
      status: 200,
      cut: 'long',
      problem: 'dài hơn 1000000 byte, không đọc tiếp',
    });
  });

  it('is not waited for, whether it drips or says nothing at all', async () => {
    const soon = { ...anything, patience: 1000 };
    const drips = await withServer(dripping, (address) => ask(address, soon));
    expect([drips.cut, drips.bytes]).toEqual(['late', undefined]);
    const silent = await withServer(
      () => {},
      (address) => ask(address, soon),
    );
    expect(silent).toEqual({
      status: 0,
      cut: 'late',
      problem: 'không trả lời xong sau 1 giây',
    });
  });

  it('is not unpacked further, either', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    expect(bomb.length).toBeLessThan(anything.most);
    const answer = await withServer(
      (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
      (address) => ask(address, { ...anything, as: 'packed' }),
    );
    expect([answer.cut, answer.bytes]).toEqual(['long', undefined]);
  });
});

describe('verify of a server that lies', () => {
  it('ends, and names each file that was too long or was not to be read', async () => {
    const { code, stdout } = await verifiedWith({
      '/trang/3/': endless,
      '/anh/chung.jpg': endless,
      '/ban-tin.json': endless,
      '/trang/5/': drop,
    });
    expect(code).toBe(1);
    const lines = stdout.split('\n');
    for (const path of ['anh/chung.jpg', 'ban-tin.json', 'trang/3/index.html']) {
      expect(lines).toContainEqual(
        expect.stringMatching(`^Bị sửa: ${path} – dài hơn \\d+ byte, không đọc tiếp$`),
      );
    }
    expect(lines).toContainEqual(
      expect.stringMatching(/^Không đọc được: trang\/5\/index\.html – /u),
    );
    expect(stdout).toMatch(/^Sai: 4 chỗ khác, trong 56 tệp/mu);
  });

  it('asks nothing more of one that keeps it waiting for every file', async () => {
    let asked = 0;
    const manifest = readFileSync(join(built, 'ban-tin.json'));
    const { differences } = await withServer(
      (request, response) => {
        asked += 1;
        // The first answer must begin in time, however busy this machine is, or nobody would be there.
        if (request.url === '/ban-tin.json') response.end(manifest);
        else dripping(request, response);
      },
      (address) => verify(address, built, { patience: 500 }, () => {}),
    );
    expect(differences).toHaveLength(55);
    // An address that leads nowhere was answered as if it did.
    const others = differences.filter(({ path }) => path !== '404.html');
    expect(new Set(others.map(({ kind }) => kind))).toEqual(new Set(['unread']));
    expect(differences.some(({ detail }) => detail.startsWith('không hỏi nữa'))).toBe(true);
    expect(asked).toBeLessThan(40);
  });

  it('is not led to ask for more strays than it can, and says so', async () => {
    const page = Array.from({ length: 12_000 }, (_, index) => `<a href=/${index}>`).join('');
    const pages = ['/', ...Array.from({ length: 29 }, (_, index) => `/trang/${index + 1}/`)];
    const part =
      (index: number): RequestListener =>
      (_, response) => {
        response.end(page.slice(index * 4000, index * 4000 + 60_000));
      };
    const { code, stdout } = await verifiedWith(
      Object.fromEntries(pages.map((path, index) => [path, part(index)])),
    );
    expect(code).toBe(1);
    expect(stdout).toMatch(/^Không đọc được: .* – nêu quá nhiều tệp lạ, không hỏi hết được$/mu);
  });

  it('is not thrown off by a redirect to no address', async () => {
    const old = join(built, 'cu/0/index.html');
    writeFileSync(old, '<meta http-equiv="refresh" content="0; url=/trang/1/">');
    writeManifest(built);
    const { stdout } = await verifiedWith({
      '/cu/0/': (_, response) => response.writeHead(301, { location: 'http://[bad' }).end(),
    });
    expect(stdout).toContain('Bị sửa: cu/0/index.html – máy chủ trả lời 301 → http://[bad\n');
  });
});
