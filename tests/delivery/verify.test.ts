import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../site/built-site.ts';
import { type Served, serve } from '../site/serve.ts';
import { openFolder, removeFolder } from './running.ts';
import { smallSite, writeManifest } from './small-site.ts';

const folder = openFolder('verify');
const built = smallSite(join(folder, 'built'), 'dung').folder;
const live = join(folder, 'live');
let server: Served;

beforeAll(async () => {
  cpSync(built, live, { recursive: true });
  server = await serve({ folder: live, base: '/' });
});

afterAll(async () => {
  await server?.close();
  removeFolder(folder);
});

const verified = () => runCommand('verify', [server.address, '--site', built]);

/** Undoes what a test did to the live site. */
function restore(): void {
  rmSync(live, { recursive: true });
  cpSync(built, live, { recursive: true });
}

describe('verify', () => {
  it('finds nothing where nothing is wrong', async () => {
    const { code, stdout, stderr } = await verified();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Đúng: 56 tệp như bản dựng/u);
  });

  it('names what was altered, in the last byte too, and what is missing', async () => {
    const page = join(live, 'trang/7/index.html');
    writeFileSync(page, `${readFileSync(page, 'utf8').slice(0, -1)} `);
    rmSync(join(live, 'anh/chung.jpg'));
    const { code, stdout } = await verified();
    restore();
    expect(code).toBe(1);
    expect(stdout.replace(/, [\d,]+ giây/u, '')).toBe(
      [
        'Thiếu: anh/chung.jpg – máy chủ trả lời 404',
        'Bị sửa: trang/7/index.html – nội dung khác bản dựng',
        'Sai: 2 chỗ khác, trong 56 tệp đã so',
        '',
      ].join('\n'),
    );
  });

  it('names what was added, where the live manifest or an altered page speaks of it', async () => {
    writeFileSync(join(live, 'listed.html'), 'x');
    writeManifest(live);
    writeFileSync(join(live, 'linked.html'), 'x');
    writeFileSync(join(live, 'index.html'), '<a href="/linked.html">x</a><a href="/nowhere">y</a>');
    writeFileSync(join(live, 'trang/7/beside.html'), 'x');
    writeFileSync(join(live, 'trang/7/index.html'), '<a href="beside.html">x</a>');
    const { code, stdout } = await verified();
    restore();
    expect(code).toBe(1);
    expect(stdout).toContain('Thừa: linked.html – bản dựng không có tệp này\n');
    expect(stdout).toContain('Thừa: trang/7/beside.html – ');
    expect(stdout).toContain('Thừa: listed.html – bản dựng không có tệp này\n');
    expect(stdout).toContain('Bị sửa: ban-tin.json');
    expect(stdout).not.toContain('nowhere');
  });

  it('tells by the manifest alone whether a build brought anything new', async () => {
    const compare = () => runCommand('verify', [server.address, '--site', built, '--manifest']);
    writeFileSync(join(live, 'index.html'), 'sửa');
    expect(await compare()).toMatchObject({ code: 0, stderr: '' });
    writeManifest(live);
    expect(await compare()).toMatchObject({ code: 1, stderr: '' });
    rmSync(join(live, 'ban-tin.json'));
    expect(await compare()).toMatchObject({ code: 1, stderr: '' });
    restore();
  });

  it('finds nothing where the same site was only built again since', async () => {
    const manifest = join(live, 'ban-tin.json');
    const text = readFileSync(manifest, 'utf8');
    writeFileSync(manifest, text.replace('2023-07-01T01:00:00.000Z', '2023-07-01T02:00:00.000Z'));
    expect(readFileSync(manifest, 'utf8')).not.toBe(text);
    const { code, stdout } = await verified();
    restore();
    expect(stdout).toMatch(/^Đúng: 56 tệp như bản dựng/u);
    expect(code).toBe(0);
  });

  it('asks for what is not there, too', async () => {
    writeFileSync(join(live, '404.html'), 'Không tìm thấy');
    const { code, stdout } = await verified();
    restore();
    expect(code).toBe(1);
    expect(stdout).toContain('Bị sửa: 404.html – địa chỉ không có thật không hiện trang 404');
  });

  it('believes a server that leads on from an old address for good, and to the right place', async () => {
    const site = smallSite(join(folder, 'moved'), 'moved').folder;
    const old = join(site, 'cu/0/index.html');
    writeFileSync(old, '<meta http-equiv="refresh" content="0; url=/trang/1/">');
    writeManifest(site);
    const rest = await serve({ folder: site, base: '/' });
    const ask = async (status: number, location: string) => {
      const front = createServer(async (request, response) => {
        if (request.url === '/cu/0/') {
          response.writeHead(status, { location }).end();
          return;
        }
        const answer = await fetch(new URL(request.url ?? '/', rest.address));
        response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()));
      });
      await new Promise<void>((done) => front.listen(0, '127.0.0.1', done));
      const { port } = front.address() as AddressInfo;
      const { stdout } = await runCommand('verify', [`http://127.0.0.1:${port}/`, '--site', site]);
      await new Promise((done) => front.close(done));
      return stdout.split('\n')[0];
    };
    expect(await ask(301, '/trang/1/')).toMatch(/^Đúng: /u);
    expect(await ask(308, '/trang/1/')).toMatch(/^Đúng: /u);
    // One for the time being is no promise to those who keep the address.
    for (const status of [302, 307]) {
      expect(await ask(status, '/trang/1/')).toBe(
        `Bị sửa: cu/0/index.html – máy chủ trả lời ${status} → /trang/1/`,
      );
    }
    expect(await ask(301, '/trang/2/')).toMatch(/^Bị sửa: cu\/0\/index\.html/u);
    expect(await ask(301, 'http://ke-xau.example/trang/1/')).toMatch(/^Bị sửa: /u);
    await rest.close();
  });

  it('says so where nobody answers', async () => {
    const none = await runCommand('verify', ['http://127.0.0.1:9/', '--site', built]);
    expect(none.code).toBe(1);
    expect(none.stderr).toMatch(
      /^Không kết nối được với http:\/\/127\.0\.0\.1:9\/ \(.*ECONNREFUSED/u,
    );
    // Once, and not for every file.
    expect(none.stderr.trim().split('\n')).toHaveLength(1);
  });

  it.each(['ftp://127.0.0.1/', 'file:///etc', 'trang', 'http://127.0.0.1/khac/'])(
    'refuses the address %s',
    async (address) => {
      const refused = await runCommand('verify', [address, '--site', built]);
      expect(refused.code).toBe(2);
    },
  );
});
