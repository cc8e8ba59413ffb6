import type { Period, Person } from '#bulletin/person';
import type { Speaker } from '#bulletin/speaker';
import { type BlockText, blocksOf } from '#pipeline/check/text/block-text';
import type { TextContext } from '#pipeline/check/text-rule';
import type { Passage } from '#pipeline/parse/passage';
import { formatProse } from '#vietnamese/format-date';
import { foldSpaces } from '#vietnamese/normalise';
import { toneKey } from '#vietnamese/tone';

/** What the register says of a speaker on the article's day. */
export interface RegisteredSpeaker {
  readonly speaker: Speaker;
  /** At least one; of several people with one name any may be meant. */
  readonly periods: readonly Period[];
  /** The speaker's line in the front matter. */
  readonly line: BlockText;
  /** As the messages say it. */
  readonly date: string;
}

/**
 * Speakers of whom the register knows the day. It says nothing where it knows no such name or no such
 * day. An article is never corrected from it, only asked (`domain.md` §5).
 */
export function registeredSpeakers(
  passages: readonly Passage[],
  context: TextContext,
): readonly RegisteredSpeaker[] {
  const known = registered.get(context) ?? [...findRegistered(passages, context)];
  registered.set(context, known);
  return known;
}

/** Made once an article: two rules ask. */
const registered = new WeakMap<TextContext, readonly RegisteredSpeaker[]>();

function* findRegistered(
  passages: readonly Passage[],
  { people, speakers, date, until = date }: TextContext,
): Generator<RegisteredSpeaker> {
  if (date === undefined || until === undefined || people.length === 0 || speakers.length === 0)
    return;
  const lines = blocksOf(passages)
    .filter((block) => block.kind === 'speaker')
    .map((block) => ({ block, key: lineKey(block) }));
  for (const speaker of speakers) {
    const periods = namesakes(people, speaker.name).flatMap((one) =>
      one.periods.filter((period) => overlaps(period, date, until)),
    );
    if (periods.length === 0) continue;
    const name = spokenKey(speaker.name);
    const line = lines.find(({ key }) => key.includes(name))?.block;
    if (line) yield { speaker, periods, line, date: formatProse(date) };
  }
}

/** Where a name begins in a line; -1 where it does not stand there. */
export function nameAt(block: BlockText, name: string): number {
  return lineKey(block).indexOf(spokenKey(name));
}

function lineKey({ text }: BlockText): string {
  return toneKey(text).toLowerCase();
}

/** Marks tell people apart (Thúy, Thùy), tone placement and letter case do not. */
export function spokenKey(name: string): string {
  return toneKey(foldSpaces(name)).toLowerCase();
}

/** Everybody of the register who bears a name, in its order. */
export function namesakes(people: readonly Person[], wanted: string): readonly Person[] {
  const index = indexes.get(people) ?? indexNames(people);
  indexes.set(people, index);
  return index.get(spokenKey(wanted)) ?? [];
}

/** The register is one array a run, and every speaker of every article is looked up in it. */
const indexes = new WeakMap<readonly Person[], ReadonlyMap<string, readonly Person[]>>();

function indexNames(people: readonly Person[]): Map<string, Person[]> {
  const index = new Map<string, Person[]>();
  for (const one of people) {
    for (const key of new Set([one.name, ...one.aliases].map(spokenKey))) {
      const bearers = index.get(key);
      if (bearers) bearers.push(one);
      else index.set(key, [one]);
    }
  }
  return index;
}

/** Any day of the event. */
export function overlaps(period: Period, first: string, last: string): boolean {
  const { since, until } = period;
  return (since === undefined || since <= last) && (until === undefined || first <= until);
}
