import { beforeAll, describe, expect, it } from 'vitest';
import { basedSite, builtSite, rootSite } from './built-site.ts';
import { plantedContent } from './content-folders.ts';
import { hashesOf, readPages } from './pages.ts';

// On a machine's first run this takes a minute: every photo is encoded.
beforeAll(rootSite);

describe('a second build of unchanged content', () => {
  it('encodes no photo again and writes the same bytes, in another time zone too', async () => {
    const first = await rootSite();
    const second = await builtSite({
      again: 'elsewhere in the world',
      env: { TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C' },
    });
    expect(second.folder).not.toBe(first.folder);
    expect(lastLine(second.output)).toMatch(
      /^Xong: \d+ trang, \d+ ảnh \(0 mã hóa mới\), \d+,\d giây$/u,
    );
    expect(hashesOf(second.folder)).toEqual(hashesOf(first.folder));
  });

  it('is told from a first one: a new photo is encoded, and once', async () => {
    const content = await plantedContent('to build twice');
    const [first, second] = [
      await builtSite({ content }),
      await builtSite({ content, again: 'unchanged' }),
    ];
    const encoded = (output: string) => Number(/\((\d+) mã hóa mới\)/u.exec(output)?.[1]);
    expect(encoded(first.output)).toBeGreaterThan(0);
    expect(encoded(second.output)).toBe(0);
  });

  it('counts its pages and photos right', async () => {
    for (const site of [await rootSite(), await basedSite()]) {
      const [, pages, photos] = /^Xong: (\d+) trang, (\d+) ảnh/u.exec(lastLine(site.output)) ?? [];
      const names = Object.keys(hashesOf(site.folder));
      const pictures = new Set(
        names.flatMap((name) => /^anh\/([0-9a-f]+)-\d+\.jpg$/u.exec(name)?.[1] ?? []),
      );
      expect(Number(pages)).toBe(readPages(site).length);
      expect(Number(photos)).toBe(pictures.size);
    }
  });
});

function lastLine(output: string): string {
  return output.trimEnd().split('\n').at(-1) ?? '';
}
