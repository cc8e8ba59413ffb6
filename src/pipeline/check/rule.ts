import type { Finding, Severity } from '#bulletin/finding';
import type { Flaw, Place } from '#bulletin/flaw';
import type { StationFlaw, StationFlaws, Subject } from '#pipeline/check/subject';

/** What is wrong at a place, in the words of the newsroom. */
export interface Told extends Place {
  /** What is wrong and what to do, in Vietnamese, for an editor who does not program. */
  readonly message: string;
}

/** A rule of the check as the index lists it. */
export interface Rule<Id extends string = string> {
  readonly id: Id;
  readonly severity: Severity;
  /** Something an editor may have written or done, for the list of rules. */
  readonly example: string;
  /** What to do about it, one sentence, for the list of rules. */
  readonly cure: string;
  /** What is wrong and what to do, of values that only the rule's own finder knows. */
  readonly message: (values: never) => string;
  /** It words what stations have noticed, and has nothing to say where they noticed nothing. */
  readonly isStation?: true;
  /** Ids of rules before this one: what they have found is the cause of what this one would see. */
  readonly unless?: readonly string[];
  /** @param found what the rules before this one have found in the same file */
  tell(subject: Subject, found: readonly Finding[]): readonly Told[];
}

/** What a file of a rule says. */
export interface RuleDefinition<Id extends string, Values> {
  /** The name of the file. */
  readonly id: Id;
  readonly severity: Severity;
  readonly message: (values: Values) => string;
  readonly find: (subject: Subject, found: readonly Finding[]) => Iterable<Flaw<Values>>;
  readonly example: string;
  readonly cure: string;
  readonly unless?: readonly string[];
}

/** Ties a message to what finds it: values that the message does not know do not compile. */
export function rule<const Id extends string, Values>({
  find,
  ...known
}: RuleDefinition<Id, Values>): Rule<Id> {
  const { message } = known;
  return {
    ...known,
    tell(subject, found) {
      const told: Told[] = [];
      for (const { values, ...place } of find(subject, found)) {
        told.push({ ...place, message: message(values) });
      }
      return told;
    },
  };
}

/** A rule for what a station before the check noticed: its id is the kind of flaw. */
export function stationRule<const Kind extends keyof StationFlaws>(
  definition: Omit<RuleDefinition<Kind, StationFlaws[Kind]>, 'find'>,
): Rule<Kind> {
  return {
    ...rule({ ...definition, find: (subject) => noticed(subject, definition.id) }),
    isStation: true,
  };
}

/** Flaws of a kind that a station before the check noticed. */
export function noticed<Kind extends keyof StationFlaws>(
  { flaws }: Subject,
  kind: Kind,
): Flaw<StationFlaws[Kind]>[] {
  if (flaws.length === 0) return [];
  const isOfKind = (flaw: StationFlaw): flaw is StationFlaw & Flaw<StationFlaws[Kind]> =>
    flaw.kind === kind;
  return flaws.filter(isOfKind);
}
