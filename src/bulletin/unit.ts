import { z } from 'zod';
import { toneKey } from '#vietnamese/tone';

/** A year (`2023`) or a calendar date (`2023-04-01`, `01/4/2023`), as text; `pipeline` reads dates. */
const validity = z.string().trim().min(1);

const formerNameSchema = z.strictObject({
  /** The name the unit had, as it was printed then. */
  name: z.string().trim().min(1),
  /** First day or year of that name; absent: from the beginning. */
  since: validity.optional(),
  /** Last day or year of that name. */
  until: validity.optional(),
});

/** One row of `content/units.yaml`. */
export const unitRowSchema = z.strictObject({
  /** The name in force today. */
  name: z.string().trim().min(1),
  /** Part of the address; default: the folded name. Needed where two names fold alike. */
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .optional(),
  /** Other spellings an article may use. */
  aliases: z.array(z.string().trim().min(1)).optional(),
  /** Name of the unit above, itself a row. */
  parent: z.string().trim().min(1).optional(),
  /** First day or year of the name in force. */
  since: validity.optional(),
  /** Last day or year of the unit. */
  until: validity.optional(),
  /** Names it had before, oldest first. */
  former: z.array(formerNameSchema).optional(),
  /** One sentence for the head of the unit's page. */
  description: z.string().trim().optional(),
  /** Fictional: its pages and list entries say “dữ liệu minh họa”. */
  demo: z.enum(['true', 'false']).optional(),
});

export type UnitRow = z.infer<typeof unitRowSchema>;

/** A name with the days on which it was in force, as inclusive `YYYY-MM-DD`; open ends are absent. */
export interface DatedName {
  readonly name: string;
  readonly since?: string;
  readonly until?: string;
}

export interface Unit {
  readonly slug: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Slug of the unit above. */
  readonly parent?: string;
  /** Every name with its days, oldest first, the one in force last. */
  readonly names: readonly DatedName[];
  readonly description?: string;
  readonly demo: boolean;
}

/** Key under which a unit is looked up: letter case, spacing and tone placement aside. */
export function unitKey(name: string): string {
  return toneKey(name.normalize('NFC').replace(/\s+/gu, ' ').trim()).toLocaleLowerCase('vi');
}

/** The name a unit had on a day (`YYYY-MM-DD`); the name in force where no dated name fits. */
export function unitNameOn(unit: Unit, date: string): string {
  const fits = (dated: DatedName) =>
    (!dated.since || dated.since <= date) && (!dated.until || date <= dated.until);
  return unit.names.find(fits)?.name ?? unit.name;
}
