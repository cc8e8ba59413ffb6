import type { Item } from './site.ts';

/** Six articles to read next: those that share most of unit and speakers, newest first. */
export function relatedIndex(articles: readonly Item[]): (url: string) => readonly Item[] {
  const lists = new Map<string, Item[]>();
  const byUrl = new Map(articles.map((item) => [item.url, item]));
  for (const item of articles) {
    for (const [key] of featuresOf(item)) {
      const list = lists.get(key);
      if (list) list.push(item);
      else lists.set(key, [item]);
    }
  }
  return (url) => {
    const own = byUrl.get(url);
    const scores = new Map<Item, number>();
    for (const [key, weight] of own ? featuresOf(own) : []) {
      for (const item of (lists.get(key) ?? []).slice(0, 50)) {
        if (item !== own) scores.set(item, (scores.get(item) ?? 0) + weight);
      }
    }
    const ranked = [...scores].sort(
      ([a, x], [b, y]) => y - x || b.date.getTime() - a.date.getTime(),
    );
    return ranked.slice(0, 6).map(([item]) => item);
  };
}

function featuresOf({ data }: Item): [key: string, weight: number][] {
  return [
    ...data.speakers.map(({ slug }): [string, number] => [`speaker ${slug}`, 3]),
    ...data['don-vi'].map((slug): [string, number] => [`unit ${slug}`, 2]),
  ];
}
