import { numberedName } from '#view/address';

/** One page of a long list. */
export interface ListPage<T> {
  readonly items: readonly T[];
  /** Number in `trang-n/`, counted from the oldest; `undefined` for the bare address. */
  readonly number?: number;
  /** Address of this page. */
  readonly address: string;
  /** Address of the page with newer items. */
  readonly newer?: string;
  /** Address of the page with older items. */
  readonly older?: string;
}

/**
 * Cuts a list, newest first, into pages numbered from the oldest, so that a full page never changes
 * when something is published: the bare address shows the newest, at least one page's worth (and
 * less than two), `trang-1/` the oldest.
 *
 * @param bare address of the list, with a trailing slash
 * @param size items on a full page
 */
export function listPages<T>(items: readonly T[], bare: string, size: number): ListPage<T>[] {
  const numbered = numberedPages(items.length, size);
  const addressOf = (n: number) => (n > numbered ? bare : `${bare}${numberedName(n)}/`);
  const newest = items.length - numbered * size;
  const pages: ListPage<T>[] = [
    {
      items: items.slice(0, newest),
      address: bare,
      ...(numbered > 0 && { older: addressOf(numbered) }),
    },
  ];
  for (let n = numbered; n >= 1; n--) {
    const start = newest + (numbered - n) * size;
    pages.push({
      items: items.slice(start, start + size),
      number: n,
      address: addressOf(n),
      newer: addressOf(n + 1),
      ...(n > 1 && { older: addressOf(n - 1) }),
    });
  }
  return pages;
}

/** How many pages of a list have a number; the newest items stand on one more, at the bare address. */
export function numberedPages(items: number, size: number): number {
  return Math.max(0, Math.floor(items / size) - 1);
}
