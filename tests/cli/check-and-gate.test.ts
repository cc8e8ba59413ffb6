import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { article, contentFolder, load } from '../pipeline/content-folder.ts';
import { command } from './commands.ts';

const body = 'Sáng ngày 29/6/2023, Đảng ủy Phòng Chính trị họp.';
const folder = (name: string) => `articles/2023/2023-06-29-${name}/index.md`;
const written = (more: string, values: Record<string, string> = {}) =>
  article({ summary: 'Tóm tắt', ...values }, `${body}\n\n${more}`);

/** Odd and sound: what the check accepts, the gate must not refuse, the day it is published either. */
const sound: Readonly<Record<string, string>> = {
  'chu-thich': written('Theo báo cáo[^chú] và[^Ghi-chú_1].\n\n[^chú]: Một.\n\n[^Ghi-chú_1]: Hai.'),
  muc: written('Xem [kết quả](#ket-qua) và [đầu trang](#top).\n\n## Kết quả'),
  ten: written('Hết.', { author: 'Nguyễn '.repeat(12).trim() }),
  'dia-chi': written('Hết.', { aliases: `/tin/${'a'.repeat(190)}` }),
  'lien-ket': written('[a](https://bqp.vn) [b](HTTP://bqp.vn/x?y=1#z) [c](mailto:a@b.vn).'),
};

/** What the gate refused at the last step, or at the hour of an embargo, and the check finds first. */
const refused: readonly (readonly [string, string, string])[] = [
  ['a fragment that is none', 'fragment-missing', written('[đây](#khong-co)')],
  ['a fragment with marks', 'fragment-missing', written('[đây](#kết-quả)\n\n## Kết quả')],
  ['an address without slashes', 'link-incomplete', written('[đây](https:bqp.vn)')],
  ['an address without a host', 'link-incomplete', written('[đây](https://)')],
  ['an address that is none', 'link-incomplete', written('[đây](http://[bad)')],
  ['a sentence for an author', 'field-invalid', written('Hết.', { author: 'Chữ '.repeat(40) })],
  [
    'a sentence for a speaker',
    'speaker-invalid',
    written('Hết.', { speakers: `\n  - Đại tá ${'Nguyễn '.repeat(30).trim()} (báo cáo)` }),
  ],
  ['an old address below a file', 'address-clash', written('Hết.', { aliases: '/index.html/x' })],
  [
    'an old address without end',
    'field-invalid',
    written('Hết.', { aliases: `/${'a'.repeat(300)}` }),
  ],
  ['half a letter', 'front-matter-syntax', written('Hết.', { title: String.raw`"A \ud800 B"` })],
  ['a letter that steers', 'front-matter-syntax', written('Hết.', { title: String.raw`"A\eB"` })],
  ['a turned direction', 'front-matter-syntax', written('Hết.', { title: String.raw`"A\u202eB"` })],
];

describe('the check finds first what the gate would refuse', () => {
  it.each(refused)('%s', async (_, rule, text) => {
    for (const published of [undefined, '30/9/2044 06:00']) {
      const held = published ? text.replace('---\n', `---\npublished: ${published}\n`) : text;
      const { findings } = await load(contentFolder({ [folder('a')]: held }));
      expect(findings.map((finding) => finding.rule)).toEqual([rule]);
      expect(findings[0]?.severity).toBe('error');
    }
  });

  it('two old addresses that are one file', async () => {
    const { findings } = await load(
      contentFolder({
        [folder('a')]: written('Hết.', { aliases: '/tin/cu' }),
        [folder('b')]: written('Hết.', { aliases: '/tin/cu/index.html' }),
      }),
    );
    expect(findings.map(({ rule }) => rule)).toEqual(['address-clash']);
  });
});

it('what the check accepts, the gate accepts, and so it does when an embargo has passed', async () => {
  const held = Object.entries(sound).map(([name, text]) => [
    folder(`${name}-hen-gio`),
    text
      .replace('---\n', '---\npublished: 30/6/2023 06:00\n')
      // An old address is one article's.
      .replace('aliases: /tin/', 'aliases: /tin-hen/'),
  ]);
  const shown = Object.entries(sound).map(([name, text]) => [folder(name), text]);
  const content = contentFolder(Object.fromEntries([...shown, ...held]));
  const out = join(mkdtempSync(join(inject('runFolder'), 'gate-')), 'dist');
  for (const now of ['2023-06-30T05:00:00+07:00', '2023-06-30T07:00:00+07:00']) {
    const ran = await command('build', '--content', content, '--out', out, '--now', now);
    expect(ran, ran.out).toMatchObject({ code: 0, err: '' });
  }
});
