import type { Article } from '#bulletin/article';
import type { Photo } from '#bulletin/picture';
import type { Unit } from '#bulletin/unit';

export const unit = (slug: string, parent?: string): Unit => ({
  slug,
  name: `Đơn vị ${slug}`,
  aliases: [],
  names: [{ name: `Đơn vị ${slug}` }],
  demo: false,
  ...(parent !== undefined && { parent }),
});

export const topic = (slug: string, notices = false) => ({ slug, name: slug, notices });

export const speaker = (slug: string, rank: string, posts: string[] = []) => ({
  slug,
  name: slug,
  rank,
  posts,
});

export const photo: Photo = {
  picture: { width: 1, height: 1, colour: '#000000', avif: [], webp: [], jpeg: [] },
  alt: '',
  source: 'a.jpg',
};

/** An article of the day given, otherwise without qualities. */
export function article(date: string, slug: string, extra: Partial<Article> = {}): Article {
  return {
    id: `${date.slice(0, 4)}/${date}-${slug}`,
    slug,
    address: `/bai-viet/${date.replaceAll('-', '/')}/${slug}/`,
    date,
    title: slug,
    headline: [],
    summary: '',
    summaryFromBody: false,
    unit: unit(`rieng-${date}-${slug}`),
    unitName: '',
    byline: { parts: [], anonymous: true },
    authors: [],
    speakers: [],
    topics: [],
    photos: [],
    corrections: [],
    aliases: [],
    draft: false,
    demo: false,
    ...extra,
  };
}
