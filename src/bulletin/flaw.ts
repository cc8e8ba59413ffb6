/** Where in a file something is wrong, and what should stand there instead. */
export interface Place {
  /** Path below the content folder, where it is not the file that is judged. */
  readonly file?: string;
  /** Offset in the text of the file; absent where the file as a whole is meant. */
  readonly offset?: number;
  readonly length?: number;
  /** Replaces the offending text in the corrected line; absent where only a person can know. */
  readonly replacement?: string;
  /** The whole corrected line, where it is more than a replacement. */
  readonly fix?: string;
  /** The lines below it corrected, where they belong to it; `null` where one has to go. */
  readonly fixBelow?: readonly (string | null)[];
}

/** Something that is wrong, before a rule of the check has put it into words. */
export interface Flaw<Values> extends Place {
  /** What the words need to name: the offending text, the field, what was expected. */
  readonly values: Values;
}

/**
 * A flaw that a station notices on its way. Its kind is the id of the rule that words it.
 *
 * @template Kinds kind → values
 */
export type FlawOf<Kinds> = {
  [Kind in keyof Kinds]: Flaw<Kinds[Kind]> & { readonly kind: Kind };
}[keyof Kinds];
