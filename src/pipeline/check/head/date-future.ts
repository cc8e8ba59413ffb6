import type { Flaw } from '#bulletin/flaw';
import { placeOf } from '#pipeline/check/front-matter-place';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';
import { formatNumeric } from '#vietnamese/format-date';

/** A day that lies ahead, where neither an embargo nor a draft says that this is meant. */
export const dateFuture = rule({
  id: 'date-future',
  severity: 'warning',
  *find({ article }: Subject): Generator<Flaw<{ readonly text: string }>> {
    const date = article?.parsed.head?.date.date;
    if (date === undefined || !article?.known?.answers.future) return;
    yield { ...placeOf(article.parsed, ['date']), values: { text: formatNumeric(date) } };
  },
  message: ({ text }: { readonly text: string }) => `Ngày ${text} chưa tới. Kiểm tra lại ngày.`,
  example: 'ngày: 29/6/2032 viết năm 2023',
  cure: 'Kiểm tra lại ngày',
});
