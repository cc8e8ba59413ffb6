import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkKind } from '#pipeline/parse/body/link-kind';
import { resolveLink } from '#pipeline/resolve/link-target';
import { brief, render, wordsOf } from '../../render.ts';

const html = async (markdown: string) => brief((await render(markdown)).html);

describe('links', () => {
  const id = '2023/2023-06-29-ra-nghi-quyet';

  it.each([
    ['../2023-06-28-bai-truoc/index.md', '/bai-viet/2023/06/28/bai-truoc/'],
    ['../2023-06-28-bai-truoc/', '/bai-viet/2023/06/28/bai-truoc/'],
    ['../2023-06-28-bai-truoc', '/bai-viet/2023/06/28/bai-truoc/'],
    ['../2023-06-28-bai-truoc/index.md#muc', '/bai-viet/2023/06/28/bai-truoc/'],
    ['../../2022/2022-01-05-cu/index.md', '/bai-viet/2022/01/05/cu/'],
    ['../../../pages/lien-he.md', '/lien-he/'],
    ['index.md', '/bai-viet/2023/06/29/ra-nghi-quyet/'],
    ['/don-vi/phong-chinh-tri/', '/don-vi/phong-chinh-tri/'],
    ['/don-vi/phong-chinh-tri', '/don-vi/phong-chinh-tri/'],
    ['/tim-kiem/?q=ngh%E1%BB%8B', '/tim-kiem/'],
    ['/rss.xml', '/rss.xml'],
    ['../2023-06-28-bai%2Dtruoc/', '/bai-viet/2023/06/28/bai-truoc/'],
    ['/%2F%2Fvi.example/x', '/vi.example/x/'],
    ['..\\2023-06-28-bai-truoc\\index.md', '/bai-viet/2023/06/28/bai-truoc/'],
    ['%', `/articles/${id}/%/`],
    ['#muc', undefined],
    ['', undefined],
  ])('mean an address of the site: %s', (url, expected) => {
    expect(resolveLink(id, url)).toBe(expected);
  });

  it.each([
    ['../articles/2023/2023-06-28-bai-truoc/index.md', '/bai-viet/2023/06/28/bai-truoc/'],
    ['lien-he.md', '/lien-he/'],
    ['/lien-he/', '/lien-he/'],
  ])('mean one from a page too: %s', (url, expected) => {
    expect(resolveLink('pages', url)).toBe(expected);
  });

  it('get the base path, and keep query and fragment', async () => {
    const shown = await html('[a](/tim-kiem/?q=x#y) [b](#muc) [c](index.md#muc)');
    expect([...shown.matchAll(/href="([^"]*)"/gu)].map(([, href]) => href)).toEqual([
      '/bantin/tim-kiem/?q=x#y',
      '#muc',
      '/bantin/bai-viet/2023/06/29/ra-nghi-quyet/#muc',
    ]);
  });

  it('that leave the site say so, own and contact links do not', async () => {
    expect(await html('[a](https://vi.example/x)')).toBe(
      '<p><a href="https://vi.example/x" class="outbound" rel="noopener external">a<span class="visually-hidden"> (trang ngoài)</span></a></p>',
    );
    const quiet = '[a](https://bantin.example/) [b](mailto:a@vi.example) [c](tel:18001234)';
    const { html: shown, rules } = await render(quiet);
    expect(shown).not.toContain('outbound');
    expect(shown).toContain('href="tel:18001234"');
    expect(rules).toEqual([]);
  });

  const disguises = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'javascript&colon;alert(1)',
    '&#106;avascript:alert(1)',
    '&#x6A;avascript&#58;alert(1)',
    'java&Tab;script:alert(1)',
    'java&NewLine;script:alert(1)',
    'java&#9;script:alert(1)',
    '<java\tscript:alert(1)>',
    '< javascript:alert(1)>',
    'data:text/html,<b>',
    'DATA:text/html;base64,PHN2Zz4=',
    'vbscript:msgbox(1)',
    'file:///C:/a',
    'blob:https://x/y',
    '//ke-xau.example/x',
    '/\\ke-xau.example/x',
    '%2F%2Fke-xau.example/x',
    '%5C%5Cmay-chu/tep',
    '\\\\\\\\may-chu\\tep',
  ];

  it.each(disguises)('that are unsafe are an error and never reach the page: %s', async (url) => {
    for (const markdown of [`[chữ](${url})`, `[chữ][a]\n\n[a]: ${url}`]) {
      const { html: shown, rules } = await render(`Trước ${markdown}`);
      expect(rules).toEqual(['link-unsafe']);
      expect(shown).not.toContain('href');
      expect(wordsOf(shown)).toBe('Trước chữ');
    }
  });

  it('in angle brackets are judged alike', async () => {
    const { html: shown, rules } = await render('<javascript:alert(1)>');
    expect(rules).toContain('link-unsafe');
    expect(shown).not.toContain('href');
    expect((await render('<https://vi.example/>')).rules).toEqual([]);
  });

  it('with a character that Markdown replaces lead nowhere', async () => {
    const { html: shown, rules } = await render('[chữ](&#1;javascript:alert(1))');
    expect(rules).toEqual(['link-missing']);
    expect(shown).not.toContain('href');
  });

  it('are unsafe whatever a browser would drop from the scheme', () => {
    const dropped = fc.constantFrom('\t', '\n', '\r', '\u0000', '\u001f', ' ', '\u007f');
    const scheme = fc.constantFrom('javascript:', 'data:', 'vbscript:', 'JAVASCRIPT:');
    fc.assert(
      fc.property(scheme, fc.array(fc.tuple(fc.nat(11), dropped)), (name, drops) => {
        let url = name;
        for (const [at, char] of drops) url = url.slice(0, at) + char + url.slice(at);
        expect(linkKind(`${url}x`)).toBe('unsafe');
      }),
    );
  });
});
