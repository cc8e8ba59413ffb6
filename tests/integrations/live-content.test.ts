import { describe, expect, it } from 'vitest';
import type { Finding } from '#bulletin/finding';
import { LiveContent } from '#integrations/live-content';
import { article, contentFolder, now } from '../pipeline/content-folder.ts';

const folderOf = (name: string) => `articles/2023/2023-06-${name}`;
const error = article({ unit: 'Phòng không có' });
const warning = article({}, 'Đảng ủy  họp.\n\nHết./.');
const draft = article({ draft: 'có', unit: 'Phòng không có' });

/** What the editor is shown of some articles: on every page, and beside each of them. */
async function shown(articles: Readonly<Record<string, string>>) {
  const files = Object.entries(articles).map(([name, text]) => [
    `${folderOf(name)}/index.md`,
    text,
  ]);
  const told: Finding[] = [];
  const content = new LiveContent({
    contentDir: contentFolder(Object.fromEntries(files)),
    base: '/',
    now: () => now,
    onProblem: (errors) => told.push(...errors),
  });
  const { site, bulletin } = await content.read();
  const rules = (findings: readonly Finding[]) => findings.map(({ rule }) => rule);
  return {
    banner: rules(site.errors),
    told: rules(told),
    beside: bulletin.articles.map((one) => [one.id, rules(site.findingsOf(one))]),
  };
}

describe('while editing', () => {
  it('a warning stands beside its article, and on no other page', async () => {
    expect(await shown({ '29-mot': warning, '29-hai': article() })).toEqual({
      banner: [],
      told: [],
      beside: [
        ['2023/2023-06-29-hai', []],
        ['2023/2023-06-29-mot', ['text-double-space']],
      ],
    });
  });

  it('an error stands on every page, and in the window of the command', async () => {
    expect(await shown({ '29-mot': error, '29-hai': warning })).toEqual({
      banner: ['unit-unknown'],
      told: ['unit-unknown'],
      beside: [['2023/2023-06-29-hai', ['text-double-space']]],
    });
  });

  it('the errors of a draft are warnings', async () => {
    expect(await shown({ '29-mot': draft, '29-hai': article() })).toEqual({
      banner: [],
      told: [],
      beside: [['2023/2023-06-29-hai', []]],
    });
  });
});
