import { slugify } from '#vietnamese/slug';
import type { BenchSpeaker } from './article.ts';
import { NameBook } from './people.ts';
import { type Random, randomOf } from './random.ts';
import { coinedName } from './syllable.ts';
import { type BenchUnit, lastYear } from './units.ts';

const roles = ['chỉ đạo', 'chủ trì', 'báo cáo', 'phát biểu', 'tham luận', 'dự', 'kết luận'];

/** How many of a hundred articles have 0, 1, … 9 speakers. */
const shares = [10, 15, 22, 22, 12, 8, 5, 3, 2, 1];

/** From high to low, as protocol wants them. */
const ranks = ['Đại tá', 'Thượng tá', 'Trung tá', 'Thiếu tá', 'Đại úy', 'Thượng úy', 'Đồng chí'];

/** Heads of villages and schools: sixty people who turn up again and again. */
const neighbours: readonly BenchSpeaker[] = (() => {
  const names = new NameBook('neighbours');
  const random = randomOf('neighbours');
  return Array.from({ length: 60 }, () => ({
    rank: 'Đồng chí',
    name: names.fresh(),
    posts: [
      random.chance(0.6)
        ? `Chủ tịch Ủy ban nhân dân xã ${coinedName(random)}`
        : `Hiệu trưởng Trường Trung học cơ sở ${coinedName(random)}`,
    ],
  }));
})();

/** Who speaks in an article of a unit in a year: its own officers, those above, a neighbour. */
export function pickSpeakers(
  unit: BenchUnit,
  units: readonly BenchUnit[],
  year: number,
  random: Random,
): BenchSpeaker[] {
  const count = pickCount(random);
  const above = units.find(({ name }) => name === unit.parent);
  const root = units[0] as BenchUnit;
  const siblings = units.filter(({ parent }) => parent === unit.parent);
  const inOffice = [unit, above ?? root, root, ...siblings]
    .flatMap(({ officers }) => officers)
    .filter(({ since, until }) => since <= year && (year <= until || until === lastYear));
  const officers = officerSlugs(units);
  const guests = neighbours.filter(({ name }) => !officers.has(slugify(name)));
  const people = new Map<string, BenchSpeaker>();
  while (people.size < count) {
    const guest = random.chance(0.12) || people.size >= 8;
    const { rank, name, posts } = random.pick<BenchSpeaker>(guest ? guests : inOffice);
    const role = random.chance(0.85) ? { role: random.pick(roles) } : {};
    people.set(name, { rank, name, posts, ...role });
  }
  return [...people.values()].sort((a, b) => ranks.indexOf(a.rank) - ranks.indexOf(b.rank));
}

function pickCount(random: Random): number {
  let left = random.integer(0, shares.reduce((sum, share) => sum + share, 0) - 1);
  return shares.findIndex((share) => {
    left -= share;
    return left < 0;
  });
}

const slugsOf = new WeakMap<readonly BenchUnit[], ReadonlySet<string>>();

/** Two names that fold to one address must not both occur. */
function officerSlugs(units: readonly BenchUnit[]): ReadonlySet<string> {
  const known = slugsOf.get(units);
  if (known) return known;
  const slugs = new Set(units.flatMap(({ officers }) => officers.map(({ name }) => slugify(name))));
  slugsOf.set(units, slugs);
  return slugs;
}
