import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '#bulletin/finding';
import { type RuleId, rules } from '#bulletin/rules';
import { contentFolder, load } from '../content-folder.ts';
import { photoMakers } from '../photos.ts';

const folder = join(import.meta.dirname, '../../fixtures/broken');
const names = readdirSync(folder)
  .map((file) => file.replace(/\.md$/, ''))
  .sort();

/** Errors of the contract; every other rule is a warning. */
const errors = new Set<RuleId>([
  'file-not-utf8',
  'file-too-large',
  'file-unreadable',
  'article-missing',
  'folder-name',
  'page-name',
  'front-matter-missing',
  'front-matter-unclosed',
  'front-matter-executable',
  'front-matter-syntax',
  'front-matter-alias',
  'field-missing',
  'field-unknown',
  'field-duplicate',
  'field-invalid',
  'title-full-stop',
  'date-invalid',
  'date-folder',
  'unit-unknown',
  'topic-unknown',
  'kind-unknown',
  'speaker-invalid',
  'slug-clash',
  'address-clash',
  'register-missing',
  'register-invalid',
  'body-empty',
  'body-too-deep',
  'body-crowded',
  'page-photo',
  'raw-html',
  'link-unsafe',
  'link-missing',
  'photo-syntax',
  'photo-remote',
  'photo-missing',
  'photo-outside',
  'photo-name-case',
  'photo-name-clash',
  'photo-truncated',
  'photo-unreadable',
  'photo-too-large',
  'photo-svg',
  'photo-heic',
  'photo-format',
  'photo-empty',
]);

/** Rules that no single article can break, and the test that breaks them. */
const elsewhere: Partial<Record<RuleId, string>> = {
  'file-not-utf8': 'parse-bytes.test.ts',
  'file-too-large': 'parse-bytes.test.ts',
  'file-unreadable': 'content-files.test.ts',
  'file-stray': 'content-files.test.ts',
  'article-missing': 'content-files.test.ts',
  'folder-name': 'content-files.test.ts',
  'page-name': 'static-pages.test.ts',
  'page-photo': 'static-pages.test.ts',
  'photo-name-clash': 'content-files.test.ts',
  'photo-unused': 'content-files.test.ts',
  'demo-left': 'demonstration-left.test.ts',
  'register-missing': 'registers.test.ts',
  'register-invalid': 'registers.test.ts',
};

interface Variant {
  readonly name: string;
  /** Text of the fixture → text of the file. */
  readonly write: (text: string) => string;
}

