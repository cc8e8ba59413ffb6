import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersFor } from '#delivery/server/rules';
import { complaints, open, showAllPhotos } from '../browser/reading.ts';
import { openBrowser } from '../browser/shared-browser.ts';
import { templatesOf } from '../browser/templates.ts';
import { enoughOf } from '../run/at-length.ts';
import { type BuiltSite, basedSite, rootSite, runCommand } from '../site/built-site.ts';
import { canRun } from './programs.ts';
import { freePort, openFolder, type Running, removeFolder } from './running.ts';
import { contentOf } from './small-site.ts';
import { hostOfHtaccess, nginxHasBrotli, startApache, startNginx } from './web-servers.ts';

const folder = openFolder('web');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  removeFolder(folder);
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

/** An answer as it came, neither unpacked nor followed. */
function ask(address: string, acceptEncoding = 'identity'): Promise<Answer> {
  return new Promise((done, fail) => {
    get(address, { headers: { 'accept-encoding': acceptEncoding } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const headers = response.headers as Record<string, string | undefined>;
        done({ status: response.statusCode ?? 0, headers, body: Buffer.concat(chunks) });
      });
    }).on('error', fail);
  });
}

const servers = {
  nginx: { start: startNginx, config: 'nginx.conf', program: 'nginx', brotli: nginxHasBrotli },
  apache: { start: startApache, config: 'apache.conf', program: 'apache2', brotli: true },
  'apache with .htaccess': {
    start: startApache,
    config: '.htaccess',
    program: 'apache2',
    brotli: true,
  },
} as const;

const settings = [
  ['nginx', 'at the root', rootSite],
  ['nginx', 'below a base path', basedSite],
  ['apache', 'at the root', rootSite],
  ['apache', 'below a base path', basedSite],
  ['apache with .htaccess', 'at the root', rootSite],
  ['apache with .htaccess', 'below a base path', basedSite],
] as const;
/** Every file that is written, and either place. */
const enough = [
  'nginx at the root',
  'apache at the root',
  'apache with .htaccess below a base path',
];
/** A page, photos, the search with its WebAssembly, and the page for what is missing. */
const telling = ['article-with-gallery', 'search-with-hits', 'not-found'];

