import { z } from 'zod';

const name = z.string().trim().min(1);
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .optional();

/** `content/topics.yaml`: the sections of the bulletin, in the order of the navigation, and the kinds of event. */
export const topicsFileSchema = z.strictObject({
  topics: z
    .array(
      z.strictObject({
        name,
        slug,
        description: z.string().trim().optional(),
        /** The topic whose articles are notices: listed apart on the home page. */
        notices: z.enum(['true', 'false']).optional(),
      }),
    )
    .default([]),
  kinds: z.array(z.strictObject({ name, slug })).default([]),
});

export interface Topic {
  readonly slug: string;
  readonly name: string;
  readonly description?: string;
  readonly notices: boolean;
}

/** The kind of event an article reports; yearly events of one kind are editions of each other. */
export interface Kind {
  readonly slug: string;
  readonly name: string;
}
