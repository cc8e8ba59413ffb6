import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NameSlugs, nameKey } from '#bulletin/name-slugs';

const person = (name: string, slug: string, aliases: string[] = []) => ({
  name,
  slug,
  aliases,
  periods: [],
});

test('a name keeps its slug in every letter case and spacing', () => {
  const slugs = new NameSlugs([]);
  expect(slugs.slugOf('Lê Thuý')).toEqual({ slug: 'le-thuy' });
  expect(slugs.slugOf('LÊ  THUÝ')).toEqual({ slug: 'le-thuy' });
  expect(slugs.slugOf('Lê Thuý'.normalize('NFD'))).toEqual({ slug: 'le-thuy' });
});

test('a name that folds like an earlier one is refused, however often, with both named', () => {
  const slugs = new NameSlugs([]);
  slugs.slugOf('Lê Thuý');
  for (let time = 0; time < 2; time++) {
    expect(slugs.slugOf('Lê Thúy')).toEqual({ taken: 'le-thuy', heldBy: 'Lê Thuý' });
  }
  expect(slugs.slugOf('Lê Thuý')).toEqual({ slug: 'le-thuy' });
});

test('the register comes first: its people keep their slugs, their aliases lead to them', () => {
  const slugs = new NameSlugs([
    person('Lê Thúy', 'le-thuy', ['Thúy']),
    person('Lê Thuý', 'thuy-2'),
  ]);
  expect(slugs.slugOf('Thúy')).toEqual({ slug: 'le-thuy' });
  expect(slugs.slugOf('Lê Thuý')).toEqual({ slug: 'thuy-2' });
  expect(slugs.slugOf('Lê Thùy')).toEqual({ taken: 'le-thuy', heldBy: 'Lê Thúy' });
});

test('a name without a letter has a slug all the same', () => {
  expect(new NameSlugs([]).slugOf('???')).toEqual({ slug: 'khong-ten' });
});

test('one key for every letter case and spacing, and for no other letters', () => {
  expect(nameKey('  LÊ \n THUÝ Ý ')).toBe('lê thuý ý');
  expect(nameKey('Lê Thuý')).not.toBe(nameKey('LêThuý'));
  expect(nameKey('Lê'.normalize('NFD'))).toBe('lê');
});

test('no two names ever get one slug', () => {
  const syllable = fc.constantFrom('Lê', 'Le', 'Thúy', 'Thuý', 'Thùy', 'Đỗ', 'Do', 'Độ', '???');
  const names = fc.array(fc.tuple(syllable, syllable).map((parts) => parts.join(' ')));
  fc.assert(
    fc.property(names, (written) => {
      const slugs = new NameSlugs([person('Lê Thuỵ', 'le-thuy')]);
      const holders = new Map<string, string>([['le-thuy', 'lê thuỵ']]);
      for (const name of written) {
        const found = slugs.slugOf(name);
        if (!('slug' in found)) continue;
        expect(holders.get(found.slug) ?? name.toLowerCase()).toBe(name.toLowerCase());
        holders.set(found.slug, name.toLowerCase());
      }
    }),
  );
});
