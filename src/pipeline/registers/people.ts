import type { z } from 'zod';
import { nameKey } from '#bulletin/name-slugs';
import type { Person, personRowSchema } from '#bulletin/person';
import type { RegisterFlaw } from '#pipeline/registers/flaws';
import { readPeriod } from '#pipeline/registers/period';
import type { Looked, Register } from '#pipeline/registers/read-register';
import { slugClashes } from '#pipeline/registers/slug-clashes';
import { slugify } from '#vietnamese/slug';

/** Rows of `people.yaml` → people with their ranks and posts in time. */
export function readPeople(
  register: Register<readonly z.infer<typeof personRowSchema>[]>,
): Looked<Person[]> {
  const flaws: RegisterFlaw[] = [];
  const people = register.value.map(
    (row, index): Person => ({
      slug: row.slug ?? slugify(row.name),
      name: row.name,
      ...(row.sort !== undefined && { sort: row.sort }),
      aliases: row.aliases ?? [],
      periods: (row.periods ?? []).map(({ rank, posts = [], ...written }, period) => {
        const days = readPeriod(written, register, [index, 'periods', period]);
        flaws.push(...days.flaws);
        return { ...days.value, ...(rank !== undefined && { rank }), posts };
      }),
    }),
  );
  const clashes = slugClashes(register, [], people);
  return { value: people, flaws: [...flaws, ...clashes, ...namesakes(register, people)] };
}

/** A name that two people share leads an article to the wrong one. */
function namesakes(register: Register<unknown>, people: readonly Person[]): RegisterFlaw[] {
  const holders = new Map<string, Person>();
  return people.flatMap((person, index) =>
    [person.name, ...person.aliases].flatMap((name, at) => {
      const other = holders.get(nameKey(name));
      holders.set(nameKey(name), person);
      if (!other || other === person) return [];
      const path = at === 0 ? ['name'] : ['aliases', at - 1];
      const reason = `tên “${name}” đã thuộc về người khác trong sổ (${other.slug}). Ghi tên phân biệt được.`;
      return [register.flawAt([index, ...path], reason)];
    }),
  );
}
