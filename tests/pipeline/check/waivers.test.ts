import { expect, it } from 'vitest';
import { article, articleFolder, contentFolder, load } from '../content-folder.ts';

const twice = `
  - rule: secrecy-phone
    reason: Chỉ huy duyệt
  - rule: secrecy-phone
    reason: Chỉ huy duyệt`;

it('one warning is answered for once: a second entry of the rule speaks of nothing', async () => {
  const text = article({ summary: 'A', reviewed: twice }, 'Liên hệ 0912 345 678 ngày 29/6/2023.');
  const { findings } = await load(contentFolder({ [`${articleFolder}/index.md`]: text }));
  expect(findings.map(({ rule, line }) => `${rule} ${line}`)).toEqual(['waiver-unused 10']);
});
