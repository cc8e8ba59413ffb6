import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { factsVersion } from '#photos/inspect/facts-version';
import { inspectPhoto } from '#photos/inspect/inspect';
import { writeEntry } from '#store/entries';
import { freshFolder, inspected, put, scene } from '../samples.ts';

test('a cache that cannot be written costs time only', async () => {
  const cache = put(freshFolder(), 'cache', 'x');
  const bytes = await scene(9, 9).png().toBuffer();
  expect((await inspected(freshFolder(), 'a.png', bytes, cache)).facts.width).toBe(9);
});

test('facts are cached by content, not by name, and judged again by name', async () => {
  const folder = freshFolder();
  const cache = join(folder, 'cache');
  const bytes = await scene(20, 10).png().toBuffer();
  const { facts } = await inspected(folder, 'a.png', bytes, cache);
  const forged = { ...facts, colour: '#010203' };
  rmSync(cache, { recursive: true });
  // A sealed entry with another colour shows that the second inspection did not decode.
  await writeEntry(
    cache,
    facts.hash,
    `facts-${factsVersion()}`,
    Buffer.from(JSON.stringify(forged)),
  );
  expect(await inspectPhoto(put(folder, 'b.png', bytes), cache)).toEqual(forged);
  expect(await inspectPhoto(put(folder, 'b.jpg', bytes), cache)).toMatchObject({
    kind: 'photo-format',
  });
  expect(
    await inspectPhoto(put(folder, 'b.png', await scene(20, 10, 2).png().toBuffer()), cache),
  ).not.toEqual(forged);
});

test.each([
  ['of another shape', '{"hash":1}'],
  ['that are no JSON', '{'],
])('cached facts %s are made anew', async (_, text) => {
  const folder = freshFolder();
  const cache = join(folder, 'cache');
  const bytes = await scene(20, 10).png().toBuffer();
  const { facts } = await inspected(folder, 'a.png', bytes);
  await writeEntry(cache, facts.hash, `facts-${factsVersion()}`, Buffer.from(text));
  expect(await inspectPhoto(join(folder, 'a.png'), cache)).toEqual(facts);
});
