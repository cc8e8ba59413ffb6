import { describe, expect, it } from 'vitest';
import { chosenRendition, renderedWidth } from './chosen-rendition.ts';

const phone = { width: 390, density: 2 };

describe('the photo that a screen loads', () => {
  const lead = '(min-width:80rem) 688px, (min-width:48rem) calc(100vw - 64px), 45vw';
  it.each([
    [1366, 688],
    [1280, 688],
    [1279, 1215],
    [768, 704],
    [390, 175.5],
  ])('at %i px is shown %d px wide', (width, expected) => {
    expect(renderedWidth(lead, { width, density: 1 })).toBe(expected);
  });

  it.each([
    [1, '/anh/a-320.avif'],
    [2, '/anh/a-640.avif'],
    [3, '/anh/a-640.avif'],
  ])('at density %i has enough pixels, as far as there are', (density, expected) => {
    const srcset = '/anh/a-320.avif 320w, /anh/a-640.avif 640w';
    expect(chosenRendition(srcset, '(min-width:20rem) 320px, 10px', { width: 320, density })).toBe(
      expected,
    );
  });

  it('is not guessed', () => {
    expect(() => renderedWidth('auto', phone)).toThrow('auto');
    expect(() => renderedWidth('(min-width:80rem) 688px', phone)).toThrow('390');
    expect(() => chosenRendition('/anh/a.avif 2x', '100vw', phone)).toThrow('2x');
  });
});
