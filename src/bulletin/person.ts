import { z } from 'zod';

const periodSchema = z.strictObject({
  since: z.string().trim().min(1).optional(),
  until: z.string().trim().min(1).optional(),
  rank: z.string().trim().min(1).optional(),
  posts: z.array(z.string().trim().min(1)).optional(),
});

/** One row of `content/people.yaml`. The register informs the check; it never rewrites an article. */
export const personRowSchema = z.strictObject({
  name: z.string().trim().min(1),
  /** Part of the address; needed where two names fold to one slug. */
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .optional(),
  /** The name to sort by, where the last token is not the given name. */
  sort: z.string().trim().min(1).optional(),
  aliases: z.array(z.string().trim().min(1)).optional(),
  /** Ranks and posts with the days on which they were held. */
  periods: z.array(periodSchema).optional(),
});

/** What somebody was between two days, inclusive `YYYY-MM-DD`; open ends are absent. */
export interface Period {
  readonly since?: string;
  readonly until?: string;
  readonly rank?: string;
  readonly posts: readonly string[];
}

export interface Person {
  readonly slug: string;
  readonly name: string;
  readonly sort?: string;
  readonly aliases: readonly string[];
  readonly periods: readonly Period[];
}