describe.each(enoughOf(settings, ([name, where]) => enough.includes(`${name} ${where}`)))(
  '%s with the written configuration, %s',
  async (name, where, build) => {
    const { start, config, program, brotli } = servers[name];
    if (!canRun(program)) {
      it('is not tested here: the program is missing', () => {
        expect(process.env['CI']).not.toBe('true');
      });
      return;
    }
    const site: BuiltSite = await build();
    const own = join(folder, `${name} ${where}`.replaceAll(/[ .]+/gu, '-'));
    const target = join(own, 'target');
    const files = [...contentOf(site.folder).keys()];
    let server: Running;
    let origin: string;
    const at = (path: string) => origin + site.base + path;

    beforeAll(async () => {
      const port = await freePort();
      origin = `http://127.0.0.1:${port}`;
      const told = [
        ...['--site', site.folder, '--root', target, '--listen', `127.0.0.1:${port}`],
        ...(brotli ? ['--brotli'] : []),
      ];
      const written = join(own, 'written');
      expect(await runCommand('server-config', [written, ...told])).toMatchObject({ code: 0 });
      expect(await runCommand('deploy', [target, '--site', site.folder])).toMatchObject({
        code: 0,
      });
      const file = join(written, config);
      if (config !== '.htaccess') server = await start(join(own, 'server'), file, port);
      else {
        const live = join(target, 'current');
        copyFileSync(file, join(live, config));
        const host = hostOfHtaccess(written, live, site.base, port);
        server = await start(join(own, 'server'), host, port);
      }
    });

    afterAll(async () => {
      await server?.stop();
    });

    it('sends every kind of file with the headers of the table', async () => {
      const endings = new Map(files.map((path) => [path.replace(/^.*\./u, ''), path]));
      const paths = [...endings.values(), 'index.html', 'tim-kiem/index.html'];
      expect(paths.some((path) => path.startsWith('_/'))).toBe(true);
      expect(paths.some((path) => path.startsWith('anh/'))).toBe(true);
      const worker = files.filter((path) => path.startsWith('_/worker'));
      const asked = [...paths, ...worker].flatMap((path) =>
        ['identity', 'gzip, br'].map((encoding) => ({ path, encoding })),
      );
      for (const { path, encoding } of asked) {
        const address = at(path.replace(/(^|\/)index\.html$/u, '$1'));
        const { status, headers } = await ask(address, encoding);
        expect({ path, status }).toEqual({ path, status: 200 });
        for (const [header, value] of Object.entries(headersFor(path))) {
          expect(headers[header.toLowerCase()], `${path}: ${header}`).toBe(value);
        }
      }
    });

    it('lets browsers keep what is named by its content, and ask again for pages', async () => {
      const cacheOf = async (path: string) => (await ask(at(path))).headers['cache-control'];
      const font = files.find((path) => path.endsWith('.woff2')) ?? '';
      const photo = files.find((path) => path.endsWith('.avif')) ?? '';
      expect(await cacheOf(font)).toContain('immutable');
      expect(await cacheOf(photo)).toContain('immutable');
      expect(await cacheOf('')).toBe('no-cache');
      expect(await cacheOf('_/khong-co.css')).toBe('no-cache');
    });

    it('allows WebAssembly to the search alone', async () => {
      const policyOf = async (path: string) =>
        (await ask(at(path))).headers['content-security-policy'] ?? '';
      expect(await policyOf('tim-kiem/')).toContain("script-src 'self' 'wasm-unsafe-eval'");
      expect(await policyOf('tim-kiem/?q=a')).toContain("'wasm-unsafe-eval'");
      const worker = files.find((path) => path.startsWith('_/worker')) ?? '';
      expect(await policyOf(worker)).toContain("'wasm-unsafe-eval'");
      for (const path of ['', 'bai-viet/', 'khong-co/', 'bai-viet']) {
        expect(await policyOf(path), path).toContain("script-src 'self';");
      }
      expect(await policyOf('')).not.toContain('unsafe-inline');
    });

    it('names the types that browsers insist on', async () => {
      const types = {
        avif: 'image/avif',
        webp: 'image/webp',
        woff2: 'font/woff2',
        css: 'text/css; charset=utf-8',
        js: 'text/javascript; charset=utf-8',
        html: 'text/html; charset=utf-8',
        svg: 'image/svg+xml; charset=utf-8',
        pagefind: 'application/octet-stream',
      };
      for (const [ending, type] of Object.entries(types)) {
        const path = files.find((file) => file.endsWith(`.${ending}`));
        if (path === undefined) throw new Error(`The site has no .${ending}`);
        expect((await ask(at(path))).headers['content-type'], path).toBe(type);
      }
    });

    it('sends the compressed files that came with the release', async () => {
      const style = files.find((path) => path.endsWith('.css') && path.startsWith('_/')) ?? '';
      for (const [address, path] of [
        ['', 'index.html'],
        ['bai-viet/', 'bai-viet/index.html'],
        [style, style],
      ] as const) {
        const plain = await ask(at(address));
        expect(plain.headers['content-encoding']).toBeUndefined();
        expect(plain.headers['vary']).toMatch(/accept-encoding/iu);
        expect(plain.body.equals(readFileSync(join(site.folder, path)))).toBe(true);
        const gzip = await ask(at(address), 'gzip');
        expect(gzip.headers['content-encoding']).toBe('gzip');
        expect(gzip.headers['content-type']).toBe(plain.headers['content-type']);
        expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
        if (!brotli) continue;
        const packed = await ask(at(address), 'gzip, deflate, br');
        expect(packed.headers['content-encoding']).toBe('br');
        expect(packed.headers['content-type']).toBe(plain.headers['content-type']);
        expect(packed.headers['cache-control']).toBe(plain.headers['cache-control']);
        expect(packed.body.equals(readFileSync(join(target, 'current', `${path}.br`)))).toBe(true);
        expect(brotliDecompressSync(packed.body).equals(plain.body)).toBe(true);
        expect(packed.body.length).toBeLessThan(gzip.body.length);
      }
    });

    it('shows the page for what is not there', async () => {
      const page = readFileSync(join(site.folder, '404.html'));
      const hidden = ['.htaccess', '.git/config', 'bai-viet/.a', 'index.html.br', '_/', 'anh/'];
      for (const path of ['khong-co/', 'khong-co.html', 'bai-viet/khong-co', ...hidden]) {
        const { status, body } = await ask(at(path));
        expect({ path, status }).toEqual({ path, status: 404 });
        expect(body.equals(page), path).toBe(true);
      }
    });

    it('adds the slash to the address of a page', async () => {
      for (const path of ['bai-viet', 'bai-viet/2023', ...(site.base === '/' ? [] : [''])]) {
        const address = path === '' ? origin + site.base.slice(0, -1) : at(path);
        const { status, headers } = await ask(address);
        expect({ path, status }).toEqual({ path, status: 301 });
        expect(new URL(headers['location'] ?? '', origin).href).toBe(`${address}/`);
      }
    });

    it('leads from every old address to the present one, in one step', async () => {
      const old = files.filter((path) => path.startsWith('tin/'));
      expect(old.length).toBeGreaterThan(1);
      for (const path of old) {
        const bare = path.replace(/\/index\.html$/u, '');
        for (const address of [bare, `${bare}/`]) {
          const { status, headers } = await ask(at(address));
          expect({ address, status }).toEqual({ address, status: 301 });
          const to = new URL(headers['location'] ?? '', origin);
          expect(to.pathname).toMatch(new RegExp(`^${site.base}bai-viet/.+/$`, 'u'));
          expect((await ask(to.href)).status).toBe(200);
        }
      }
    });

    it('is what was built, to the last file', async () => {
      const verified = await runCommand('verify', [origin, '--site', site.folder]);
      expect(verified).toMatchObject({ code: 0, stderr: '' });
      expect(verified.stdout).toMatch(new RegExp(`^Đúng: ${files.length} tệp`, 'mu'));
    });

    it('is not, where a compressed file holds something else', async () => {
      const packed = join(target, 'current', 'gioi-thieu', `index.html.${brotli ? 'br' : 'gz'}`);
      const before = readFileSync(packed);
      const other = Buffer.from('Trang khác.');
      writeFileSync(packed, brotli ? brotliCompressSync(other) : gzipSync(other));
      const verified = await runCommand('verify', [origin, '--site', site.folder]);
      writeFileSync(packed, before);
      expect(verified.code).toBe(1);
      expect(verified.stdout).toMatch(/^Bị sửa: gioi-thieu\/index\.html – bản nén/mu);
      expect(verified.stdout).toMatch(/^Sai: 1 chỗ khác/mu);
    });

    it.each(enoughOf(templatesOf(site), (template) => telling.includes(template.name)))(
      '$name breaks no rule in a browser',
      async ({ path }) => {
        const page = await browser.newPage();
        const seen = complaints(page, origin);
        await open(page, at(path));
        await showAllPhotos(page);
        await page.close();
        expect(seen).toEqual([]);
      },
    );
  },
);
