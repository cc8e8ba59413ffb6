import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { close } from 'pagefind';
import { describe, expect, it } from 'vitest';
import { type Cbor, CborReader, CborWriter } from '#search/cbor';
import { articleDocument, documentHtml } from '#search/document';
import { runPagefind } from '#search/index-part';
import { testFolder } from './folders.ts';
import { pseudoEntries } from './pseudo-articles.ts';

const value: fc.Arbitrary<Cbor> = fc.letrec<{ value: Cbor }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium' },
    fc.integer({ min: -(2 ** 32), max: 2 ** 32 - 1 }),
    // Where a number takes more bytes than the one before.
    fc.constantFrom(...[23, 255, 65_535].flatMap((most) => [most, most + 1, -most - 1, -most - 2])),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.array(tie('value'), { maxLength: 30 }),
  ),
})).value;

describe('CBOR', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(value, (written) => {
        const { bytes } = new CborWriter().value(written);
        const reader = new CborReader(bytes);
        expect(reader.value()).toEqual(written);
        expect(reader.at).toBe(bytes.length);
      }),
    );
  });

  it('is passed over as a whole', () => {
    fc.assert(
      fc.property(value, value, (first, second) => {
        const reader = new CborReader(new CborWriter().value(first).value(second).bytes);
        reader.skip();
        expect(reader.value()).toEqual(second);
      }),
    );
  });

  it('is written as pagefind writes it, in every one of its files', async () => {
    const dir = testFolder();
    const documents = pseudoEntries(30).map(async ({ article, body }) =>
      articleDocument(article, await body()),
    );
    const texts = (await Promise.all(documents)).map((one) => ({
      url: one.url,
      html: documentHtml(one),
    }));
    await runPagefind(texts, dir).finally(close);
    const files = globSync('**/*.pf_{meta,index}', { cwd: dir });
    expect(new Set(files.map((file) => file.split('.').at(-1)))).toHaveProperty('size', 2);
    for (const file of files) {
      const bytes = gunzipSync(readFileSync(join(dir, file))).subarray('pagefind_dcd'.length);
      expect(new CborWriter().value(new CborReader(bytes).value()).bytes).toEqual(bytes);
    }
  });

  it.each([
    ['a number', 'text' as const],
    ['a text', 'number' as const],
  ])('that is %s is not read as something else', (_, wanted) => {
    const written = wanted === 'text' ? 7 : 'bảy';
    const reader = new CborReader(new CborWriter().value(written).bytes);
    expect(() => reader[wanted]()).toThrow(/^CBOR/u);
    expect(() => reader.arrayLength()).toThrow(/^CBOR/u);
  });
});
