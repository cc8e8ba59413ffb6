import type { BenchUnit } from './units.ts';

/** Somebody who spoke, as one article prints it. */
export interface BenchSpeaker {
  /** `Đại tá`, or `Đồng chí` for somebody without a rank. */
  readonly rank: string;
  readonly name: string;
  readonly posts: readonly string[];
  readonly role?: string;
}

/** A photo of an article; `pool` says which picture of the pool it is. */
export interface BenchPhoto {
  readonly file: string;
  readonly pool: number;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
}

/** A piece of a body. Texts are Markdown of the plainest kind: only links. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string; readonly note?: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'quote'; readonly text: string; readonly by: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'photo'; readonly photo: BenchPhoto };

/** An article before it is written in the format of one generator. */
export interface BenchArticle {
  /** Folder below `articles`: `2023/2023-06-29-<slug>`. */
  readonly id: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** `08:30` */
  readonly time?: string;
  readonly slug: string;
  readonly title: string;
  readonly unit: BenchUnit;
  /** The unit's name on that day. */
  readonly unitName: string;
  readonly authors: readonly string[];
  readonly speakers: readonly BenchSpeaker[];
  readonly topics: readonly string[];
  readonly kind: string;
  /** Absent: the first paragraph is the sapo. */
  readonly summary?: string;
  readonly draft: boolean;
  readonly corrections: readonly { readonly date: string; readonly text: string }[];
  readonly body: readonly Block[];
}

/** `/bai-viet/2023/06/29/<slug>/`, the same in every generator. */
export function addressOf({ date, slug }: Pick<BenchArticle, 'date' | 'slug'>): string {
  return `/bai-viet/${date.replaceAll('-', '/')}/${slug}/`;
}

/** The sapo in lists: the summary, else the first paragraph without its links. */
export function sapoOf({ summary, body }: BenchArticle): string {
  if (summary !== undefined) return summary;
  const first = body.find((block) => block.kind === 'paragraph');
  return first?.text.replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1') ?? '';
}

/** `2023-06-29` → `29/6/2023`; a day or a January or February below ten keeps its zero. */
export function vietnameseDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${day}/${Number(month) > 2 ? Number(month) : month}/${year}`;
}
