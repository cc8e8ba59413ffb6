import { z } from 'zod';
import { reviewed } from '#bulletin/front-matter';

const name = 'ghi tiêu đề của trang.';

/** Front matter of a page of `content/pages`. */
export const staticPageSchema = z.strictObject({
  title: z.string(name).trim().min(1, name),
  /** Place in the footer's last list, smallest first. */
  order: z
    .string('ghi một số từ 0 đến 9999.')
    .regex(/^\d{1,4}$/, 'ghi một số từ 0 đến 9999.')
    .default('100')
    .transform(Number),
  /** Language of the page, e.g. `en`. */
  lang: z
    .string('ghi mã hai chữ cái, ví dụ en.')
    .regex(/^[a-z]{2}$/, 'ghi mã hai chữ cái, ví dụ en.')
    .default('vi'),
  summary: z.string('ghi một dòng chữ.').trim().default(''),
  /** As in an article: warnings somebody has looked at and answers for. */
  reviewed,
});

export type PageHead = z.infer<typeof staticPageSchema>;

export interface StaticPage extends Omit<PageHead, 'reviewed'> {
  readonly slug: string;
  readonly address: string;
  /** File below `content/pages`. */
  readonly file: string;
}
