import { expect, test } from 'vitest';
import { manifestName, manifestText, parseManifest } from '#view/site-manifest';

const hash = '0123456789abcdef'.repeat(4);
const now = '2023-06-29T08:30:00+07:00';

/** A manifest with some of its values replaced. */
const written = (values: Readonly<Record<string, unknown>>) =>
  JSON.stringify({ generator: 'bantin', now, base: '/', files: { 'index.html': hash }, ...values });

test('a manifest is read as it was written', () => {
  const manifest = {
    now,
    base: '/tin/noi-bo/',
    files: new Map([
      ['b/index.html', hash],
      ['a', hash],
    ]),
  };
  const text = manifestText(manifest);
  expect(parseManifest(text)).toEqual(manifest);
  expect([...(parseManifest(text)?.files.keys() ?? [])]).toEqual(['b/index.html', 'a']);
  expect(text).toBe(
    `{\n "generator": "bantin",\n "now": "${now}",\n "base": "/tin/noi-bo/",\n "files": {\n  "b/index.html": "${hash}",\n  "a": "${hash}"\n }\n}\n`,
  );
  expect(manifestName).toBe('ban-tin.json');
});

test('one without a time is read, and so is one that names no file', () => {
  const files = new Map([['index.html', hash]]);
  expect(parseManifest(written({ now: undefined }))).toEqual({ base: '/', files });
  expect(parseManifest(written({ now: 5 }))).toEqual({ base: '/', files });
  expect(parseManifest(written({ files: {} }))?.files.size).toBe(0);
});

test.each([
  ...['', '{', 'null', '[]', '"bantin"', '5', '{}'],
  ...[{ generator: 'khác' }, { generator: undefined }, { base: 5 }, { base: undefined }].map(
    written,
  ),
  ...[{ files: undefined }, { files: null }, { files: [] }, { files: 'a' }].map(written),
])('%s is no manifest', (text) => {
  expect(parseManifest(text)).toBeUndefined();
});

test.each(['/', '/a/', '/a-b/C_d/~e.f/0/', '/.a/', '/.../', '/..a/'])(
  'the base %s is one',
  (base) => {
    expect(parseManifest(written({ base }))?.base).toBe(base);
  },
);

test.each([
  ...['', 'a', '/a', 'a/', '//', '/a//', '/a/../', '/./', '/../', '/a b/', '/ă/', '/a/?b/', 'x/a/'],
  '/a/\n',
])('the base %j is none', (base) => {
  expect(parseManifest(written({ base }))).toBeUndefined();
});

test.each(['a', 'a/b.c/d', '.a', '...', 'a/..b', 'ă ê', '~'])('the path %s is safe', (path) => {
  expect(parseManifest(written({ files: { [path]: hash } }))?.files.get(path)).toBe(hash);
});

test.each([
  ...['', '/', '/a', 'a/', 'a//b', '.', '..', 'a/./b', 'a/../b', '../a', 'a\\b', 'a\nb'],
  ...['\u0000', 'a\u001f', '\u007f'],
])('a manifest that names the path %j is none, whatever else it names', (path) => {
  expect(parseManifest(written({ files: { a: hash, [path]: hash } }))).toBeUndefined();
});

test.each([...[hash.slice(1), `${hash}0`, hash.toUpperCase(), `g${hash.slice(1)}`, '', 5, null]])(
  'one that gives %j for a hash is none',
  (given) => {
    expect(parseManifest(written({ files: { a: hash, b: given } }))).toBeUndefined();
  },
);
