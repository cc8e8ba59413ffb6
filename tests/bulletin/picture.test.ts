import { expect, test } from 'vitest';
import { largest, srcset } from '#bulletin/picture';

const renditions = [320, 1280, 1920].map((width) => ({
  width,
  height: width / 2,
  file: `a-${width}.avif`,
}));

test('the last rendition is the largest; without any there is no picture', () => {
  expect(largest(renditions).file).toBe('a-1920.avif');
  expect(() => largest([])).toThrow('A picture without renditions');
});

test('every rendition is offered with its width', () => {
  expect(srcset(renditions, (file) => `/anh/${file}`)).toBe(
    '/anh/a-320.avif 320w, /anh/a-1280.avif 1280w, /anh/a-1920.avif 1920w',
  );
  expect(srcset([], String)).toBe('');
});
