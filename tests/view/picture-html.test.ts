import { expect, test } from 'vitest';
import { escapeHtml, pictureHtml } from '#view/picture-html';
import { photo } from '../bulletin/articles.ts';

const renditions = (format: string, ...widths: number[]) =>
  widths.map((width) => ({ width, height: width / 2, file: `a&b-${width}.${format}` }));

const shown = (...widths: number[]) => ({
  ...photo,
  alt: 'Đồng chí "A" & B',
  picture: {
    ...{ width: 2000, height: 1000, colour: '#aabbcc' },
    avif: renditions('avif', ...widths),
    webp: renditions('webp', ...widths),
    jpeg: renditions('jpg', ...widths),
  },
});

const options = {
  sizes: '(min-width: 40em) 50vw',
  eager: false,
  href: (file: string) => `/x/${file}`,
};

test('a picture offers three formats in all widths, with the text for those who cannot see it', () => {
  expect(pictureHtml(shown(320, 960, 1280), options)).toBe(
    '<picture class="photo" data-colour="#aabbcc">' +
      '<source type="image/avif" srcset="/x/a&amp;b-320.avif 320w, /x/a&amp;b-960.avif 960w, /x/a&amp;b-1280.avif 1280w" sizes="(min-width: 40em) 50vw">' +
      '<source type="image/webp" srcset="/x/a&amp;b-320.webp 320w, /x/a&amp;b-960.webp 960w, /x/a&amp;b-1280.webp 1280w" sizes="(min-width: 40em) 50vw">' +
      '<img src="/x/a&amp;b-960.jpg" srcset="/x/a&amp;b-320.jpg 320w, /x/a&amp;b-960.jpg 960w, /x/a&amp;b-1280.jpg 1280w" sizes="(min-width: 40em) 50vw"' +
      ' width="2000" height="1000" alt="Đồng chí &quot;A&quot; &amp; B" loading="lazy" decoding="async"></picture>',
  );
});

test('the first picture of a page is fetched before others', () => {
  const html = pictureHtml(shown(320), { ...options, eager: true });
  expect(html).toContain(' fetchpriority="high" decoding="async">');
  expect(html).not.toContain('lazy');
});

test('beside a title that says the same it has no text of its own', () => {
  expect(pictureHtml(shown(320), { ...options, decorative: true })).toContain(' alt="" ');
});

test('no width above the widest is offered, but one always is', () => {
  const at = (maxWidth: number) =>
    /<img src="([^"]*)" srcset="([^"]*)"/u.exec(
      pictureHtml(shown(320, 640, 1280), { ...options, maxWidth }),
    );
  expect(at(640)?.slice(1)).toEqual([
    '/x/a&amp;b-640.jpg',
    '/x/a&amp;b-320.jpg 320w, /x/a&amp;b-640.jpg 640w',
  ]);
  expect(at(639)?.[2]).toBe('/x/a&amp;b-320.jpg 320w');
  expect(at(100)?.[2]).toBe('/x/a&amp;b-320.jpg 320w');
});

test('an old browser gets the widest up to 960, or the narrowest', () => {
  const source = (...widths: number[]) =>
    /<img src="([^"]*)"/u.exec(pictureHtml(shown(...widths), options))?.[1];
  expect(source(320, 640, 961)).toBe('/x/a&amp;b-640.jpg');
  expect(source(1280, 1920)).toBe('/x/a&amp;b-1280.jpg');
});

test('a text cannot leave its place in HTML', () => {
  expect(escapeHtml('<a href="b">&amp; <b>"')).toBe(
    '&lt;a href=&quot;b&quot;&gt;&amp;amp; &lt;b&gt;&quot;',
  );
});
