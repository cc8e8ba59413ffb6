import type { PeerFrontMatter } from '../../formats/peer-front-matter.ts';

/** What Eleventy keeps of a page. */
export interface Item {
  readonly url: string;
  readonly date: Date;
  readonly data: PeerFrontMatter & { readonly page: { readonly url: string } };
}

export interface Register {
  readonly topics: readonly { readonly name: string; readonly slug: string }[];
  readonly units: readonly {
    readonly name: string;
    readonly slug: string;
    readonly parent?: string;
    readonly description: string;
  }[];
  readonly weekdays: readonly string[];
}

interface CollectionApi {
  getFilteredByGlob(glob: string): Item[];
}

/** The part of Eleventy's configuration object that is used here; it ships without types. */
export interface EleventyConfig {
  addTemplateFormats(name: string): void;
  addExtension(name: string, options: { key: string }): void;
  addPassthroughCopy(paths: string | Readonly<Record<string, string>>): void;
  addPreprocessor(
    name: string,
    formats: string,
    run: (data: Readonly<Record<string, unknown>>) => false | undefined,
  ): void;
  addCollection(name: string, make: (api: CollectionApi) => readonly unknown[]): void;
  setConcurrency(number: number): void;
}

/** Articles on a page of a list. */
const pageSize = 30;

/** A list cut into pages, the first at the bare address. */
export function pagesOf(items: readonly Item[], address: string) {
  const total = Math.max(1, Math.ceil(items.length / pageSize));
  const addressOf = (n: number) => (n === 1 ? address : `${address}page/${n}/`);
  return Array.from({ length: total }, (_, index) => ({
    items: items.slice(index * pageSize, (index + 1) * pageSize),
    number: index + 1,
    address: addressOf(index + 1),
    ...(index > 0 && { newer: addressOf(index) }),
    ...(index + 1 < total && { older: addressOf(index + 2) }),
  }));
}

export type Page = ReturnType<typeof pagesOf>[number];
