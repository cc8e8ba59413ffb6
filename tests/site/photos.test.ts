import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import sharp, { type Sharp } from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, builtSite, rootSite } from './built-site.ts';
import {
  beforeEmbargo,
  cameraWords,
  cornerColours,
  plantedContent,
  sidewaysArticle,
} from './content-folders.ts';
import { all, attribute, only } from './elements.ts';
import { filesOf, readPages, sha256 } from './pages.ts';

const isPhoto = (file: string) => /\.(?:jpe?g|png|webp|avif|gif)$/iu.test(file);
const published = (site: BuiltSite) =>
  filesOf(site.folder).filter((file) => file.startsWith('anh/') && isPhoto(file));

/** What names a block of metadata in JPEG, PNG, WebP and AVIF. */
const markers = ['Exif\0\0', 'http://ns.adobe.com/', 'W5M0MpCehiHzreSzNTczkc9d', 'Photoshop 3.0'];

let planted: BuiltSite;

beforeAll(async () => {
  planted = await builtSite({ content: await plantedContent(), now: beforeEmbargo });
});

describe('original photos', () => {
  it.each([
    ['demonstration', rootSite],
    ['planted', async () => planted],
  ])('are nowhere in the site: %s', async (_, build) => {
    const site = await build();
    const originals = globSync('articles/**/*', { cwd: site.content })
      .filter(isPhoto)
      .map((file) => readFileSync(join(site.content, file)));
    expect(originals.length).toBeGreaterThan(3);
    const hashes = new Set(originals.map(sha256));
    const names = filesOf(site.folder);
    const leaks = names.filter((name) => {
      const bytes = readFileSync(join(site.folder, name));
      // As a file of its own, or inside another.
      return hashes.has(sha256(bytes)) || originals.some((original) => bytes.includes(original));
    });
    expect(leaks).toEqual([]);
  });
});

describe('published photos', () => {
  it('carry no metadata', async () => {
    for (const site of [await rootSite(), planted]) {
      const files = published(site);
      expect(files.length).toBeGreaterThan(10);
      const faults = await Promise.all(
        files.map(async (file) => {
          const bytes = readFileSync(join(site.folder, file));
          const { exif, xmp, iptc, orientation, icc } = await sharp(bytes).metadata();
          const text = bytes.toString('latin1');
          const found = markers.filter((marker) => text.includes(marker));
          const carried = {
            exif,
            xmp,
            iptc,
            icc,
            orientation: orientation === 1 ? undefined : orientation,
          };
          const names = Object.entries(carried).filter(([, value]) => value !== undefined);
          return [...found, ...names.map(([name]) => name)].map((what) => `${file}: ${what}`);
        }),
      );
      expect(faults.flat()).toEqual([]);
    }
  });

  it('and all other files say nothing of who took them, with what or where', () => {
    const leaks = filesOf(planted.folder).filter((file) => {
      const bytes = readFileSync(join(planted.folder, file));
      return cameraWords.some((word) =>
        (['latin1', 'utf16le'] as const).some((encoding) => bytes.includes(word, 0, encoding)),
      );
    });
    expect(leaks).toEqual([]);
    const source = readFileSync(
      join(planted.content, 'articles/2023/2023-06-12-anh-chup-nghieng-may/nghieng.jpg'),
    );
    expect(cameraWords.every((word) => source.includes(word))).toBe(true);
  });

  it('stand upright although the camera lay on its side', async () => {
    const page = readPages(planted).find(({ path }) => path === sidewaysArticle);
    const figure = only(only(page?.tree ?? { type: 'root', children: [] }, 'article'), 'figure');
    const image = only(figure, 'img');
    expect([attribute(image, 'width'), attribute(image, 'height')]).toEqual(['600', '800']);
    const files = [image, ...all(figure, 'source')].flatMap((one: Element) =>
      (attribute(one, 'srcSet') ?? '').split(',').map((part) => part.trim().split(' ')),
    );
    expect(files.length).toBeGreaterThanOrEqual(6);
    for (const [file = '', claimed = ''] of files) {
      const picture = sharp(join(planted.folder, file.slice(1)));
      const { width, height } = await picture.metadata();
      expect([`${width}w`, height], file).toEqual([claimed, Math.round((width * 800) / 600)]);
      expect(await corners(picture, width, height), file).toEqual(cornerColours.map(nearest));
    }
  });

  it('are as wide as the page says', async () => {
    const site = await rootSite();
    const claims = new Map(
      readPages(site).flatMap(({ tree }) =>
        all(tree, undefined, (one) => attribute(one, 'srcSet') !== undefined).flatMap((one) =>
          (attribute(one, 'srcSet') ?? '').split(',').map((part) => {
            const [file = '', width = ''] = part.trim().split(' ');
            return [file, width] as const;
          }),
        ),
      ),
    );
    const wrong = await Promise.all(
      [...claims].map(async ([file, width]) => {
        const meta = await sharp(join(site.folder, file.slice(1))).metadata();
        return `${meta.width}w` === width ? [] : [file];
      }),
    );
    expect(wrong.flat()).toEqual([]);
    expect([...claims.keys()].map((file) => file.slice(1)).sort()).toEqual(published(site));
  });
});

/** Which of the four corner colours each quarter of a picture has. */
async function corners(picture: Sharp, width: number, height: number): Promise<string[]> {
  const { data, info } = await picture.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return [0.25, 0.75].flatMap((y) =>
    [0.25, 0.75].map((x) => {
      const at = (Math.round(y * height) * width + Math.round(x * width)) * info.channels;
      return nearest([...data.subarray(at, at + 3)]);
    }),
  );
}

function nearest(colour: string | readonly number[]): string {
  const rgb =
    typeof colour === 'string'
      ? [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16))
      : colour;
  const distance = (other: string) =>
    [1, 3, 5].reduce(
      (sum, start, index) =>
        sum + Math.abs(Number.parseInt(other.slice(start, start + 2), 16) - (rgb[index] ?? 0)),
      0,
    );
  return cornerColours.toSorted((a, b) => distance(a) - distance(b))[0] ?? '';
}
