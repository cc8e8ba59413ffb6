import type { Person } from '#bulletin/person';
import { slugify } from '#vietnamese/slug';

/** The part of the address that a name has, or that another name has already. */
export type SlugOfName =
  | { readonly slug: string }
  | { readonly taken: string; readonly heldBy: string };

/**
 * Gives every name its part of the address. Two names that fold to one slug never share a page:
 * the register gives one of them a slug of its own, or the second name is refused.
 */
export class NameSlugs {
  readonly #register = new Map<string, Person>();
  /** Slug → the name that has it, as first written. */
  readonly #holders = new Map<string, string>();
  /** Names asked for before: the answer never changes, and a big site asks for a few names often. */
  readonly #answers = new Map<string, SlugOfName>();

  constructor(people: readonly Person[]) {
    for (const person of people) {
      for (const name of [person.name, ...person.aliases])
        this.#register.set(nameKey(name), person);
      this.#holders.set(person.slug, person.name);
    }
  }

  /** Row of the register for a name or alias; letter case and spacing aside, marks never. */
  person(name: string): Person | undefined {
    return this.#register.get(nameKey(name));
  }

  /** The slug of a name, or the other name that holds it already. */
  slugOf(written: string): SlugOfName {
    const answer = this.#answers.get(written) ?? this.#answer(written);
    this.#answers.set(written, answer);
    return answer;
  }

  #answer(written: string): SlugOfName {
    const person = this.person(written);
    const name = person?.name ?? written;
    const slug = person?.slug ?? (slugify(name) || 'khong-ten');
    const holder = this.#holders.get(slug) ?? name;
    this.#holders.set(slug, holder);
    return nameKey(holder) === nameKey(name) ? { slug } : { taken: slug, heldBy: holder };
  }
}

/** One form of a name in every letter case and spacing; marks make another name. */
export function nameKey(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('vi');
}
