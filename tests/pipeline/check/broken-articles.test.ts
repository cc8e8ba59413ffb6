import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '#bulletin/finding';
import { type RuleId, rules } from '#pipeline/check/rules';
import { contentFolder, load } from '../content-folder.ts';
import { photoMakers } from '../photos.ts';

/** One article a rule; `by-hand/` has those that only a person can mend. */
const folder = join(import.meta.dirname, '../../fixtures/broken');
const fixtures = globSync('**/*.md', { cwd: folder }).map((path) => ({
  rule: basename(path, '.md'),
  path: join(folder, path),
  byHand: dirname(path) === 'by-hand',
}));
const names = fixtures.map(({ rule }) => rule).sort();

/** Rules that no single article can break, and the test that breaks them. */
const elsewhere: Partial<Record<RuleId, string>> = {
  'file-not-utf8': 'parse/parse-bytes.test.ts',
  'file-too-large': 'parse/parse-bytes.test.ts',
  'file-unreadable': 'photo-errors.test.ts',
  'file-stray': 'read/content-files.test.ts',
  'file-beside': 'read/content-files.test.ts',
  'article-missing': 'read/content-files.test.ts',
  'folder-name': 'read/content-files.test.ts',
  'page-name': 'static-pages.test.ts',
  'page-photo': 'static-pages.test.ts',
  'photo-name-clash': 'read/content-files.test.ts',
  'photo-unused': 'read/content-files.test.ts',
  'demo-left': 'check/demonstration-left.test.ts',
  'register-missing': 'registers/registers.test.ts',
  'register-invalid': 'registers/registers.test.ts',
  'photo-unreadable': 'photo-errors.test.ts',
  'photo-uninspected': 'photo-errors.test.ts',
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

/** The file with its lines replaced by the correction that a finding offers. */
function corrected(file: string, { line, fix = '', fixBelow = [] }: Finding): string {
  const lines = file.split(/\r\n|\r|\n/u);
  const offered = [fix, ...fixBelow].filter((one) => one !== null);
  lines.splice(line - 1, 1 + fixBelow.length, ...offered);
  return lines.join('\n');
}

describe.each(fixtures)('a broken article: $rule', ({ rule, path, byHand }) => {
  const fixture = readFileSync(path, 'utf8');

  it.each(variants)('gives one finding at its place ($name)', async ({ write }) => {
    const { file, ...place } = readMarked(write(fixture));
    const [finding, ...more] = await findingsIn(file);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ rule, ...place });
  });

  it('is mended by the correction, where one is offered', async () => {
    const { file } = readMarked(fixture);
    const [finding] = await findingsIn(file);
    expect(finding?.fix === undefined).toBe(byHand);
    if (finding?.fix === undefined) return;
    const after = await findingsIn(corrected(file, finding));
    expect(after.filter((one) => one.rule === rule)).toEqual([]);
    expect(after.filter((one) => one.severity === 'error')).toEqual([]);
  });
});

describe('decomposed letters', () => {
  it.each(['raw-html', 'link-missing', 'photo-missing', 'unit-unknown', 'text-eth'])(
    'leave the place of another finding right: %s',
    async (rule) => {
      const { path = '' } = fixtures.find((one) => one.rule === rule) ?? {};
      const fixture = readFileSync(path, 'utf8');
      const { file, ...place } = readMarked(fixture.normalize('NFD'));
      const findings = await findingsIn(file);
      expect(findings.map((finding) => finding.rule).sort()).toEqual([rule, 'text-nfd'].sort());
      expect(findings.find((finding) => finding.rule === rule)).toMatchObject(place);
    },
  );
});

const checkDir = join(import.meta.dirname, '../../../src/pipeline/check');

describe('the list of rules', () => {
  const all: readonly RuleId[] = rules.map(({ id }) => id);

  it('names each rule after its file', () => {
    const files = globSync('*/*.ts', { cwd: checkDir }).map((path) => basename(path, '.ts'));
    expect(all.filter((rule) => !files.includes(rule))).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('is broken rule by rule, in a fixture or in a test named here', () => {
    const missing = all.filter((rule) => !names.includes(rule) && !(rule in elsewhere));
    const files = missing.map((rule) => `tests/fixtures/broken/${rule}.md`);
    expect(files, `write ${files.join(', ')}: a good article with that fault alone`).toEqual([]);
    const known = new Set<string>(all);
    expect(names.filter((name) => !known.has(name) || name in elsewhere)).toEqual([]);
    for (const [rule, file] of Object.entries(elsewhere)) {
      const test = readFileSync(join(import.meta.dirname, '..', file), 'utf8');
      expect(test, `${file} has to break ${rule}`).toMatch(
        new RegExp(`(?<![\\w-])${rule}(?![\\w-])`, 'u'),
      );
    }
  });
});
