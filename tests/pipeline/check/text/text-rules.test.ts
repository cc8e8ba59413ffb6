import { expect, test } from 'vitest';
import { rules } from '#pipeline/check/rules';
import { articleFolder, article as asFile, contentFolder, load } from '../../content-folder.ts';
import { all, known, textRules } from './all-rules.ts';
import { article, hitsOf, mended, type Written } from './articles.ts';
import { officialProse } from './official-prose.ts';

const slips: readonly Written[] = [
  'Ðảng ủy Ðoàn 969',
  'Ä‘áº£ng á»§y họp',
  '§¶ng uû Phßng ChÝnh trÞ',
  'Ñaûng uûy Phoøng',
  'Đảng\u00a0ủy \u200bĐoàn\u00a0, họp\u00a0',
  'Đảng ủy, chi ủy và Đảng uỷ',
  'hòan thành, qúy báu',
  'Hội  nghị   lần',
  'đoàn kết , thống nhất  . Xong',
  'đoàn kết,thống nhất.Tình hình:tốt',
  'danh hiệu "Mẫu mực" và \'Tiêu biểu\', "mở',
  'danh hiệu ”Mẫu mực” năm',
  '(Bqp.vn) - Sáng nay,&nbsp;Đoàn 969',
  'trong Đảng bộ Đoàn 969. /.',
  'Sáng ngày 6/29/2023',
  ['author', 'Hương Giang / Đức Bình'],
];

test.each(textRules.map((rule) => [rule.id, rule] as const))(
  'what %s offers is right at once',
  (_, rule) => {
    for (const slip of slips) {
      const passages = article(slip);
      const hits = hitsOf(rule, passages, known);
      const offered = hits.filter((hit) => hit.replacement !== undefined);
      const left = hitsOf(rule, mended(passages, offered), known);
      expect(left.length).toBe(hits.length - offered.length);
    }
  },
);

test('something is offered for every one of them', () => {
  for (const slip of slips) {
    expect(
      all(article(slip)).some((hit) => hit.replacement !== undefined),
      String(slip),
    ).toBe(true);
  }
});

test('official prose is clean', () => {
  const found = officialProse.flatMap((text) => all(article(text)));
  expect(found).toEqual([]);
});

test('every slip is named by the rule of its kind', () => {
  const found = new Set(slips.flatMap((slip) => all(article(slip)).map(({ rule }) => rule)));
  expect([...found].sort()).toMatchInlineSnapshot(`
    [
      "byline-crowded",
      "date-swapped",
      "end-mark",
      "text-double-space",
      "text-eth",
      "text-invisible",
      "text-mojibake",
      "text-residue",
      "text-space-after",
      "text-space-before",
      "text-straight-quote",
      "text-tone",
      "text-tone-misplaced",
      "text-unpaired-quote",
    ]
  `);
});

test('what keeps a rule silent is a rule before it', () => {
  const ids: readonly string[] = rules.map(({ id }) => id);
  for (const { id, unless } of textRules) {
    for (const cause of unless) {
      expect(ids.slice(0, ids.indexOf(id)), `${cause} before ${id}`).toContain(cause);
    }
  }
});

test('one fault is told once: signs of a broken encoding are no missing spaces', async () => {
  const { findings } = await load(
    contentFolder({
      [`${articleFolder}/index.md`]: asFile({}, 'Mở đầu.\n\nÄ‘á»c,xong.\n\nĐọc,xong.'),
    }),
  );
  const line = (rule: string) => findings.filter((one) => one.rule === rule).map((one) => one.line);
  const [broken = 0] = line('text-mojibake');
  expect(line('text-space-after')).toEqual([broken + 2]);
});