const variants: readonly Variant[] = [
  { name: 'LF', write: (text) => text },
  { name: 'CRLF', write: (text) => text.replaceAll('\n', '\r\n') },
  { name: 'CR', write: (text) => text.replaceAll('\n', '\r') },
  { name: 'BOM and CRLF', write: (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}` },
];

/** The file without its markers, and where they stood, counted the slow and obvious way. */
function readMarked(text: string) {
  const start = text.indexOf('«');
  const end = text.indexOf('»') - 1;
  const file = text.replace(/[«»]/gu, '');
  const bare = file.replace(/^\uFEFF/u, '');
  const from = start - (file.length - bare.length);
  const to = end - (file.length - bare.length);
  const before = bare.slice(0, from).split(/\r\n|\r|\n/u);
  const marked = bare.slice(from, to).split(/\r\n|\r|\n/u)[0] ?? '';
  return {
    file,
    line: before.length,
    column: (before.at(-1) ?? '').length + 1,
    length: marked.length,
  };
}

async function findingsIn(text: string): Promise<readonly Finding[]> {
  const future = /date: 30\/9\/2044/u.test(text);
  const id = future ? '2044/2044-09-30-hop-mat' : '2023/2023-06-29-ra-nghi-quyet';
  const files: Record<string, string | Uint8Array> = { [`articles/${id}/index.md`]: text };
  for (const [name, make] of Object.entries(photoMakers)) {
    const named = text.toLowerCase().includes(`(${name}`);
    if (named) files[`articles/${id}/${name}`] = await make();
  }
  const { findings } = await load(contentFolder(files));
  return findings;
}

/** The file with one line replaced by the correction that a finding offers. */
function corrected(file: string, { line, fix = '' }: Finding): string {
  const lines = file.split(/(\r\n|\r|\n)/u);
  lines[(line - 1) * 2] = fix;
  return lines.join('');
}

describe.each(names)('a broken article: %s', (rule) => {
  const fixture = readFileSync(join(folder, `${rule}.md`), 'utf8');

  it.each(variants)('gives one finding at its place ($name)', async ({ write }) => {
    const { file, ...place } = readMarked(write(fixture));
    const [finding, ...more] = await findingsIn(file);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ rule, ...place });
  });

  it('is mended by the correction, where one is offered', async () => {
    const { file } = readMarked(fixture);
    const [finding] = await findingsIn(file);
    if (finding?.fix === undefined) return expect(withoutFix).toContain(rule);
    expect(withoutFix).not.toContain(rule);
    const after = await findingsIn(corrected(file, finding));
    expect(after.filter((one) => one.rule === rule)).toEqual([]);
    expect(after.filter((one) => one.severity === 'error')).toEqual([]);
  });
});

/** Rules whose fixture only a person can mend. */
const withoutFix: readonly string[] = [
  'address-clash',
  'alt-file-name',
  'alt-missing',
  'body-crowded',
  'body-empty',
  'body-too-deep',
  'caption-double',
  'caption-missing',
  'caption-split',
  'date-future',
  'date-invalid',
  'date-no-year',
  'date-weekday',
  'field-duplicate',
  'field-invalid',
  'field-missing',
  'field-unknown',
  'front-matter-missing',
  'link-missing',
  'link-undefined',
  'link-unsafe',
  'person-post',
  'person-rank',
  'photo-author',
  'photo-empty',
  'photo-format',
  'photo-gps',
  'photo-heic',
  'photo-missing',
  'photo-outside',
  'photo-remote',
  'photo-serial',
  'photo-svg',
  'photo-too-large',
  'photo-truncated',
  'photo-unreadable',
  'raw-html',
  'secrecy-coordinates',
  'secrecy-id',
  'secrecy-phone',
  'secrecy-rank',
  'secrecy-word',
  'slug-clash',
  'speaker-invalid',
  'text-abbreviation',
  'text-hard-wrap',
  'text-unpaired-quote',
  'waiver-unused',
  'summary-link',
];

describe('decomposed letters', () => {
  it.each(['raw-html', 'link-missing', 'photo-missing', 'unit-unknown', 'text-eth'])(
    'leave the place of another finding right: %s',
    async (rule) => {
      const fixture = readFileSync(join(folder, `${rule}.md`), 'utf8');
      const { file, ...place } = readMarked(fixture.normalize('NFD'));
      const findings = await findingsIn(file);
      expect(findings.map((finding) => finding.rule).sort()).toEqual([rule, 'text-nfd'].sort());
      expect(findings.find((finding) => finding.rule === rule)).toMatchObject(place);
    },
  );
});

describe('the table of rules', () => {
  const all = Object.keys(rules) as RuleId[];

  it('has the severities of the contract', () => {
    const severities = Object.fromEntries(all.map((rule) => [rule, rules[rule].severity]));
    const contract = Object.fromEntries(
      all.map((rule) => [rule, errors.has(rule) ? 'error' : 'warning']),
    );
    expect(severities).toEqual(contract);
  });

  it('is broken row by row, here or in a test named here', () => {
    expect(all.filter((rule) => !names.includes(rule) && !(rule in elsewhere))).toEqual([]);
    expect(names.filter((name) => !(name in rules) || name in elsewhere)).toEqual([]);
    for (const [rule, file] of Object.entries(elsewhere)) {
      const test = readFileSync(join(import.meta.dirname, file), 'utf8');
      expect(test, `${file} has to break ${rule}`).toMatch(
        new RegExp(`(?<![\\w-])${rule}(?![\\w-])`, 'u'),
      );
    }
  });
});
