import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect } from 'vitest';
import { inspectPhoto } from '#photos/inspect/inspect';
import type { Content } from '#pipeline/content';
import { contentFolder, freshFolder, load, now } from './content-folder.ts';
import { photoMakers } from './photos.ts';

/** Photos by what they are, for all articles here. */
export const photos = new Map<string, Uint8Array>();
beforeAll(async () => {
  for (const name of ['hoi-truong.jpg', 'bo-phieu.jpg', 'rong.jpg', 'co-toa-do.jpg']) {
    photos.set(name, (await photoMakers[name]?.()) ?? new Uint8Array());
  }
});

/** `27-mot` → folder of the article `mot` of 27 June 2023. */
export const folderOf = (name: string) => `articles/2023/2023-06-${name}`;

/** A content folder of our own with its own cache. */
export class Newsroom {
  readonly dir: string;
  readonly cacheFile = join(freshFolder(), 'cache', 'articles');

  /** Articles by their name, each with a photo, so that looking at its photo tells who is judged. */
  constructor(articles: Record<string, string>, more: Record<string, string> = {}) {
    this.dir = contentFolder(more);
    for (const [name, text] of Object.entries(articles)) this.put(name, text);
  }

  put(name: string, text: string): void {
    const day = name.slice(0, 2);
    const dated = text.replace('date: 29/6/2023', `date: ${day}/6/2023`);
    this.write(
      `${folderOf(name)}/index.md`,
      `${dated}\n![Hàng ghế kín chỗ](anh.jpg 'Hội trường.')\n`,
    );
    this.photo(name, 'hoi-truong.jpg');
  }

  photo(name: string, kind: string): void {
    this.write(`${folderOf(name)}/anh.jpg`, photos.get(kind) ?? '');
  }

  write(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.dir, path)), { recursive: true });
    writeFileSync(join(this.dir, path), content);
  }

  read(path: string): string {
    return readFileSync(join(this.dir, path), 'utf8');
  }

  remove(path: string): void {
    rmSync(join(this.dir, path), { recursive: true });
  }

  /** Reads with the cache and without, which has to be the same, and tells which articles were judged. */
  async judged(at = now): Promise<{ content: Content; names: string[] }> {
    const names = new Set<string>();
    const inspect = (path: string) => {
      names.add(/2023-06-([^/]+)/u.exec(path)?.[1] ?? path);
      return inspectPhoto(path);
    };
    const content = await load(this.dir, at, { inspect, cacheFile: this.cacheFile });
    expect(content).toStrictEqual(await load(this.dir, at));
    return { content, names: [...names] };
  }
}

/** What is wrong, as `rule article`. The first paragraphs here may lose their links. */
export function wrongIn({ findings }: Content): string[] {
  return findings
    .filter(({ rule }) => rule !== 'summary-link')
    .map(({ rule, file }) => `${rule} ${/2023-06-([^/]+)/u.exec(file)?.[1] ?? file}`);
}
