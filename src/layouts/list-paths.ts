import type { Article } from '#domain/article';
import type { Collection } from '#domain/collection';
import { type ListPage, listPages } from '#domain/list-page';

/** `trang-3`, or `undefined` for the bare address, as a rest parameter of a route. */
export function pageParameter(page: ListPage<Article>): string | undefined {
  return page.number === undefined ? undefined : `trang-${page.number}`;
}

/** Every page of every list of one kind. */
export function collectionPaths<Of extends Collection>(collections: readonly Of[], size: number) {
  return collections.flatMap((collection) =>
    listPages(collection.articles, collection.address, size).map((page) => ({
      params: { slug: collection.slug, page: pageParameter(page) },
      props: { collection, page },
    })),
  );
}
