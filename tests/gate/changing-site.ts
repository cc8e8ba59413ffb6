import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Article } from '#bulletin/article';
import type { GateOptions } from '#gate/judge-site';
import { manifestText } from '#view/site-manifest';
import { Random } from '../edition/incremental/random.ts';
import { sha256 } from '../site/pages.ts';

const origin = 'https://bantin.example';
const now = Date.parse('2023-06-29T08:00:00+07:00');
/** No word of one stands in another. */
const titles = [
  'Hội thi cấp dưỡng giỏi toàn đoàn',
  'Trồng rau xanh sau doanh trại',
  'Đêm giao lưu văn nghệ quân dân',
  'Kiểm tra vũ khí trước mùa mưa',
  'Chiến sĩ mới tuyên thệ dưới cờ',
  'Giải bóng chuyền mừng ngày thành lập',
];
const pageNames = ['lien-he', 'gioi-thieu', 'so-do'];
const photoNames = ['a', 'b', 'c'];
const original = 'ảnh gốc, nguyên từng byte';

interface ModelArticle {
  readonly slug: string;
  title: string;
  draft: boolean;
  photo: string | undefined;
  alias: boolean;
}

/** A site that changes step by step, soundly and not, with the content that it says it was built from. */
export class ChangingSite {
  readonly dir: string;
  readonly #content: string;
  readonly #random: Random;
  readonly #articles: ModelArticle[] = [];
  /** Page → where its links lead, as paths with or without a fragment. */
  readonly #links = new Map<string, string[]>();
  readonly #ids = new Map<string, string[]>();
  /** Words that stand in a page besides. */
  readonly #words = new Map<string, string>();
  /** What somebody has done to what was built; `undefined`: the file was removed. */
  readonly #damage = new Map<string, string | undefined>();
  #spoken = '';
  #written: ReadonlyMap<string, string> = new Map();
  #isOriginalKnown = false;
  #isPublic = true;
  #hasLink = false;
  #pages = new Set(pageNames);
  #base = '/';

  constructor(folder: string, seed: number) {
    this.dir = join(folder, 'site');
    this.#content = join(folder, 'content');
    this.#random = new Random(seed);
    for (let count = 0; count < 3; count++) this.#addArticle();
  }

