import { expect, it } from 'vitest';
import { assembleSite } from '#edition/assemble-site';
import { WaitingBodies } from '#edition/waiting-bodies';
import { inspectPhoto } from '#photos/inspect/inspect';
import { loadContent } from '#pipeline/load-content';
import { instantOf } from '#vietnamese/instant';
import { clockAt } from '../pipeline/content-folder.ts';

it.each([
  ['/', undefined],
  ['/goc/', 'https://noi-khac.example'],
])(
  'what the check renders is what would be rendered of the file: base %s, address %s',
  async (base, url) => {
    const clock = clockAt(instantOf('2024-01-01', '08:00'));
    const bodies = new Map<string, string>();
    const content = await loadContent('content', {
      ...clock,
      inspect: (path) => inspectPhoto(path),
      shown: { base, url, onBody: (id, html) => bodies.set(id, html) },
    });
    const { registers } = content;
    if (!registers) throw new Error('no registers');
    const options = { base, ...clock, ...(url !== undefined && { url }) };
    const { site, bulletin } = assembleSite({ ...content, registers }, options);
    expect(bulletin.articles.length).toBeGreaterThan(5);
    for (const article of bulletin.articles) {
      expect(bodies.get(article.id)).toBe(await site.body(article));
    }
  },
);

it('a body of the check waits for two, however many come between', () => {
  const bodies = new WaitingBodies();
  bodies.keep('a', 'Đã kiểm tra');
  const made = (id: string) => bodies.take(id, () => `${id} dựng lại`);
  expect(made('a')).toBe('Đã kiểm tra');
  for (let n = 0; n < 2000; n++) made(`${n}`);
  expect([made('a'), made('a')]).toEqual(['Đã kiểm tra', 'a dựng lại']);
});

it('one that was rendered for the first waits for the second, the oldest not for ever', () => {
  const bodies = new WaitingBodies();
  let count = 0;
  const make = (id: string) => bodies.take(id, () => `${id} ${++count}`);
  expect([make('a'), make('a'), make('a')]).toEqual(['a 1', 'a 1', 'a 2']);
  for (let n = 0; n < 1000; n++) make(`${n}`);
  expect(make('a')).toBe('a 1003');
  expect(make('999')).toBe('999 1002');
});
