import { readRank } from '#bulletin/rank';
import { nameAt, registeredSpeakers } from '#pipeline/check/names/people-register';
import { textRule } from '#pipeline/check/text-rule';
import { fold } from '#vietnamese/fold';
import { foldSpaces } from '#vietnamese/normalise';

/** A speaker whose rank differs from what the register says of that day. */
export const personRank = textRule({
  id: 'person-rank',
  *findInText(passages, context) {
    for (const { speaker, periods, line, date } of registeredSpeakers(passages, context)) {
      const { rank, name } = speaker;
      const ranks = periods.flatMap((period) => period.rank ?? []);
      if (rank === undefined || ranks.length < periods.length) continue;
      if (ranks.some((one) => rankKey(one) === rankKey(rank))) continue;
      const written = foldSpaces(line.text) === line.text ? line.text.indexOf(rank) : -1;
      const [at, length] =
        written === -1 ? [nameAt(line, name), name.length] : [written, rank.length];
      const values = { name, date, expected: ranks.join(' / '), text: rank };
      yield line.flaw(at, at + length, values);
    }
  },
  message: ({ name, date, expected, text }) =>
    `Theo people.yaml, ngày ${date} ${name} là ${expected}; bài ghi ${text}. Kiểm tra lại.`,
  example: 'Thượng tá Đinh Quốc Hùng khi people.yaml ghi Đại tá',
  cure: 'Kiểm tra lại cấp bậc và people.yaml',
});

/** Articles often leave out `QNCN`. */
function rankKey(rank: string): string {
  return (readRank(rank)?.canonical ?? fold(rank)).replace(/ QNCN$/u, '');
}
