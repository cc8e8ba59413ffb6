import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What pagefind's script gives of an article. */
export interface FoundArticle {
  readonly url: string;
  readonly content: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly anchors: readonly { readonly id: string; readonly text: string }[];
}

export interface Pagefind {
  createInstance(options: Readonly<Record<string, unknown>>): PagefindInstance;
}

export interface PagefindInstance {
  options(options: { readonly exactDiacritics: boolean }): Promise<void>;
  search(question: string | null): Promise<{
    readonly results: readonly {
      readonly id: string;
      readonly score: number;
      data(): Promise<FoundArticle>;
    }[];
  }>;
}

/** A file that the reader's browser would have loaded. */
export interface Loaded {
  readonly path: string;
  readonly bytes: number;
}

export interface Reader {
  /** The script itself. */
  readonly pagefind: Pagefind;
  /** Address of the folder, with a slash at its end. */
  readonly address: string;
  /** Opens an index with pagefind's own script, as a reader does who has nothing in the cache. */
  open(folder: string): Promise<PagefindInstance>;
  /** In the order asked for, since the reader came or `loaded` was last called. */
  loaded(): Loaded[];
  close(): Promise<void>;
}

let scripts = 0;

/**
 * Serves a folder on loopback and runs the pagefind script in it against it. Node has all that the
 * script asks of a browser where it needs no worker.
 *
 * @param script path of `pagefind.js` below `dir`
 */
export async function readerOf(dir: string, script = 'pagefind.js'): Promise<Reader> {
  let loaded: Loaded[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(dir, pathname);
    const bytes = existsSync(file) ? readFileSync(file) : undefined;
    loaded.push({ path: pathname, bytes: bytes?.length ?? 0 });
    response.writeHead(bytes ? 200 : 404).end(bytes);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const path = join(dir, script);
  // A module of its own, for the script keeps the WebAssembly it has once loaded.
  const url = `${pathToFileURL(path).href}?${++scripts}`;
  const pagefind = (await import(/* @vite-ignore */ url)) as Pagefind;
  loaded.push({ path: `/${script}`, bytes: readFileSync(path).length });
  const address = `http://127.0.0.1:${port}/`;
  return {
    pagefind,
    address,
    async open(folder) {
      const basePath = address + folder;
      const instance = pagefind.createInstance({ basePath, baseUrl: '/', noWorker: true });
      // Waits until all is loaded, which `init` does not. A second instance that begins before would
      // bring the WebAssembly again and take it from under the first.
      await instance.search('');
      return instance;
    },
    loaded() {
      const seen = loaded;
      loaded = [];
      return seen;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
