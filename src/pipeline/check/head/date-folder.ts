import type { Flaw } from '#bulletin/flaw';
import { placeOf } from '#pipeline/check/front-matter-place';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';
import { formatNumeric } from '#vietnamese/format-date';

interface Days {
  readonly date: string;
  readonly folder: string;
}

/** The folder's name gives the address, so both must mean one day. */
export const dateFolder = rule({
  id: 'date-folder',
  severity: 'error',
  *find({ article }: Subject): Generator<Flaw<Days>> {
    const written = article?.parsed.head?.date;
    if (!article?.known || !written || written.date === article.folder.date) return;
    const folder = formatNumeric(article.folder.date);
    yield {
      ...placeOf(article.parsed, ['date']),
      values: { date: formatNumeric(written.date), folder },
      // Of several days only a person knows which others move along.
      ...(written.until === undefined && {
        replacement: [folder, written.time].filter(Boolean).join(' '),
      }),
    };
  },
  message: ({ date, folder }: Days) =>
    `Ngày trong bài là ${date} nhưng thư mục mang ngày ${folder}. Sửa cho khớp.`,
  example: 'ngày: 28/6/2023 trong thư mục 2023-06-29-…',
  cure: 'Sửa ngày trong bài, hoặc đổi tên thư mục, cho khớp',
});
