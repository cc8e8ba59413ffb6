import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { fold } from '#vietnamese/fold';
import { demonstration } from '../fixtures/demonstration.ts';
import { atLength } from '../run/at-length.ts';
import { type BuiltSite, builtSite, rootSite } from './built-site.ts';
import { beforeEmbargo, embargoEnds, plantedContent, secrets } from './content-folders.ts';
import { filesOf, unpackedBytes } from './pages.ts';
import { sourceArticles } from './source-articles.ts';

/** Folded text of every file of a site with its name: folding a site takes a second, so once. */
const foldedTexts = new Map<string, Map<string, string>>();

function textsOf({ folder }: BuiltSite): Map<string, string> {
  const known = foldedTexts.get(folder);
  if (known) return known;
  const texts = new Map(
    filesOf(folder).map((file) => {
      // Of a photo only the name is text; what is in it is looked at as a picture.
      const text = isPhoto(file) ? '' : unpackedBytes(join(folder, file)).toString('utf8');
      return [file, `${file}\n${fold(text)}`];
    }),
  );
  foldedTexts.set(folder, texts);
  return texts;
}

/** Files that hold any of the words in any spelling; the search index is unpacked first. */
function filesWith(site: BuiltSite, words: readonly string[]): string[] {
  const folded = words.map(fold);
  return [...textsOf(site)]
    .filter(([, text]) => folded.some((word) => text.includes(word)))
    .map(([file]) => file);
}

const isPhoto = (file: string) => /^anh\/.*\.(?:avif|webp|jpg)$/u.test(file);

/** Photos of one plain colour among what is published. */
async function photosLike(site: BuiltSite, colour: { r: number; g: number; b: number }) {
  const photos = filesOf(site.folder).filter(isPhoto);
  const means = await Promise.all(
    photos.map(async (file) => (await sharp(join(site.folder, file)).stats()).channels),
  );
  const near = (mean: number | undefined, wanted: number) => Math.abs((mean ?? 0) - wanted) < 20;
  return photos.filter((_, index) => {
    const [r, g, b] = means[index] ?? [];
    return near(r?.mean, colour.r) && near(g?.mean, colour.g) && near(b?.mean, colour.b);
  });
}

let before: BuiltSite;
let after: BuiltSite;

beforeAll(async () => {
  const content = await plantedContent();
  before = await builtSite({ content, now: beforeEmbargo });
  after = await builtSite({ content, now: embargoEnds });
});

const draftColour = { r: 255, g: 0, b: 255 };
const embargoColour = { r: 0, g: 255, b: 255 };

describe('a draft', () => {
  it('is in no file, under no name, not even in the search index', () => {
    const { slug, photo, ...words } = secrets.draft;
    const all = [...Object.values(words), slug, photo];
    expect(filesWith(before, all)).toEqual([]);
    expect(filesWith(after, all)).toEqual([]);
  });

  it('keeps its photo to itself', async () => {
    expect(await photosLike(before, draftColour)).toEqual([]);
    expect(await photosLike(after, draftColour)).toEqual([]);
  });
});

describe('an article whose time has not come', () => {
  it('is in no file a second before', async () => {
    const { slug, photo, ...words } = secrets.embargoed;
    expect(filesWith(before, [...Object.values(words), slug, photo])).toEqual([]);
    expect(await photosLike(before, embargoColour)).toEqual([]);
  });

  it('is there with its page, its people, its photo and its place in the index from that second on', async () => {
    const files = filesWith(after, [secrets.embargoed.title]);
    expect(files).toContain(`bai-viet/2023/06/11/${secrets.embargoed.slug}/index.html`);
    expect(files).toContain('bai-viet/2023/06/index.html');
    expect(files.filter((file) => file.startsWith('pagefind/')).length).toBeGreaterThan(0);
    const { speaker, author } = secrets.embargoed;
    for (const name of [speaker, author]) {
      expect(filesWith(after, [name]).some((file) => /^(?:phat-bieu|tac-gia)\//u.test(file))).toBe(
        true,
      );
    }
    expect((await photosLike(after, embargoColour)).length).toBeGreaterThanOrEqual(3);
  });
});

describe('the demonstration content', () => {
  // On a machine's first run this takes a minute: every photo is encoded.
  beforeAll(rootSite);

  it('shows neither its draft nor the article of 2044', async () => {
    const hidden = sourceArticles(demonstration).filter((one) => one.draft || one.embargoed);
    expect(hidden.map(({ draft }) => draft).sort()).toEqual([false, true]);
    const site = await rootSite();
    for (const { title, address } of hidden) {
      expect(filesWith(site, [title, address.split('/').at(-2) ?? title])).toEqual([]);
    }
  });

  // As the planted article above, which a build of every run is made for.
  if (!atLength) return;

  it('shows the article of 2044 when its day has come, and still not the draft', async () => {
    const site = await builtSite({ now: '2044-12-23T00:00:00+07:00' });
    for (const { title, draft, address } of sourceArticles(demonstration)) {
      const page = `${address.slice(1)}index.html`;
      expect(filesWith(site, [title]).includes(page), title).toBe(!draft);
    }
  });
});
