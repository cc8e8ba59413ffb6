import { cpSync, mkdirSync, readdirSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, contentWith, sound as soundArticle } from '../cli/commands.ts';
import { freePort, openFolder, type Running, removeFolder } from '../delivery/running.ts';
import { startNginx } from '../delivery/web-servers.ts';
import { demonstration } from '../fixtures/demonstration.ts';
import { type Newsroom, newsroom, push, run, type Said, sound } from './newsroom.ts';

/** A newsroom whose repository publishes to a folder that nginx serves. */
export interface PublishingRoom extends Newsroom {
  /** The folder around all of it. */
  readonly root: string;
  /** What the first push said; its article is “ra-quan”. */
  readonly first: Said;
  /** Writes an article of one title into the clone, as an editor does. */
  write(slug: string, title: string, unit?: string): void;
  /** What a reader gets: the heading of an article's page, or the status where there is none. */
  read(slug: string): Promise<string | number>;
  releases(): string[];
  /** Where the live release lies. */
  live(): string;
  hook(name: string, ...args: readonly string[]): Promise<Said>;
  close(): Promise<void>;
}

/** Names of what was run, in order, from `== Name: 1,2 giây`. */
export function steps(text: string): string[] {
  return [...text.matchAll(/^(?:remote: )?== ([^:\n]+): \d+,\d giây *$/gmu)].map(
    ([, name = '']) => name,
  );
}

/** Commit that a ref of a repository stands at. */
export const head = (folder: string, ref: string) => sound('git', ['rev-parse', ref], folder);

export const built = ['Kiểm tra bài', 'Kiểm thử chương trình', 'Dựng trang', 'Xét trang'];
export const deployed = ['Đưa lên máy chủ', 'Xong'];
/** Of a push: all that can fail because of what is pushed is done before it is received. */
export const published = [...built, 'Xong', ...deployed];

/** Makes the room, pushes the first article and serves what came of it. */
export async function publishingRoom(): Promise<PublishingRoom> {
  const root = openFolder('ci');
  const content = contentWith({ '2023-03-01-ra-quan': soundArticle });
  cpSync(join(demonstration, 'pages'), join(content, 'pages'), { recursive: true });
  const room = await newsroom(root, content);
  const first = await push(room.clone);
  if (first.code !== 0) throw new Error(`The first push ended with ${first.code}:\n${first.text}`);
  const server = await serve(root, room);
  return {
    ...room,
    root,
    first,
    write: (slug, title, unit = 'Trung đoàn 9001') => {
      const folder = join(room.clone, 'content', 'articles', '2023', `2023-03-01-${slug}`);
      mkdirSync(folder, { recursive: true });
      const text = soundArticle
        .replace(/^title: .*$/mu, `title: ${title}`)
        .replace(/^unit: .*$/mu, `unit: ${unit}`);
      writeFileSync(join(folder, 'index.md'), text);
    },
    read: (slug) => headingAt(`http://127.0.0.1:${server.port}/bai-viet/2023/03/01/${slug}/`),
    releases: () =>
      readdirSync(join(room.target, 'releases')).filter((name) => /^\d+$/u.test(name)),
    live: () => readlinkSync(join(room.target, 'current')),
    hook: (name, ...args) => run(join(room.repository, 'hooks', name), args, '/'),
    close: async () => {
      await server.stop();
      removeFolder(root);
    },
  };
}

async function serve(root: string, { work, target }: Newsroom): Promise<Running> {
  const port = await freePort();
  const files = join(root, 'files');
  const site = ['--site', join(work, 'dist'), '--root', target];
  const made = await command('server-config', files, ...site, '--listen', `127.0.0.1:${port}`);
  if (made.code !== 0) throw new Error(made.err);
  return startNginx(join(root, 'nginx'), join(files, 'nginx.conf'), port);
}

async function headingAt(address: string): Promise<string | number> {
  const response = await fetch(address);
  const heading = /<h1[^>]*>(.*?)<\/h1>/su.exec(await response.text())?.[1];
  if (!response.ok || heading === undefined) return response.status;
  return heading
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
