import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ViteDevServer } from 'vite';
import { LiveContent, type LiveContentOptions } from '#integrations/live-content';
import { watchFolder } from '#integrations/watch-folder';
import { provideSite } from '#site';

export interface ContentShowOptions extends LiveContentOptions {
  /** Told of a read that failed; the former content stays on show. */
  readonly onFailure: (error: unknown) => void;
  /** Told that changes cannot be seen by themselves and every page has to look for them. */
  readonly onUnwatched: (error: unknown) => void;
}

/** Changes that arrive together (an editor saves, a folder is copied) are one read. */
const settleMs = 50;

/** More changes than this at once are not told apart: the system may have dropped some. */
const mostTouched = 1000;

/** What was found out is written for the next start when nothing has changed for so long. */
const saveAfterMs = 5000;

/** Content on show, read again as it changes. */
export class ContentShow {
  readonly #options: ContentShowOptions;
  readonly #content: LiveContent;
  #server: ViteDevServer | undefined;
  #touched = new Set<string>();
  #settling: NodeJS.Timeout | undefined;
  #saving: NodeJS.Timeout | undefined;
  /** The last of the reads, which go one after the other: a slow one must not overwrite a later one. */
  #reading: Promise<void> = Promise.resolve();
  /** Absent while closed. */
  #stopWatching: (() => void) | undefined;
  #watched = true;

  constructor(options: ContentShowOptions) {
    this.#options = options;
    this.#content = new LiveContent(options);
  }

  /** Does nothing where it is open. */
  async open(): Promise<void> {
    if (this.#stopWatching) return;
    this.#watched = true;
    // Before anything is read, so that nothing can change unseen in between.
    this.#stopWatching = watchFolder(this.#options.contentDir, {
      onChange: (path) => this.#change(path),
      onLost: (error) => {
        this.#watched = false;
        this.#options.onUnwatched(error);
      },
    });
    try {
      await this.#read();
    } catch (error) {
      this.close();
      throw error;
    }
    this.#content.save();
  }

  serve(server: ViteDevServer): void {
    this.#server = server;
    server.middlewares.use(async (request, response, next) => {
      if (!this.#watched && isPage(request)) await this.#readNext();
      await servePhoto(this.#content, request, response, next);
    });
  }

  close(): void {
    this.#stopWatching?.();
    this.#stopWatching = undefined;
    clearTimeout(this.#settling);
    clearTimeout(this.#saving);
  }

  #change(path: string): void {
    this.#touched.add(path);
    clearTimeout(this.#settling);
    this.#settling = setTimeout(async () => {
      const touched = this.#touched.size > mostTouched ? undefined : this.#touched;
      this.#touched = new Set();
      await this.#readNext(touched);
      this.#server?.environments.client.hot.send({ type: 'full-reload' });
    }, settleMs);
  }

  #readNext(touched?: Iterable<string>): Promise<void> {
    this.#reading = this.#reading.then(() => this.#read(touched)).catch(this.#options.onFailure);
    return this.#reading;
  }

  async #read(touched?: Iterable<string>): Promise<void> {
    provideSite((await this.#content.read(touched)).site);
    // Astro remembers which paths there are until it hears this.
    this.#server?.environments['ssr']?.hot.send('astro:content-changed', {});
    clearTimeout(this.#saving);
    this.#saving = setTimeout(() => this.#content.save(), saveAfterMs);
  }
}

/** Whether a browser asks for a page, and not for what pages load. */
function isPage({ headers }: IncomingMessage): boolean {
  return headers.accept?.includes('text/html') ?? false;
}

async function servePhoto(
  { photos }: LiveContent,
  { url = '' }: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
): Promise<void> {
  // Addresses come without the base path here.
  const [, file = '', extension = ''] =
    /^\/anh\/([\w-]+\.([a-z]+))$/u.exec(url.split('?', 1)[0] ?? '') ?? [];
  try {
    const bytes = await photos.bytesOf(file);
    if (!bytes) return next();
    response.setHeader('Content-Type', `image/${extension === 'jpg' ? 'jpeg' : extension}`);
    response.end(bytes);
  } catch (error) {
    next(error);
  }
}
