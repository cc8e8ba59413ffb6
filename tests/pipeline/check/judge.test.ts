import { describe, expect, it } from 'vitest';
import { judge } from '#pipeline/check/judge';
import { SourceText } from '#pipeline/read/source-text';

/** So many things that a station noticed in one file, each at a line of its own. */
function told(
  count: number,
  place: (index: number) => object = (index) => ({ offset: index * 2 }),
) {
  const source = new SourceText('a\n'.repeat(200));
  const flaws = Array.from({ length: count }, (_, index) => ({
    ...({ kind: 'field-missing', values: { field: `mục ${index}`, example: 'x' } } as const),
    ...place(index),
  }));
  return judge({ file: 'index.md', source, flaws }).map(({ line, message }) => [
    line,
    /mục \d+/u.exec(message)?.[0],
    /Còn .*$/u.exec(message)?.[0],
  ]);
}

describe('what one rule finds in the text of one file', () => {
  it.each([1, 49, 50])('is told of each of %i places', (count) => {
    const expected = Array.from({ length: count }, (_, i) => [i + 1, `mục ${i}`, undefined]);
    expect(told(count)).toEqual(expected);
  });

  it.each([51, 60, 150])(
    'is told of 50 of %i places, the last of which counts the others',
    (count) => {
      const found = told(count);
      expect(found).toHaveLength(50);
      expect(found.slice(0, 49)).toEqual(told(49));
      expect(found[49]).toEqual([50, 'mục 49', `Còn ${count - 50} chỗ như vậy nữa.`]);
    },
  );

  it('is told of each where it is about whole files', () => {
    expect(told(60, () => ({}))).toHaveLength(60);
    // Those in the text are counted by themselves.
    const mixed = told(120, (index) => (index % 2 === 0 ? {} : { offset: index * 2 }));
    expect(mixed).toHaveLength(60 + 50);
    expect(mixed.filter(([, , more]) => more !== undefined)).toEqual([
      [100, 'mục 99', 'Còn 10 chỗ như vậy nữa.'],
    ]);
  });
});
