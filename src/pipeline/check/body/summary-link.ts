import type { Flaw } from '#bulletin/flaw';
import { rule } from '#pipeline/check/rule';
import type { Subject } from '#pipeline/check/subject';

/** The sapo is plain text, in lists and feeds too: a link or a footnote in it would be lost unsaid. */
export const summaryLink = rule({
  id: 'summary-link',
  severity: 'warning',
  *find({ article }: Subject): Generator<Flaw<undefined>> {
    const { head, body } = article?.parsed ?? {};
    const leads = head !== undefined && head.summary === undefined;
    if (leads && body?.lead?.lost) yield { ...body.lead.lost, values: undefined };
  },
  message: () =>
    'Đoạn đầu là sapo nên liên kết và chú thích trong đoạn này bị mất. Chuyển sang đoạn sau, hoặc ghi sapo ở mục “tóm tắt”.',
  example: 'Đoạn đầu có [liên kết](…)',
  cure: 'Chuyển liên kết sang đoạn sau, hoặc ghi sapo ở mục tóm tắt',
});
