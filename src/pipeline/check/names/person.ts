import type { Period, Person } from '#bulletin/person';
import { readRank } from '#bulletin/rank';
import type { Speaker } from '#bulletin/speaker';
import { type BlockText, blocksOf } from '#pipeline/check/text/block-text';
import type { Hit, TextRule } from '#pipeline/parse/passage';
import { fold } from '#vietnamese/fold';
import { formatProse } from '#vietnamese/format-date';
import { foldSpaces } from '#vietnamese/normalise';
import { toneKey } from '#vietnamese/tone';

/**
 * A speaker whose rank, or all of whose posts, differ from what the register says of that day. The
 * register says nothing where it knows no such name or no such day; of several people with one name
 * any may be meant. An article is never corrected from it, only asked (`domain.md` §5).
 */
export const person: TextRule = function* (passages, { people, speakers, date }) {
  if (date === undefined || people.length === 0 || speakers.length === 0) return;
  for (const speaker of speakers) {
    const periods = namesakes(people, speaker.name).flatMap((one) =>
      one.periods.filter((period) => covers(period, date)),
    );
    if (periods.length === 0) continue;
    const lines = blocksOf(passages).filter((block) => block.kind === 'speaker');
    const line = lines.find((block) => nameAt(block, speaker.name) !== -1);
    if (line === undefined) continue;
    const values = { name: speaker.name, date: formatProse(date) };
    yield* rankHits(line, speaker, periods, values);
    yield* postHits(line, speaker, periods, values);
  }
};

interface Told extends Readonly<Record<string, string>> {
  readonly name: string;
  readonly date: string;
}

function* rankHits(
  line: BlockText,
  { rank, name }: Speaker,
  periods: readonly Period[],
  told: Told,
): Generator<Hit> {
  const ranks = periods.flatMap((period) => period.rank ?? []);
  if (rank === undefined || ranks.length < periods.length) return;
  if (ranks.some((one) => rankKey(one) === rankKey(rank))) return;
  const written = foldSpaces(line.text) === line.text ? line.text.indexOf(rank) : -1;
  const [at, length] = written === -1 ? [nameAt(line, name), name.length] : [written, rank.length];
  const values = { ...told, expected: ranks.join(' / '), text: rank };
  yield line.hit('person-rank', at, at + length, values);
}

function* postHits(
  line: BlockText,
  { posts, name }: Speaker,
  periods: readonly Period[],
  told: Told,
): Generator<Hit> {
  const held = periods.flatMap(postKeysOf);
  const [first] = posts;
  if (first === undefined || held.length === 0 || posts.some(isFormer)) return;
  if (posts.some((post) => held.some((one) => isSamePost(one, postKey(post))))) return;
  const written = line.text.indexOf(first);
  const [at, length] = written === -1 ? [nameAt(line, name), name.length] : [written, first.length];
  yield line.hit('person-post', at, at + length, { ...told, text: posts.join(', ') });
}

/** Marks tell people apart (Thúy, Thùy), tone placement and letter case do not. */
function nameKey(name: string): string {
  return toneKey(foldSpaces(name)).toLowerCase();
}

/** Everybody of the register who bears a name, in its order. */
function namesakes(people: readonly Person[], wanted: string): readonly Person[] {
  const index = indexes.get(people) ?? indexNames(people);
  indexes.set(people, index);
  return index.get(nameKey(wanted)) ?? [];
}

/** The register is one array a run, and every speaker of every article is looked up in it. */
const indexes = new WeakMap<readonly Person[], ReadonlyMap<string, readonly Person[]>>();

function indexNames(people: readonly Person[]): Map<string, Person[]> {
  const index = new Map<string, Person[]>();
  for (const one of people) {
    for (const key of new Set([one.name, ...one.aliases].map(nameKey))) {
      const bearers = index.get(key);
      if (bearers) bearers.push(one);
      else index.set(key, [one]);
    }
  }
  return index;
}

function nameAt(block: BlockText, name: string): number {
  return toneKey(block.text).toLowerCase().indexOf(nameKey(name));
}

function covers({ since, until }: Period, date: string): boolean {
  return (since === undefined || since <= date) && (until === undefined || date <= until);
}

/** Articles often leave out `QNCN`. */
function rankKey(rank: string): string {
  return (readRank(rank)?.canonical ?? fold(rank)).replace(/ QNCN$/u, '');
}

const postKeys = new WeakMap<Period, readonly string[]>();

/** Found out once: many an article names the same person. */
function postKeysOf(period: Period): readonly string[] {
  const keys = postKeys.get(period) ?? period.posts.map(postKey);
  postKeys.set(period, keys);
  return keys;
}

function postKey(post: string): string {
  return fold(foldSpaces(post)).replace(/^(?:(?:quyen|phu trach|kiem) )+/u, '');
}

/** Short and long forms of one post: `Chính ủy Bộ Tư lệnh`, `Chính ủy Bộ Tư lệnh Bảo vệ Lăng`. */
function isSamePost(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);
}

function isFormer(post: string): boolean {
  return fold(post).startsWith('nguyen ');
}
