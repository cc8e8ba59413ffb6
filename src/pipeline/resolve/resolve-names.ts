import type { FrontMatter } from '#bulletin/front-matter';
import type { SlugOfName } from '#bulletin/name-slugs';
import { nearest } from '#bulletin/nearest';
import type { RuleId, Values } from '#bulletin/rules';
import type { Kind, Topic } from '#bulletin/topic';
import { type Unit, unitKey, unitNameOn } from '#bulletin/unit';
import type { WrittenNames } from '#pipeline/parse/read-front-matter';
import type { Registers } from '#pipeline/registers/registers';
import { fold } from '#vietnamese/fold';
import { formatNumeric } from '#vietnamese/format-date';

/** Reports a fault at the value that a path of the front matter leads to. */
export type AddFault = (
  rule: RuleId,
  path: readonly PropertyKey[],
  values: Values,
  replacement?: string,
) => void;

/** The unit an article names, and the name it prints. */
export function resolveUnit(
  front: FrontMatter,
  date: string,
  registers: Registers,
  add: AddFault,
): { unit: Unit; unitName: string } | undefined {
  const key = unitKey(front.unit);
  const unit = lookUpUnit(front.unit, registers, add);
  if (!unit) return undefined;
  const expected = unitNameOn(unit, date);
  const written = unit.names.find(({ name }) => unitKey(name) === key);
  if (!written) return { unit, unitName: expected };
  if (unitKey(expected) !== key) {
    add(
      'unit-name-years',
      ['unit'],
      { date: formatNumeric(date), expected, text: written.name },
      expected,
    );
  }
  // What was printed stays: the check reports, it never rewrites.
  return { unit, unitName: written.name };
}

/** The unit that bears or bore a name; one that is not in the register is a fault. */
function lookUpUnit(
  name: string,
  { units, unitsByKey }: Registers,
  add: AddFault,
): Unit | undefined {
  const unit = unitsByKey.get(unitKey(name));
  if (unit) return unit;
  // One figure wrong is another unit: that is for a person to know, never a proposal of ours.
  const names = units
    .flatMap(({ names: dated, aliases }) => [...dated.map((one) => one.name), ...aliases])
    .filter((known) => numbersOf(known) === numbersOf(name));
  const suggestion = nearest(name, names);
  add('unit-unknown', ['unit'], { text: name, ...(suggestion && { suggestion }) }, suggestion);
  return undefined;
}

/** The numbers of a unit's name, Roman ones too, in their order. */
function numbersOf(name: string): string {
  return (name.match(/\d+|(?<!\p{L})[IVXLC]+(?!\p{L})/gu) ?? []).join(' ');
}

/** Topics and kind of an article. */
export function lookUpTopics(
  names: Pick<WrittenNames, 'topics' | 'kind'>,
  range: (path: readonly PropertyKey[]) => unknown,
  registers: Registers,
  add: AddFault,
): { readonly topics: readonly Topic[]; readonly kind: Kind | undefined } {
  const topics = (names.topics ?? []).flatMap((name, index) => {
    const path = range(['topics', index]) ? ['topics', index] : ['topics'];
    return lookUp(name, registers.topics, 'topic-unknown', path, add) ?? [];
  });
  const kind =
    names.kind === undefined
      ? undefined
      : lookUp(names.kind, registers.kinds, 'kind-unknown', ['kind'], add);
  return { topics, kind };
}

/** Reports names that no register knows, in an article that cannot be shown for something else. */
export function lookUpNames(
  names: WrittenNames,
  range: (path: readonly PropertyKey[]) => unknown,
  registers: Registers,
  add: AddFault,
): void {
  if (names.unit !== undefined) lookUpUnit(names.unit, registers, add);
  lookUpTopics(names, range, registers, add);
}

/** A row of a register by its name: marks, letter case and kinds of dash aside. */
export function findRow<T extends { readonly name: string }>(
  name: string,
  rows: readonly T[],
): T | undefined {
  const key = rowKey(name);
  return rows.find((row) => rowKey(row.name) === key);
}

function rowKey(name: string): string {
  return fold(name).replace(/[\s–—-]+/gu, ' ');
}

/** The same; a name that no row has is a fault. */
function lookUp<T extends { readonly name: string }>(
  name: string,
  rows: readonly T[],
  rule: RuleId,
  path: readonly PropertyKey[],
  add: AddFault,
): T | undefined {
  const row = findRow(name, rows);
  if (!row) {
    const names = rows.map((candidate) => candidate.name);
    const suggestion = nearest(name, names);
    add(
      rule,
      path,
      { text: name, known: names.join(', '), ...(suggestion && { suggestion }) },
      suggestion,
    );
  }
  return row;
}

/** The part of the address of a person; where another name has it already, that is a fault. */
export function slugOf(
  name: string,
  found: SlugOfName,
  path: readonly PropertyKey[],
  addressOf: (slug: string) => string,
  add: AddFault,
): string | undefined {
  if ('slug' in found) return found.slug;
  const values = { text: name, other: found.heldBy, register: 'people.yaml' };
  add('slug-clash', path, { ...values, address: addressOf(found.taken) });
  return undefined;
}
