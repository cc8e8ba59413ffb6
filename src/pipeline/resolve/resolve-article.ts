import type { Article, AuthorMention, SpeakerMention } from '#bulletin/article';
import { authorsOf } from '#bulletin/byline';
import type { Photo } from '#bulletin/picture';
import type { Kind } from '#bulletin/topic';
import { withoutEndMark } from '#pipeline/parse/body/end-mark';
import type { ParsedArticle } from '#pipeline/parse/parse-article';
import type { ArticleFolder } from '#pipeline/read/content-files';
import type { Registers } from '#pipeline/registers/registers';
import {
  type AddFault,
  lookUpNames,
  lookUpTopics,
  resolveUnit,
  slugOf,
} from '#pipeline/resolve/resolve-names';
import type { Surroundings } from '#pipeline/resolve/site-answers';
import { formatNumeric } from '#vietnamese/format-date';
import { address } from '#view/address';
import { glue } from '#view/glue';

/** An article before its photos were looked at. */
export type ArticleWithoutPhotos = Omit<Article, 'photos' | 'cover'>;

/**
 * Asks the registers about everything an article names. Every name that they do not know is a
 * finding at the place where it stands; `undefined` where the article cannot be shown for it.
 *
 * @param surroundings answers for its names, one a name
 */
export function resolveArticle(
  parsed: ParsedArticle,
  folder: ArticleFolder,
  registers: Registers,
  surroundings: Surroundings,
): ArticleWithoutPhotos | undefined {
  const { frontMatter: front, names } = parsed;
  const add: AddFault = (rule, path, values, replacement) => {
    const [start, end] = parsed.range(path) ?? [0, 0];
    parsed.findings.add({
      rule,
      offset: start,
      length: end - start,
      values,
      ...(replacement !== undefined && { replacement }),
    });
  };
  if (!front) {
    // What is wrong with a date must not hide what is wrong with a unit until the next run.
    if (names) lookUpNames(names, parsed.range, registers, add);
    return undefined;
  }
  const { date, time } = front.date;
  if (date !== folder.date) {
    const values = { date: formatNumeric(date), folder: formatNumeric(folder.date) };
    const fixed = [formatNumeric(folder.date), time].filter(Boolean).join(' ');
    add('date-folder', ['date'], values, fixed);
  }
  if (surroundings.future) add('date-future', ['date'], { text: formatNumeric(date) });
  const unit = resolveUnit(front, date, registers, add);
  const { topics, kind } = lookUpTopics(front, parsed.range, registers, add);
  const speakers = front.speakers.map((speaker, index): SpeakerMention | undefined => {
    const path = parsed.range(['speakers', index]) ? ['speakers', index] : ['speakers'];
    const found = surroundings.speakers[index];
    const slug = found && slugOf(speaker.name, found, path, address.speaker, add);
    return slug === undefined ? undefined : { ...speaker, slug };
  });
  const authors = authorsOf(front.author).map((name, index): AuthorMention | undefined => {
    const found = surroundings.authors[index];
    const slug = found && slugOf(name, found, ['author'], address.author, add);
    return slug === undefined ? undefined : { name, slug };
  });
  if (!unit) return undefined;
  return {
    id: folder.id,
    slug: folder.slug,
    address: address.article(folder.date, folder.slug),
    date,
    ...(time !== undefined && { time }),
    title: front.title,
    headline: glue(front.title, unitNames(registers)),
    summary:
      front.summary === undefined
        ? parsed.firstParagraph
        : withoutEndMark(front.summary.replace(/\s+/gu, ' ')),
    summaryFromBody: front.summary === undefined,
    unit: { slug: unit.unit.slug },
    unitName: unit.unitName,
    byline: front.author,
    authors: authors.filter((author) => author !== undefined),
    speakers: speakers.filter((speaker) => speaker !== undefined),
    topics: topics.map(({ slug, name, notices }) => ({ slug, name, notices })),
    ...(kind && { kind: kind satisfies Kind }),
    ...(front.updated && { updated: front.updated.date }),
    corrections: front.corrections.map(({ date: day, text }) => ({ date: day.date, text })),
    aliases: front.aliases,
    draft: front.draft,
    ...(front.published !== undefined && { embargo: front.published }),
    demo: unit.unit.demo,
  };
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
