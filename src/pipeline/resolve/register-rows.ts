import type { FrontMatter } from '#bulletin/front-matter';
import type { Kind, Topic } from '#bulletin/topic';
import { type Unit, unitKey, unitNameOn } from '#bulletin/unit';
import type { Registers } from '#pipeline/registers/registers';
import { fold } from '#vietnamese/fold';

/** A unit and the name it bears in an article. */
export interface NamedUnit {
  readonly unit: Unit;
  /** What the article prints: a name of the register as written, or for an alias the name of that day. */
  readonly unitName: string;
}

/** The unit an article names; `undefined` where the register has none. */
export function unitNamed(
  written: string,
  date: string,
  { unitsByKey }: Registers,
): NamedUnit | undefined {
  const key = unitKey(written);
  const unit = unitsByKey.get(key);
  if (!unit) return undefined;
  // What was printed stays, even outside the name's years: the check reports, it never rewrites.
  const name = unit.names.find((one) => unitKey(one.name) === key);
  return { unit, unitName: name?.name ?? unitNameOn(unit, date) };
}

/** Topics and kind of an article, as far as the register has them. */
export function topicsNamed(
  { topics, kind }: Pick<FrontMatter, 'topics' | 'kind'>,
  registers: Registers,
): { readonly topics: readonly Topic[]; readonly kind: Kind | undefined } {
  return {
    topics: topics.flatMap((name) => findRow(name, registers.topics) ?? []),
    kind: kind === undefined ? undefined : findRow(kind, registers.kinds),
  };
}

/** A row of a register by its name: marks, letter case and kinds of dash aside. */
export function findRow<T extends { readonly name: string }>(
  name: string,
  rows: readonly T[],
): T | undefined {
  const index =
    indexes.get(rows) ?? new Map(rows.toReversed().map((row) => [rowKey(row.name), row]));
  indexes.set(rows, index);
  return index.get(rowKey(name)) as T | undefined;
}

/** One array a register, and every article asks. */
const indexes = new WeakMap<readonly unknown[], ReadonlyMap<string, unknown>>();

function rowKey(name: string): string {
  return fold(name).replace(/[\s–—-]+/gu, ' ');
}
