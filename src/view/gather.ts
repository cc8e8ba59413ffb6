import { type Article, unitsOf } from '#bulletin/article';
import type { Person } from '#bulletin/person';
import { titlesOf } from '#bulletin/speaker';
import type { Topic } from '#bulletin/topic';
import type { Unit } from '#bulletin/unit';
import { compareNames } from '#vietnamese/collate';
import { address } from '#view/address';
import type {
  AuthorCollection,
  SpeakerCollection,
  TopicCollection,
  UnitCollection,
} from '#view/collection';

/** Units that have articles or stand above one that has, in the order of the register. */
export function gatherUnits(
  articles: readonly Article[],
  units: readonly Unit[],
): UnitCollection[] {
  const own = groupBy(articles, (article) => unitsOf(article).map(({ slug }) => slug));
  const bySlug = new Map(units.map((unit) => [unit.slug, unit]));
  const shown = new Set<string>();
  for (const slug of own.keys()) {
    for (let unit = bySlug.get(slug); unit && !shown.has(unit.slug); ) {
      shown.add(unit.slug);
      unit = unit.parent === undefined ? undefined : bySlug.get(unit.parent);
    }
  }
  return units
    .filter((unit) => shown.has(unit.slug))
    .map((unit) => {
      const parent = unit.parent === undefined ? undefined : bySlug.get(unit.parent);
      return {
        kind: 'unit',
        slug: unit.slug,
        name: unit.name,
        address: address.unit(unit.slug),
        articles: own.get(unit.slug) ?? [],
        unit,
        children: units.filter(({ parent: above, slug }) => above === unit.slug && shown.has(slug)),
        ...(parent && { parent }),
      };
    });
}

/** One list a speaker, by given name. Ranks, titles and posts are what each article printed. */
export function gatherSpeakers(
  articles: readonly Article[],
  people: readonly Person[],
): SpeakerCollection[] {
  const bySlug = new Map(people.map((person) => [person.slug, person]));
  const own = groupBy(articles, (article) => article.speakers.map(({ slug }) => slug));
  const collections = [...own].map(([slug, theirs]): SpeakerCollection => {
    const person = bySlug.get(slug);
    const printed = theirs[0]?.speakers.find((speaker) => speaker.slug === slug)?.name ?? slug;
    return {
      kind: 'speaker',
      slug,
      name: person?.name ?? printed,
      address: address.speaker(slug),
      articles: theirs,
      ...(person && { person }),
      appearances: appearancesOf(slug, theirs),
    };
  });
  const sortName = ({ person, name }: SpeakerCollection) => person?.sort ?? name;
  return collections.sort(
    (a, b) => compareNames(sortName(a), sortName(b)) || (a.slug < b.slug ? -1 : 1),
  );
}

/** One list an author, by name as printed first. */
export function gatherAuthors(articles: readonly Article[]): AuthorCollection[] {
  const own = groupBy(articles, (article) => article.authors.map(({ slug }) => slug));
  return [...own]
    .map(([slug, theirs]): AuthorCollection => {
      const name = theirs[0]?.authors.find((author) => author.slug === slug)?.name ?? slug;
      return { kind: 'author', slug, name, address: address.author(slug), articles: theirs };
    })
    .sort((a, b) => compareNames(a.name, b.name) || (a.slug < b.slug ? -1 : 1));
}

/** Every topic of the register, in its order. */
export function gatherTopics(
  articles: readonly Article[],
  topics: readonly Topic[],
): TopicCollection[] {
  const own = groupBy(articles, (article) => article.topics.map(({ slug }) => slug));
  return topics.map((topic) => ({
    kind: 'topic',
    slug: topic.slug,
    name: topic.name,
    address: address.topic(topic.slug),
    articles: own.get(topic.slug) ?? [],
    topic,
  }));
}

/** Only neighbours are one period: the same posts before and after others are two. */
function appearancesOf(
  slug: string,
  articles: readonly Article[],
): SpeakerCollection['appearances'] {
  const periods: SpeakerCollection['appearances'][number][] = [];
  let newer: string | undefined;
  for (const { speakers, date } of articles) {
    const speaker = speakers.find((one) => one.slug === slug);
    if (!speaker) continue;
    const { posts } = speaker;
    const titles = titlesOf(speaker);
    const held = JSON.stringify([titles, posts]);
    const period = periods.at(-1);
    if (period && held === newer) {
      // Newest first: the last one seen is the earliest.
      periods[periods.length - 1] = { ...period, date, count: period.count + 1 };
    } else {
      periods.push({ date, until: date, count: 1, titles, posts });
    }
    newer = held;
  }
  return periods;
}

function groupBy(
  articles: readonly Article[],
  keysOf: (article: Article) => readonly string[],
): Map<string, Article[]> {
  const groups = new Map<string, Article[]>();
  for (const article of articles) {
    for (const key of new Set(keysOf(article))) {
      const group = groups.get(key);
      if (group) group.push(article);
      else groups.set(key, [article]);
    }
  }
  return groups;
}
