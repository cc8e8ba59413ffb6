import type { z } from 'zod';
import type { Finding } from '#bulletin/finding';
import { type Glossary, glossarySchema } from '#bulletin/glossary';
import { nameKey } from '#bulletin/name-slugs';
import { type Person, personRowSchema } from '#bulletin/person';
import { type Settings, settingsSchema } from '#bulletin/settings';
import { type Kind, type Topic, topicsFileSchema } from '#bulletin/topic';
import { type Unit, unitRowSchema } from '#bulletin/unit';
import { readValidity } from '#pipeline/registers/period';
import { type ReadFile, type Register, readRegister } from '#pipeline/registers/read-register';
import { indexUnits, resolveUnits } from '#pipeline/registers/resolve-units';
import { refuseSlugClashes } from '#pipeline/registers/slug-clashes';
import { slugify } from '#vietnamese/slug';

/** Names that articles may use, from the YAML files of the content folder. */
export interface Registers {
  readonly settings: Settings;
  readonly units: readonly Unit[];
  /** `unitKey` of every name and alias → unit. */
  readonly unitsByKey: ReadonlyMap<string, Unit>;
  readonly people: readonly Person[];
  readonly topics: readonly Topic[];
  readonly kinds: readonly Kind[];
  readonly glossary: Glossary;
}

/** The files that registers are read from. */
export const registerFiles = [
  'site.yaml',
  'units.yaml',
  'people.yaml',
  'topics.yaml',
  'glossary.yaml',
] as const;

/** The registers, or the findings that tell at which line of which file they are wrong. */
export function readRegisters(read: ReadFile): { registers?: Registers; findings: Finding[] } {
  const findings: Finding[] = [];
  const settings = readRegister(read, 'site.yaml', settingsSchema, {}, findings);
  const unitRows = readRegister(read, 'units.yaml', unitRowSchema.array(), [], findings);
  const people = readRegister(read, 'people.yaml', personRowSchema.array(), [], findings);
  const topics = readRegister(read, 'topics.yaml', topicsFileSchema, {}, findings);
  const glossary = readRegister(read, 'glossary.yaml', glossarySchema, [], findings);
  const units = unitRows && resolveUnits(unitRows);
  const unitsByKey = unitRows && units && indexUnits(unitRows, units);
  const persons = people && resolvePeople(people);
  const named = topics && resolveTopics(topics);
  for (const register of [unitRows, people, topics]) {
    findings.push(...(register?.faults.findings ?? []));
  }
  if (!settings || !units || !unitsByKey || !persons || !named || !glossary) return { findings };
  const registers: Registers = {
    settings: settings.value,
    units,
    unitsByKey,
    people: persons,
    ...named,
    glossary: glossary.value,
  };
  return findings.length > 0 ? { findings } : { registers, findings };
}

function resolvePeople(people: Register<z.infer<typeof personRowSchema>[]>): Person[] {
  const persons = people.value.map(
    (row, index): Person => ({
      slug: row.slug ?? slugify(row.name),
      name: row.name,
      ...(row.sort !== undefined && { sort: row.sort }),
      aliases: row.aliases ?? [],
      periods: (row.periods ?? []).map(({ rank, posts = [], ...written }, period) => ({
        ...readValidity(written, people, [index, 'periods', period]),
        ...(rank !== undefined && { rank }),
        posts,
      })),
    }),
  );
  refuseSlugClashes(people, [], persons);
  refuseNamesakes(people, persons);
  return persons;
}

/** A name that two people share leads an article to the wrong one. */
function refuseNamesakes(people: Register<unknown>, persons: readonly Person[]): void {
  const holders = new Map<string, Person>();
  for (const [index, person] of persons.entries()) {
    for (const [at, name] of [person.name, ...person.aliases].entries()) {
      const other = holders.get(nameKey(name));
      if (other && other !== person) {
        const path = at === 0 ? ['name'] : ['aliases', at - 1];
        const reason = `tên “${name}” đã thuộc về người khác trong sổ (${other.slug}). Ghi tên phân biệt được.`;
        people.fault([index, ...path], reason);
      }
      holders.set(nameKey(name), person);
    }
  }
}

function resolveTopics(file: Register<z.infer<typeof topicsFileSchema>>): {
  topics: Topic[];
  kinds: Kind[];
} {
  const topics = file.value.topics.map((row) => ({
    slug: row.slug ?? slugify(row.name),
    name: row.name,
    ...(row.description !== undefined && { description: row.description }),
    notices: row.notices === 'true',
  }));
  const kinds = file.value.kinds.map(({ name, slug }) => ({ slug: slug ?? slugify(name), name }));
  refuseSlugClashes(file, ['topics'], topics);
  refuseSlugClashes(file, ['kinds'], kinds);
  return { topics, kinds };
}
