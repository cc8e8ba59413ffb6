import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

/** As strict as a site can be that searches with WebAssembly; sent as a header, as a server would. */
const contentSecurityPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self' data:; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'";

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** What is worth packing; photos, fonts and the index are packed already. */
const packed = /\.(?:html|css|js|json|xml|svg|txt)$/u;

export interface Served {
  /** Scheme, host and base path, with a slash at its end. */
  readonly address: string;
  /** Bytes that have left so far, heads of answers included. */
  sent(): number;
  close(): Promise<void>;
}

/**
 * Serves a built site on loopback as a plain web server would, below its base path.
 *
 * @param kept `Cache-Control` of what is not named by its content
 */
export async function serve(
  site: { readonly folder: string; readonly base: string },
  kept = 'no-cache',
): Promise<Served> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const { status, file } = find(site.folder, site.base, decodeURIComponent(pathname));
    const headers: Record<string, string> = {
      'Content-Security-Policy': contentSecurityPolicy,
      'X-Content-Type-Options': 'nosniff',
      'Content-Type': types[extname(file ?? '')] ?? 'application/octet-stream',
      // Named by content: a second page finds fonts and styles in the cache, as readers' do.
      'Cache-Control': /\/_\//u.test(pathname) ? 'max-age=31536000, immutable' : kept,
    };
    if (status === 301) headers['Location'] = `${pathname}/`;
    if (file !== undefined && status === 200) {
      headers['ETag'] = etagOf(file);
      if (request.headers['if-none-match'] === headers['ETag']) {
        response.writeHead(304, headers).end();
        return;
      }
    }
    let body = file === undefined ? Buffer.alloc(0) : readFileSync(file);
    if (packed.test(file ?? '') && /\bgzip\b/u.test(request.headers['accept-encoding'] ?? '')) {
      body = gzipSync(body);
      headers['Content-Encoding'] = 'gzip';
    }
    headers['Content-Length'] = String(body.length);
    response.writeHead(status, headers).end(request.method === 'HEAD' ? '' : body);
  });
  const sockets: Socket[] = [];
  server.on('connection', (socket) => sockets.push(socket));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${site.base}`,
    sent: () => sockets.reduce((sum, { bytesWritten }) => sum + bytesWritten, 0),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function find(
  folder: string,
  base: string,
  path: string,
): { status: number; file?: string | undefined } {
  const missing = { status: 404, file: existing(join(folder, '404.html')) };
  if (!path.startsWith(base)) return missing;
  const inside = normalize(path.slice(base.length));
  if (inside.startsWith('..')) return missing;
  const target = join(folder, inside);
  const index = existing(join(target, 'index.html'));
  if (index) return path.endsWith('/') ? { status: 200, file: index } : { status: 301 };
  const file = path.endsWith('/') ? undefined : existing(target);
  return file ? { status: 200, file } : missing;
}

function existing(path: string): string | undefined {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? path : undefined;
}

function etagOf(file: string): string {
  const { size, mtimeMs } = statSync(file);
  return `"${size}-${mtimeMs}"`;
}
