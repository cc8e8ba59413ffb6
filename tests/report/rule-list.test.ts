import { join } from 'node:path';
import { expect, it } from 'vitest';
import { rules } from '#pipeline/check/rules';
import { ruleList } from '#report/rule-list';

const file = join(import.meta.dirname, '../../content/QUY-TAC.md');

/** `npm test -- tests/report/rule-list.test.ts -u` writes it anew. */
it('the list of rules for editors is that of the program', async () => {
  await expect(ruleList(rules)).toMatchFileSnapshot(file);
});

it('says of each rule what to do, in a few words and without a full stop', () => {
  for (const { id, example, cure } of rules) {
    expect(example.length, id).toBeLessThan(80);
    expect(cure, id).toMatch(/^\p{Lu}.{3,90}[^.]$/u);
  }
});

it('shows what Markdown would take for its own', () => {
  const rule = { id: 'x', severity: 'error' as const, example: '<b>a|b</b> [c](d)', cure: 'Xóa' };
  expect(ruleList([rule])).toContain(String.raw`| \<b\>a\|b\</b\> \[c\](d) | Xóa |`);
});
