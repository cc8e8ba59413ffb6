import { z } from 'zod';

/** Front matter of a page of `content/pages`. */
export const staticPageSchema = z.strictObject({
  title: z.string().trim().min(1),
  /** Place in the footer's last list, smallest first. */
  order: z
    .string()
    .regex(/^\d{1,4}$/)
    .default('100')
    .transform(Number),
  /** Language of the page, e.g. `en`. */
  lang: z
    .string()
    .regex(/^[a-z]{2}$/)
    .default('vi'),
  summary: z.string().trim().default(''),
});

export interface StaticPage extends z.infer<typeof staticPageSchema> {
  readonly slug: string;
  readonly address: string;
  /** File below `content/pages`. */
  readonly file: string;
}
