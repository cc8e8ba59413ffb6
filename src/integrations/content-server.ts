import { join, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { assembleSite } from '#build/assemble-site';
import { photoCacheDir } from '#build/folders';
import { BuildRefused } from '#build/refusal';
import type { Finding } from '#domain/finding';
import { derive } from '#photos/derive';
import { inspectPhoto } from '#photos/inspect';
import { pictureFormats, planPicture } from '#photos/recipe';
import { type Content, loadContent } from '#pipeline/load-content';
import type { SourcePhoto } from '#pipeline/look-at-photos';
import type { Registers } from '#pipeline/registers';
import { provideSite } from '#site';
import { localDateTimeOf } from '#vietnamese/instant';

export interface ContentServerOptions {
  readonly contentDir: string;
  readonly base: string;
  /** The clock, asked again at every load. */
  readonly now: () => number;
  /** Told at every load what keeps content from being shown. */
  readonly onProblem: (errors: readonly Finding[]) => void;
  /** Told of a load that failed; the former content stays on show. */
  readonly onFailure: (error: unknown) => void;
}

/** Changes that arrive together (an editor saves, a folder is copied) are one load. */
const settleMs = 50;

/**
 * The development server's side of the content folder: loads it, serves its photos, made when they
 * are asked for, and shows every edit at once, drafts and findings included.
 */
export function contentServer(options: ContentServerOptions): AstroIntegration {
  let photos = new Map<string, () => Promise<Buffer>>();
  let sound: (Content & { registers: Registers }) | undefined;

  const load = async (): Promise<void> => {
    const now = options.now();
    const today = localDateTimeOf(now).date;
    const inspect = (path: string) => inspectPhoto(path, photoCacheDir);
    const content = await loadContent(options.contentDir, { now, today, inspect });
    const errors = content.findings.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) options.onProblem(errors);
    const { registers } = content;
    // While a register is broken the last sound content stays on show, under the new findings.
    if (registers) sound = { ...content, registers };
    if (!sound) throw new BuildRefused('Sửa các lỗi trên rồi chạy lại npm run dev.');
    photos = photosByFile([...sound.photoFiles.values()].flat());
    const shown = { ...sound, findings: content.findings };
    provideSite(assembleSite(shown, { base: options.base, now, today, preview: true }).site);
  };

  return {
    name: 'bantin:content-server',
    hooks: {
      'astro:server:setup': async ({ server }) => {
        await load();
        server.watcher.add(options.contentDir);
        let timer: NodeJS.Timeout | undefined;
        let loading = Promise.resolve();
        const inside = join(options.contentDir, sep);
        const reload = (path: string) => {
          if (!path.startsWith(inside)) return;
          clearTimeout(timer);
          timer = setTimeout(async () => {
            // One after the other: a slow load must not overwrite what a later one has read.
            loading = loading.then(load).catch(options.onFailure);
            await loading;
            // Astro remembers which paths there are until it hears this.
            server.environments['ssr']?.hot.send('astro:content-changed', {});
            server.environments.client.hot.send({ type: 'full-reload' });
          }, settleMs);
        };
        for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, reload);
        server.middlewares.use(async (request, response, next) => {
          // Addresses come without the base path here.
          const file = /^\/anh\/([\w.-]+)$/u.exec(request.url?.split('?', 1)[0] ?? '')?.[1];
          const make = file === undefined ? undefined : photos.get(file);
          if (!make || file === undefined) return next();
          try {
            const bytes = await make();
            response.setHeader(
              'Content-Type',
              `image/${file.split('.').at(-1) === 'jpg' ? 'jpeg' : file.split('.').at(-1)}`,
            );
            response.end(bytes);
          } catch (error) {
            next(error);
          }
        });
      },
    },
  };
}

/** File name of every rendition → what makes it, once. */
function photosByFile(sources: readonly SourcePhoto[]): Map<string, () => Promise<Buffer>> {
  const makers = new Map<string, () => Promise<Buffer>>();
  for (const { path, facts } of sources) {
    const picture = planPicture(facts);
    for (const format of pictureFormats) {
      for (const rendition of picture[format]) {
        let made: Promise<Buffer> | undefined;
        makers.set(rendition.file, () => {
          made ??= derive(path, facts, rendition, format);
          return made;
        });
      }
    }
  }
  return makers;
}
