import type { Article, AuthorMention, SpeakerMention, UnitMention } from '#bulletin/article';
import { authorsOf } from '#bulletin/byline';
import type { SlugOfName } from '#bulletin/name-slugs';
import type { Photo } from '#bulletin/picture';
import { unitNameOn } from '#bulletin/unit';
import { withoutEndMark } from '#pipeline/parse/body/end-mark';
import type { ParsedArticle } from '#pipeline/parse/parse-document';
import type { ArticleFolder } from '#pipeline/read/content-files';
import type { Registers } from '#pipeline/registers/registers';
import { type NamedUnit, topicsNamed } from '#pipeline/resolve/register-rows';
import type { SiteAnswers } from '#pipeline/resolve/site-answers';
import { allNamed, writtenUnits } from '#pipeline/resolve/written-units';
import { address } from '#view/address';
import { glue } from '#view/glue';

/** An article before its photos were looked at. */
export type ArticleWithoutPhotos = Omit<Article, 'photos' | 'cover'>;

/**
 * Puts an article together from what it says, what the registers know and what the site answers.
 *
 * @param answers for its names, one a name
 * @returns `undefined` where it cannot be shown: a value or one of its units is wrong
 */
export function resolveArticle(
  { head, body }: ParsedArticle,
  folder: ArticleFolder,
  registers: Registers,
  answers: SiteAnswers,
): ArticleWithoutPhotos | undefined {
  if (!head) return undefined;
  const { date, until, time } = head.date;
  const named = allNamed(writtenUnits(head.unit, registers));
  const [unit, ...otherUnits] = unitMentions(named ?? [], date);
  if (!named || !unit) return undefined;
  const { topics, kind } = topicsNamed(head, registers);
  return {
    id: folder.id,
    slug: folder.slug,
    address: address.article(folder.date, folder.slug),
    date,
    ...(until !== undefined && { until }),
    ...(time !== undefined && { time }),
    title: head.title,
    headline: glue(head.title, unitNames(registers)),
    summary:
      head.summary === undefined
        ? (body?.lead?.text ?? '')
        : withoutEndMark(head.summary.replace(/\s+/gu, ' ')),
    summaryFromBody: head.summary === undefined && body?.lead !== undefined,
    unit: { slug: unit.slug },
    unitName: unit.name,
    ...(otherUnits.length > 0 && { otherUnits }),
    byline: head.author,
    authors: withSlugs(
      authorsOf(head.author),
      answers.authors,
      (name, slug): AuthorMention => ({ name, slug }),
    ),
    speakers: withSlugs(
      head.speakers,
      answers.speakers,
      (speaker, slug): SpeakerMention => ({ ...speaker, slug }),
    ),
    topics: topics.map(({ slug, name, notices }) => ({ slug, name, notices })),
    ...(kind && { kind }),
    ...(head.language !== undefined && head.language !== 'vi' && { lang: head.language }),
    ...(head.source && { source: head.source }),
    ...(head.updated && { updated: head.updated.date }),
    corrections: head.corrections.map(({ date: day, text }) => ({ date: day.date, text })),
    aliases: head.aliases,
    draft: head.draft,
    ...(head.published !== undefined && { embargo: head.published }),
    demo: named.some((one) => one.unit.demo),
  };
}

/** Each unit once. What was printed stays, even outside the name's years: the check reports, it never rewrites. */
function unitMentions(units: readonly NamedUnit[], date: string): UnitMention[] {
  const seen = new Set<string>();
  return units.flatMap(({ unit, name }) => {
    if (seen.has(unit.slug)) return [];
    seen.add(unit.slug);
    return [{ slug: unit.slug, name: name ?? unitNameOn(unit, date) }];
  });
}

/** Those whose name has a part of the address; one that somebody else holds has none. */
function withSlugs<T, U>(
  all: readonly T[],
  answers: readonly SlugOfName[],
  mention: (one: T, slug: string) => U,
): U[] {
  return all.flatMap((one, index) => {
    const answer = answers[index];
    return answer && 'slug' in answer ? [mention(one, answer.slug)] : [];
  });
}

const unitNamesOf = new WeakMap<Registers, readonly string[]>();

/** Every name a unit bears or bore; one array a register, because every title asks. */
function unitNames(registers: Registers): readonly string[] {
  const known =
    unitNamesOf.get(registers) ??
    registers.units.flatMap(({ names }) => names.map(({ name }) => name));
  unitNamesOf.set(registers, known);
  return known;
}

/** Photos of the body and the cover, once they are known. */
export function withPhotos(
  article: ArticleWithoutPhotos,
  photos: readonly Photo[],
  cover: Photo | undefined,
): Article {
  const leading = cover ?? photos[0];
  return { ...article, photos, ...(leading && { cover: leading }) };
}
