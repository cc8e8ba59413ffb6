import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listPages } from '#view/list-page';

/** Newest first: n, n−1, … 1. */
const items = (count: number) => Array.from({ length: count }, (_, index) => count - index);

test('a short list is one page at the bare address', () => {
  expect(listPages(items(5), '/x/', 3)).toEqual([{ items: [5, 4, 3, 2, 1], address: '/x/' }]);
});

test('a long list is numbered from the oldest and linked both ways', () => {
  expect(listPages(items(7), '/x/', 2)).toEqual([
    { items: [7, 6, 5], address: '/x/', older: '/x/trang-2/' },
    { items: [4, 3], number: 2, address: '/x/trang-2/', newer: '/x/', older: '/x/trang-1/' },
    { items: [2, 1], number: 1, address: '/x/trang-1/', newer: '/x/trang-2/' },
  ]);
});

test('every item stands once and in order, and the newest page is never short', () => {
  fc.assert(
    fc.property(fc.nat(300), fc.integer({ min: 1, max: 40 }), (count, size) => {
      const pages = listPages(items(count), '/x/', size);
      expect(pages.flatMap((page) => page.items)).toEqual(items(count));
      expect(pages[0]?.items.length).toBeGreaterThanOrEqual(Math.min(count, size));
      expect(pages[0]?.items.length).toBeLessThan(2 * size);
      expect(new Set(pages.map((page) => page.address)).size).toBe(pages.length);
    }),
  );
});

test('every page leads to its neighbours', () => {
  const links = (count: number) =>
    listPages(items(count), '/x/', 2).map(({ address, newer, older }) => [address, newer, older]);
  expect(links(3)).toEqual([['/x/', undefined, undefined]]);
  expect(links(4)).toEqual([
    ['/x/', undefined, '/x/trang-1/'],
    ['/x/trang-1/', '/x/', undefined],
  ]);
  expect(links(6)).toEqual([
    ['/x/', undefined, '/x/trang-2/'],
    ['/x/trang-2/', '/x/', '/x/trang-1/'],
    ['/x/trang-1/', '/x/trang-2/', undefined],
  ]);
});

test('what stands on a full page never changes when something is published', () => {
  fc.assert(
    fc.property(fc.nat(300), fc.integer({ min: 1, max: 40 }), (count, size) => {
      const numbered = (n: number) =>
        new Map(listPages(items(n), '/x/', size).map((page) => [page.number, page.items]));
      const after = numbered(count + 1);
      for (const [number, shown] of numbered(count)) {
        if (number !== undefined) expect(after.get(number)).toEqual(shown);
      }
    }),
  );
});