  /** Changes a thing or two; what is damaged may be mended. */
  step(): void {
    if (this.#random.maybe()) this.#mend();
    for (let count = 1 + this.#random.below(2); count > 0; count--) {
      this.#random.oneOf([this.#edit, this.#edit, this.#break] as const).call(this);
    }
  }

  /** Writes site and content down, and says what the gate is told of them. */
  write(): GateOptions {
    const published = this.#articles.filter(isOut);
    const files = this.#filesOf(published);
    for (const [path, text] of this.#damage) {
      if (text === undefined) files.delete(path);
      else files.set(path, text);
    }
    rmSync(this.dir, { recursive: true, force: true });
    rmSync(this.#content, { recursive: true, force: true });
    const hashes = Object.fromEntries(
      [...files]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([path, text]) => [path, sha256(Buffer.from(text))]),
    );
    this.#written = files;
    for (const [path, text] of files) put(join(this.dir, path), text);
    const manifest = manifestText({
      ...{ base: this.#base, now: String(this.#random.below(1e6)) },
      files: new Map(Object.entries(hashes)),
    });
    put(join(this.dir, 'ban-tin.json'), manifest);
    if (this.#hasLink) symlinkSync('index.html', join(this.dir, 'lien-ket.html'));
    put(join(this.#content, 'site.yaml'), `name: ${this.#spoken}\n`);
    const articles = this.#articles.map((one) => this.#articleOf(one));
    for (const { id, title } of articles)
      put(join(this.#content, 'articles', id, 'index.md'), title);
    return {
      ...{ origin, base: this.#base },
      publicHashes: this.#isPublic ? { 'la.svg': sha256(Buffer.from(svg)) } : {},
      content: {
        ...{ dir: this.#content, now, articles },
        photoHashes: this.#isOriginalKnown ? [sha256(Buffer.from(original))] : [],
      },
      // Of some nobody has read the bytes.
      hashes: Object.fromEntries(Object.entries(hashes).filter(() => this.#random.below(4) > 0)),
    };
  }

  readonly #edits = [
    () => this.#addArticle(),
    () => this.#articles.splice(this.#random.below(this.#articles.length), 1),
    () => this.#some((one) => (one.title = this.#title())),
    () => this.#some((one) => (one.draft = !one.draft)),
    () => this.#some((one) => (one.draft = !one.draft)),
    () => this.#some((one) => (one.photo = this.#random.pick([...photoNames, undefined]))),
    () => this.#some((one) => (one.alias = !one.alias)),
    () => this.#words.set(this.#page(), this.#random.below(3) > 0 ? '' : this.#title()),
    () => (this.#spoken = this.#random.maybe() ? '' : this.#title()),
    () => {
      const held = this.#articles.find(({ draft }) => draft);
      this.#spoken = held?.title ?? '';
      this.#words.set(this.#page(), this.#spoken);
    },
    () => this.#ids.set(this.#page(), this.#random.some(['muc-a', 'muc-b', 'muc-c'], 2)),
    () => this.#links.set(this.#page(), [this.#target(), this.#target()]),
    () => this.#links.set(this.#page(), [this.#target()]),
    () => this.#links.clear(),
    () => this.#links.set(this.#page(), ['so-do/#muc-a']),
    () => this.#links.set(this.#page(), ['so-do/#muc-b', 'so-do/']),
    () => this.#ids.set('so-do', this.#random.some(['muc-a', 'muc-b', 'muc-c'], 2)),
    () => (this.#isOriginalKnown = this.#random.below(3) === 0),
    () => (this.#isPublic = this.#random.below(3) > 0),
    () => (this.#base = this.#random.below(4) > 0 ? '/' : '/goc/'),
    () => this.#pages.delete(this.#random.oneOf(['lien-he', 'gioi-thieu'])),
    () => (this.#pages = new Set(pageNames)),
  ];

  /** Makes it sound: otherwise what broke first would hide what breaks next. */
  #mend(): void {
    this.#damage.clear();
    this.#hasLink = false;
    this.#base = '/';
    this.#isPublic = true;
    for (const [name, words] of this.#words) if (words !== this.#spoken) this.#words.delete(name);
    const standing = new Set([...this.#pages, ...this.#articles.filter(isOut).map(folderOf)]);
    for (const [name, links] of this.#links) {
      const sound = links.filter((link) => {
        const [target = '', fragment] = link.split('/#');
        const ids = this.#ids.get(target.replace(/\/$/u, '')) ?? ['muc-a'];
        return (
          standing.has(target.replace(/\/$/u, '')) &&
          (fragment === undefined || ids.includes(fragment))
        );
      });
      this.#links.set(name, sound);
    }
  }

  #edit(): void {
    this.#random.pick(this.#edits)?.();
  }

  /** What no build does. */
  #break(): void {
    const random = this.#random;
    const page = `${this.#page()}/index.html`;
    const clash = pageText({ title: 'x', canonical: this.#addressOf(this.#page()), body: '' });
    const breaks: readonly (() => unknown)[] = [
      () => this.#damage.set(page, undefined),
      () => this.#damage.set(page, clash),
      () => this.#damage.set('bai-viet/2023/06/01/la/index.html', clash),
      () => this.#damage.set('anh/la.txt', 'ảnh lạ'),
      () => this.#damage.set('anh/a.txt', undefined),
      () => this.#damage.set('goc.txt', original),
      () => this.#damage.set('Robots.txt', 'x'),
      () => this.#damage.set('robots.txt', this.#title()),
      () => this.#damage.set('them.txt', this.#random.maybe() ? '' : 'x'),
      () => this.#damage.set('la.svg', `${svg} `),
      () => (this.#hasLink = random.maybe()),
      () => this.#ids.set('so-do', random.some(['muc-a', 'muc-b', 'muc-c'], 1)),
      () => {
        // Its page stays where it was.
        const out = random.pick(this.#articles.filter(isOut));
        const own = out && `${folderOf(out)}/index.html`;
        if (own) this.#damage.set(own, this.#written.get(own));
        if (out) this.#articles.splice(this.#articles.indexOf(out), 1);
      },
    ];
    random.pick(breaks)?.();
  }

  #filesOf(published: readonly ModelArticle[]): Map<string, string> {
    const files = new Map<string, string>();
    const names = [...this.#pages, ...published.map(folderOf)];
    for (const name of names) {
      const article = published.find((one) => folderOf(one) === name);
      const links = this.#links.get(name) ?? [];
      const ids = this.#ids.get(name) ?? ['muc-a'];
      files.set(
        `${name}/index.html`,
        pageText({
          title: article?.title ?? 'Trang',
          canonical: this.#addressOf(name),
          body: [
            ...ids.map((id) => `<p id="${id}">x</p>`),
            ...links.map((link) => `<a href="${this.#base}${link}">x</a>`),
            `<p>${this.#words.get(name) ?? ''}</p>`,
          ].join('\n'),
        }),
      );
    }
    for (const one of published.filter(({ alias }) => alias)) {
      files.set(
        `cu/${one.slug}/index.html`,
        `<!doctype html><html lang="vi"><meta http-equiv="refresh" content="0; url=${this.#addressOf(folderOf(one))}"><link rel="canonical" href="${this.#addressOf(folderOf(one))}">`,
      );
    }
    const list = published.map(
      (one) => `<a href="${this.#base}${folderOf(one)}/">${one.title}</a>`,
    );
    const front = { title: 'Bản tin', canonical: this.#addressOf(''), body: list.join('\n') };
    files.set('index.html', pageText(front));
    files.set('robots.txt', 'User-agent: *\n');
    files.set('la.svg', svg);
    for (const { photo } of published) if (photo) files.set(`anh/${photo}.txt`, photo);
    return files;
  }

  #addArticle(): void {
    const taken = new Set(this.#articles.map(({ slug }) => slug));
    const slug = this.#random.pick(
      ['mot', 'hai', 'ba', 'bon', 'nam'].filter((one) => !taken.has(one)),
    );
    if (slug === undefined) return;
    const draft = this.#random.below(3) === 0;
    const photo = this.#random.pick([...photoNames, undefined]);
    this.#articles.push({ slug, title: this.#title(), draft, photo, alias: false });
  }

  #articleOf(one: ModelArticle): Article {
    const { slug, title, draft, photo, alias } = one;
    const pictures = { avif: [], webp: [{ file: `${photo}.txt` }], jpeg: [] };
    const parts = {
      ...{ id: `2023/2023-06-01-${slug}`, slug, title, draft, summary: '' },
      ...{ address: `/${folderOf(one)}/`, aliases: alias ? [`/cu/${slug}/`] : [] },
      photos: photo ? [{ picture: pictures }] : [],
    };
    // The gate asks for nothing else.
    return parts as unknown as Article;
  }

  #some(change: (one: ModelArticle) => unknown): void {
    const one = this.#random.pick(this.#articles);
    if (one) change(one);
  }

  #title(): string {
    return this.#random.pick(titles) ?? '';
  }

  #page(): string {
    return this.#random.pick([...pageNames, ...this.#articles.map(folderOf)]) ?? '';
  }

  #target(): string {
    return `${this.#page()}/${this.#random.pick(['', '#muc-a', '#muc-b', '#muc-c'])}`;
  }

  #addressOf(name: string): string {
    return `${origin}${this.#base}${name === '' ? '' : `${name}/`}`;
  }
}

const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';

function isOut({ draft }: ModelArticle): boolean {
  return !draft;
}

function folderOf({ slug }: ModelArticle): string {
  return `bai-viet/2023/06/01/${slug}`;
}

function pageText(of: { title: string; canonical: string; body: string }): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>x</title><link rel="canonical" href="${of.canonical}"></head><body><h1>${of.title}</h1>${of.body}</body></html>`;
}

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
