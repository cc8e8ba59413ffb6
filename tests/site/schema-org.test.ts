import { join } from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { atLength } from '../run/at-length.ts';
import { basedSite, builtSite, projectFolder, rootSite } from './built-site.ts';
import { manyArticlesContent } from './content-folders.ts';
import { feedContent } from './feed-content.ts';
import { dataBlocks } from './json-ld.ts';
import { readPages } from './pages.ts';

// On a machine's first run this takes a minute: every photo is encoded.
beforeAll(rootSite);

describe('what search engines are told is said in words of schema.org', () => {
  it('on every page', async () => {
    const sites = [
      await rootSite(),
      ...(atLength
        ? [await basedSite(), await builtSite({ content: await manyArticlesContent(70) })]
        : []),
      await builtSite({ content: await feedContent(), now: '2023-07-05T08:00:00+07:00' }),
    ];
    const blocks = sites.flatMap((site) => readPages(site).flatMap(dataBlocks));
    expect(blocks.length).toBeGreaterThan(atLength ? 200 : 80);
    expect(vocabularyFaults(blocks)).toEqual([]);
  });

  it.each([
    ['an unknown property', '"headline":"Tin","headLine":"Tin"', 'headLine'],
    ['a property of another type', '"headline":"Tin","itemListElement":[]', 'itemListElement'],
    ['an unknown type inside', '"author":{"@type":"Officer","name":"Hương Giang"}', 'Officer'],
    ['a type that cannot stand there', '"author":{"@type":"Place","name":"Đồi"}', 'Place'],
    ['a property of nobody inside', '"author":{"@type":"Person","nam":"Hương Giang"}', 'nam'],
  ])('and would not be with %s', (_, rest, named) => {
    const faults = vocabularyFaults([
      `{"@context":"https://schema.org","@type":"NewsArticle",${rest}}`,
    ]);
    expect(faults.join()).toContain(named);
  });
});

/** By name: what stands in packages is read once for all programs. */
const libraries = new Map<string, ts.SourceFile>();

/**
 * What TypeScript says against blocks of JSON-LD as literals of the types that `schema-dts` makes of
 * the published vocabulary; nothing: every type and property is known, and stands where it may.
 */
function vocabularyFaults(blocks: readonly string[]): string[] {
  const file = join(projectFolder, 'tests', 'site', 'blocks-of-data.ts');
  const literals = [...new Set(blocks)].map((block, index) => {
    const type = (JSON.parse(block) as { '@type': string })['@type'];
    return `export const block${index}: WithContext<schema.${type}> = ${block};`;
  });
  const text = [
    "import type { WithContext } from 'schema-dts';",
    "import type * as schema from 'schema-dts';",
    ...literals,
  ].join('\n');
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.getSourceFile = (name, ...rest) => {
    if (name === file) return ts.createSourceFile(name, text, ts.ScriptTarget.ES2022);
    const source = libraries.get(name) ?? getSourceFile.call(host, name, ...rest);
    if (source) libraries.set(name, source);
    return source;
  };
  host.fileExists = (name) => name === file || fileExists.call(host, name);
  return ts
    .getPreEmitDiagnostics(ts.createProgram([file], options, host))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
