import type { Person } from '#domain/person';
import { slugify } from '#vietnamese/slug';

/**
 * Gives every name its part of the address. Two names that fold to one slug never share a page:
 * the register gives one of them a slug of its own, or the second name is refused.
 */
export class NameSlugs {
  readonly #register = new Map<string, Person>();
  readonly #nameOf = new Map<string, string>();

  constructor(people: readonly Person[]) {
    for (const person of people) {
      for (const name of [person.name, ...person.aliases])
        this.#register.set(nameKey(name), person);
      this.#nameOf.set(person.slug, nameKey(person.name));
    }
  }

  /** Row of the register for a name or alias; letter case and spacing aside, marks never. */
  person(name: string): Person | undefined {
    return this.#register.get(nameKey(name));
  }

  /** The slug of a name, or the other name that holds it already. */
  slugOf(name: string): { slug: string } | { heldBy: string } {
    const person = this.person(name);
    const slug = person?.slug ?? (slugify(name) || 'khong-ten');
    const key = nameKey(person?.name ?? name);
    const holder = this.#nameOf.get(slug);
    if (holder === undefined) this.#nameOf.set(slug, key);
    else if (holder !== key) return { heldBy: this.#printed.get(holder) ?? holder };
    if (!this.#printed.has(key)) this.#printed.set(key, person?.name ?? name);
    return { slug };
  }

  readonly #printed = new Map<string, string>();
}

function nameKey(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('vi');
}
