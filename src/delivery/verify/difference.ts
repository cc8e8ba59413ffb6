/** A way in which a live site, or the release that a target shows, is not the built one. */
export interface Difference {
  readonly kind: 'altered' | 'missing' | 'added' | 'unread';
  /** Path below the base. A stranger may have written it: for people, `visible`. */
  readonly path: string;
  /** What was found, in the words of the person who asked; the same holds. */
  readonly detail: string;
}

export function altered(path: string, detail: string): Difference {
  return { kind: 'altered', path, detail };
}

export function unread(path: string, detail: string): Difference {
  return { kind: 'unread', path, detail };
}
