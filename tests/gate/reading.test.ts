import { describe, expect, it } from 'vitest';
import { examine } from '#gate/reading/examine';
import { addressesIn } from '#gate/reading/read-other';

const judged = (html: string) => examine('trang.html', Buffer.from(html));
const read = (markup: string) => judged(`<!doctype html><html lang="vi"><body>${markup}`);
const there = 'https://cdn.example/a';

describe('what a page would load', () => {
  it.each([
    `<link rel="preload" as="image" imagesrcset="${there} 1x">`,
    `<link rel="alternate stylesheet" href="${there}">`,
    `<button formaction="${there}">x</button>`,
    `<a ping="${there}">x</a>`,
    `<table background="${there}"></table>`,
    `<svg><image xlink:href="${there}"/></svg>`,
    `<svg><feImage href="${there}"/></svg>`,
    `<img src="  ${there} ">`,
    `<meta http-equiv="Refresh" content="3; URL='${there}'">`,
  ])('is seen in %s', (markup) => {
    expect(read(markup)).toMatchObject({ loads: [there], links: [], faults: [] });
  });

  it.each([
    `<textarea><img src="${there}"></textarea>`,
    `<title><img src="${there}"></title>`,
    `<noframes><img src="${there}"></noframes>`,
    '<img src="data:image/png;base64,AA==">',
  ])('is nothing in %s', (markup) => {
    expect(read(markup)).toMatchObject({ loads: [], links: [], faults: [] });
  });
});

describe('where a page leads', () => {
  it.each([
    [`<area href="${there}">`],
    [`<meta property="og:url" content="${there}">`],
    [`<meta property="og:image:secure_url" content=" ${there} ">`],
    [`<meta name="twitter:image" content="${there}">`],
    [`<meta name="thumbnail" content="${there}">`],
    [`<link rel="license" href="${there}">`],
    ['<a href="https&colon;&sol;&sol;cdn.example&#47;&#x61;">x</a>'],
  ])('is seen in %s', (markup) => {
    expect(read(markup)).toMatchObject({ loads: [], links: [there] });
  });

  it('is read with its fragment however that is written', () => {
    expect(read('<a href="&sol;lien-he&sol;&num;x">x</a>').links).toEqual(['/lien-he/#x']);
  });
});

describe('what runs inside a page', () => {
  it.each([
    '<a href="vbscript:x">x</a>',
    '<a href="&#1; javascript:x">x</a>',
    '<a href="java&Tab;script:x">x</a>',
    '<a href="java&NewLine;script:x">x</a>',
    '<a href="java\nscript:x">x</a>',
    '<a href="&#106;avascript:x">x</a>',
    '<iframe src="data:image/png;base64,AA=="></iframe>',
    '<object data="data:text/html,x"></object>',
  ])('is seen in %j', (markup) => {
    expect(read(markup).faults).toMatchObject([{ rule: 'inline' }]);
  });

  it('is nothing in a script of SVG that has an address', () => {
    expect(read('<svg><script href="/a.js"></script></svg>').faults).toEqual([]);
  });
});

describe('the heading of a page', () => {
  it.each([
    ['<h1>Tin <b>trong <i>ngày</i></b>\n&nbsp;mới</h1>', 'Tin trong ngày mới'],
    ['<template><h1>Mẫu</h1></template><h1>Tin</h1><h1>Khác</h1>', 'Tin'],
    ['<svg><h1>Hình</h1></svg>', 'Hình'],
    ['<svg><title><h1>Hình</h1></title></svg>', 'Hình'],
  ])('is that of %s', (markup, heading) => {
    expect(read(markup).page).toMatchObject({ heading });
  });

  it('is found however deep it lies, and whatever lies in it', () => {
    const deep = (inner: string) => '<span>'.repeat(20_000) + inner + '</span>'.repeat(20_000);
    expect(read(deep(`<h1>${deep('Tin')}</h1>`))).toMatchObject({
      faults: [],
      page: { heading: 'Tin' },
    });
  });
});

it('an id in a template is no place in the page', () => {
  const { page } = read('<template><p id="a">x</p></template><p id="b">x</p>');
  expect(page?.ids).toEqual(['b']);
});

it.each(['<html>', '<html lang="">', '<html lang="tiếng Việt">'])('%s is no language', (html) => {
  expect(judged(`<!doctype html>${html}`).faults).toMatchObject([{ rule: 'language' }]);
});

describe('what other files load and where they lead', () => {
  it.each([
    ['css', '/* url(/a.png) */ p{}', [], []],
    ['css', 'p{background:url( "/a.png" )} q{background:url(/b.png)}', ['/a.png', '/b.png'], []],
    ['css', 'p{background:url(data:image/png;base64,AA==)} q{filter:url(#x)}', [], []],
    ['css', 'p{src:url(data:font/woff2,x)}', ['data:font/woff2,x'], []],
    ['css', "@import '/a.css';", ['/a.css'], []],
    ['js', `new Worker("${there}")`, [there], []],
    ['js', 'new EventSource("//cdn.example/")', ['//cdn.example/'], []],
    ['js', 'new WebSocket("wss://cdn.example/")', ['wss://cdn.example/'], []],
    ['mjs', 'export { a } from "./a.js"; import("/b.js");', ['./a.js', '/b.js'], []],
    ['js', 'import "a-package"; const text = "https://cdn.example/";', [], []],
    ['webmanifest', '{"icons":[{"src":"/a.png"}]}', ['/a.png'], []],
    ['pf_fragment', '{"url":"/lien-he/","id":"x"}', [], ['site:/lien-he/']],
    ['pf_fragment', '{"meta":{"image":"/anh/a.jpg"}}', [], ['site:/anh/a.jpg']],
    ['pf_fragment', '{"anchors":[{"id":"image:/anh/a.jpg"}]}', [], ['site:/anh/a.jpg']],
    ['txt', `Sitemap: ${there}`, [], [there]],
    ['xml', `&lt;a href="${there}"&gt;${there}`, [], [there]],
    [
      'json',
      `{"a":"${there}","b":"/lien-he/","c":"/","d":"/a.png"}`,
      [],
      [there, '/lien-he/', '/'],
    ],
    ['la', there, [], []],
  ])('are seen in .%s: %s', (extension, text, loads, links) => {
    expect(addressesIn(extension, text)).toEqual({ loads, links });
  });
});
