import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Image } from 'mdast';
import { remark } from 'remark';
import { visit } from 'unist-util-visit';
import { parse } from 'yaml';

/**
 * An article as the editor's file has it, read without the project's own reader: what a page must
 * show is judged against the file, not against what the build made of it.
 */
export interface SourceArticle {
  /** Address its folder's name gives it. */
  readonly address: string;
  /** Folder, relative to the content folder, with `/`. */
  readonly folder: string;
  readonly title: string;
  readonly unit: string;
  /** Lines of the list of speakers. */
  readonly speakers: readonly string[];
  readonly topics: readonly string[];
  /** Addresses it once had. */
  readonly aliases: readonly string[];
  readonly draft: boolean;
  /** Whether the front matter holds it back until a time. */
  readonly embargoed: boolean;
  readonly images: readonly Image[];
  /** Markdown below the front matter. */
  readonly body: string;
}

/** The two spellings of the keys that are asked for here. */
const keys = {
  title: ['title', 'tiêu đề'],
  unit: ['unit', 'đơn vị'],
  speakers: ['speakers', 'phát biểu'],
  topics: ['topics', 'chuyên mục'],
  aliases: ['aliases', 'đường dẫn cũ'],
  draft: ['draft', 'nháp'],
  published: ['published', 'đăng lúc'],
} as const;

export function sourceArticles(content: string): SourceArticle[] {
  return globSync('articles/*/*/index.md', { cwd: content })
    .sort()
    .map((file) => read(content, file));
}

/** Articles that readers may see while no embargo has passed. */
export function publishedArticles(content: string): SourceArticle[] {
  return sourceArticles(content).filter(({ draft, embargoed }) => !draft && !embargoed);
}

function read(content: string, file: string): SourceArticle {
  const [, head = '', ...rest] = readFileSync(join(content, file), 'utf8')
    .replaceAll('\r\n', '\n')
    .split(/^---$/mu);
  const body = rest.join('---');
  const front = parse(head, { schema: 'failsafe' }) as Record<string, unknown>;
  const value = (key: keyof typeof keys) => keys[key].map((name) => front[name]).find(Boolean);
  const list = (key: keyof typeof keys) => [value(key) ?? []].flat().map(String);
  const images: Image[] = [];
  visit(remark().parse(body), 'image', (image) => {
    images.push(image);
  });
  const folder = dirname(file).replaceAll('\\', '/');
  const [, date = '', slug = ''] = /(\d{4}-\d{2}-\d{2})-([^/]+)$/u.exec(folder) ?? [];
  return {
    address: `/bai-viet/${date.replaceAll('-', '/')}/${slug}/`,
    folder,
    title: String(value('title')),
    unit: String(value('unit')),
    speakers: list('speakers'),
    topics: list('topics'),
    aliases: list('aliases'),
    draft: ['true', 'có'].includes(String(value('draft'))),
    embargoed: value('published') !== undefined,
    images,
    body,
  };
}

interface SourceUnit {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly former?: readonly { readonly name: string }[];
  readonly demo?: string;
}

/** Addresses of the articles whose unit the register calls fictional. */
export function demoAddresses(content: string): Set<string> {
  const units = parse(readFileSync(join(content, 'units.yaml'), 'utf8'), {
    schema: 'failsafe',
  }) as SourceUnit[];
  const fictional = new Set(
    units
      .filter(({ demo }) => demo === 'true')
      .flatMap(({ name, aliases = [], former = [] }) => [
        name,
        ...aliases,
        ...former.map((old) => old.name),
      ]),
  );
  return new Set(
    sourceArticles(content)
      .filter(({ unit }) => fictional.has(unit))
      .map(({ address }) => address),
  );
}
