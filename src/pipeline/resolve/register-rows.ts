import type { FrontMatter } from '#bulletin/front-matter';
import type { Kind, Topic } from '#bulletin/topic';
import { type Unit, unitKey } from '#bulletin/unit';
import type { Registers } from '#pipeline/registers/registers';
import { fold } from '#vietnamese/fold';

/** A unit as an article names it. */
export interface NamedUnit {
  readonly unit: Unit;
  /** The one of its names that is written; absent where an alias is. */
  readonly name?: string;
}

/** The unit that a text names; `undefined` where the register has none. */
export function unitNamed(written: string, registers: Registers): NamedUnit | undefined {
  const known = unitsNamed.get(registers) ?? new Map<string, NamedUnit | undefined>();
  unitsNamed.set(registers, known);
  if (!known.has(written)) known.set(written, lookUpUnit(written, registers));
  return known.get(written);
}

/** Thousands of articles name the same few units, and several ask about each. */
const unitsNamed = new WeakMap<Registers, Map<string, NamedUnit | undefined>>();

function lookUpUnit(written: string, { unitsByKey }: Registers): NamedUnit | undefined {
  const key = unitKey(written);
  const unit = unitsByKey.get(key);
  const name = unit?.names.find((one) => unitKey(one.name) === key)?.name;
  return unit && { unit, ...(name !== undefined && { name }) };
}

/** Topics and kind of an article, as far as the register has them. */
export function topicsNamed(
  { topics, kind }: Pick<FrontMatter, 'topics' | 'kind'>,
  registers: Registers,
): { readonly topics: readonly Topic[]; readonly kind: Kind | undefined } {
  return {
    topics: topics.flatMap((name) => topicsIn(name, registers.topics)).filter(isFirst),
    kind: kind === undefined ? undefined : findRow(kind, registers.kinds),
  };
}

/** `Huấn luyện, Thi đua`: the topics of one line; a name of the register may have a comma itself. */
function topicsIn(written: string, topics: readonly Topic[]): readonly Topic[] {
  const whole = findRow(written, topics);
  if (whole) return [whole];
  return partsOf(written).flatMap((name) => findRow(name, topics) ?? []);
}

/** What commas and semicolons part. */
export function partsOf(written: string): string[] {
  return written.split(/[,;]/u).flatMap((part) => part.trim() || []);
}

function isFirst<T>(one: T, index: number, all: readonly T[]): boolean {
  return all.indexOf(one) === index;
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
