import { z } from 'zod';

/** `content/glossary.yaml`: abbreviations that readers may be expected to know. */
export const glossarySchema = z.array(
  z.strictObject({
    /** As printed, e.g. `CTĐ`. */
    short: z.string().trim().min(1),
    /** What it stands for, e.g. `công tác Đảng`. */
    long: z.string().trim().min(1),
  }),
);

export type Glossary = z.infer<typeof glossarySchema>;
