import type { Period, Person } from '#bulletin/person';
import { readRank } from '#bulletin/rank';
import type { Speaker } from '#bulletin/speaker';
import { nameAt, namesakes, overlaps, spokenKey } from '#pipeline/check/names/people-register';
import { isSamePost, postKey } from '#pipeline/check/names/post-key';
import { blocksOf } from '#pipeline/check/text/block-text';
import { textRule } from '#pipeline/check/text-rule';
import { editDistance } from '#vietnamese/edit-distance';
import { slugify } from '#vietnamese/slug';

/**
 * A speaker whom the register does not know, one letter away from one it knows, in that one's post.
 * People of nearly one name are many (An, Anh): what tells them apart is what they are.
 */
export const personName = textRule({
  id: 'person-name',
  *findInText(passages, { people, speakers, date, until = date }) {
    if (date === undefined || until === undefined || people.length === 0) return;
    for (const speaker of speakers) {
      const { name } = speaker;
      if (namesakes(people, name).length > 0) continue;
      const [meant, ...others] = nearlyNamed(people, name).filter(({ periods }) =>
        periods.some((period) => overlaps(period, date, until)),
      );
      // One address for two names is an error of its own, which names both.
      if (meant === undefined || others.length > 0 || slugify(name) === meant.slug) continue;
      const periods = meant.periods.filter((period) => overlaps(period, date, until));
      if (!periods.some((period) => isTheSame(speaker, period))) continue;
      const line = blocksOf(passages).find(
        (block) => block.kind === 'speaker' && nameAt(block, name) !== -1,
      );
      if (!line) continue;
      const at = nameAt(line, name);
      yield line.flaw(at, at + name.length, { text: name, suggestion: meant.name });
    }
  },
  message: ({ text, suggestion }) =>
    `Danh sách people.yaml không có ${text}. Có phải ý là ${suggestion}?`,
  example: 'Vũ Đình Khanh khi people.yaml ghi Vũ Đình Khang, cùng chức vụ',
  cure: 'Đối chiếu họ tên; đúng là người khác thì ghi thêm người ấy vào people.yaml',
});

/** A post with its unit in common; of posts without one all of them, and the rank. */
function isTheSame({ posts, rank }: Speaker, period: Period): boolean {
  const held = period.posts.map(postKey);
  const own = posts.map(postKey);
  const isRankShared =
    rank !== undefined && period.rank !== undefined && rankOf(rank) === rankOf(period.rank);
  if (own.length === 0 || held.length === 0) return isRankShared;
  const isHeld = (one: string) => held.some((post) => isSamePost(post, one));
  if (
    own.some((one) => isOfUnit(one) && held.some((post) => isOfUnit(post) && isSamePost(post, one)))
  )
    return true;
  return isRankShared && own.every(isHeld);
}

/** `Chính ủy Đoàn 9000`, not `Bí thư Đảng ủy`, which every unit has. */
function isOfUnit(post: string): boolean {
  return /\d/u.test(post) || post.split(' ').length > 5;
}

function rankOf(rank: string): string {
  return (readRank(rank)?.canonical ?? rank).replace(/ QNCN$/u, '');
}

/** Everybody of the register one letter, tone or mark away. */
function nearlyNamed(people: readonly Person[], name: string): readonly Person[] {
  const index = indexes.get(people) ?? indexGaps(people);
  indexes.set(people, index);
  const key = spokenKey(name);
  const near = gapsOf(key).flatMap((gap) => index.get(gap) ?? []);
  return [
    ...new Set(near.filter((one) => editDistance(key, one.key) === 1).map(({ person }) => person)),
  ];
}

interface Bearer {
  readonly key: string;
  readonly person: Person;
}

/** Names without one of their syllables, once a run: a slip lies in one. */
const indexes = new WeakMap<readonly Person[], ReadonlyMap<string, readonly Bearer[]>>();

function indexGaps(people: readonly Person[]): Map<string, Bearer[]> {
  const index = new Map<string, Bearer[]>();
  for (const person of people) {
    for (const key of new Set([person.name, ...person.aliases].map(spokenKey))) {
      for (const gap of gapsOf(key)) {
        const bearers = index.get(gap);
        if (bearers) bearers.push({ key, person });
        else index.set(gap, [{ key, person }]);
      }
    }
  }
  return index;
}

function gapsOf(key: string): string[] {
  const syllables = key.split(' ');
  return syllables.map((_, gap) =>
    syllables.map((syllable, at) => (at === gap ? '*' : syllable)).join(' '),
  );
}
