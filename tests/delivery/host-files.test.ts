import { describe, expect, it } from 'vitest';
import { headersFile, redirectsFile } from '#delivery/server/host-files';
import { headersFor } from '#delivery/server/rules';

const files = [
  ...['404.html', 'index.html', 'favicon.svg', 'anh/a-640.avif', 'bai-viet/index.html'],
  ...['_/Page.abc.css', '_/worker-abc.js', 'tim-kiem/index.html', 'pagefind/pagefind.js'],
  ...['pagefind/before/fragment/vi_1.pf_fragment', 'pagefind/before/pagefind-entry.json'],
];

describe.each(['/', '/bantin/'])('_headers below %s', (base) => {
  const site = { base, root: '/srv/bantin/current', files, moved: [] };
  const blocks = headersFile(site)
    .split('\n\n')
    .map((block) => block.trim().split('\n'))
    .map(([path = '', ...lines]) => ({
      pattern: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('*', '.*')}$`, 'u'),
      headers: lines.map((line) => line.trim().split(/: (.*)/u, 2) as [string, string]),
    }));
  const given = (address: string) =>
    blocks.filter(({ pattern }) => pattern.test(base + address)).flatMap(({ headers }) => headers);

  it('says each header of a path once, whether a host joins or replaces', () => {
    for (const path of [...files, '', 'bai-viet/', 'tim-kiem/', 'khong-co']) {
      const names = given(path).map(([name]) => name);
      expect(new Set(names).size, path).toBe(names.length);
      expect(names.length, path).toBeGreaterThanOrEqual(4);
    }
  });

  it('says what the table says', () => {
    for (const path of files) {
      const wanted = headersFor(path);
      for (const [name, value] of given(path)) expect(value, `${path} ${name}`).toBe(wanted[name]);
    }
    const pages = files.filter((path) => path.endsWith('.html') || path.includes('worker'));
    for (const path of pages) {
      const policy = Object.fromEntries(given(path))['Content-Security-Policy'];
      expect(policy, path).toBe(headersFor(path)['Content-Security-Policy']);
    }
    for (const path of ['_/Page.abc.css', '_/worker-abc.js', 'anh/a-640.avif']) {
      expect(Object.fromEntries(given(path))['Cache-Control'], path).toContain('immutable');
    }
  });
});

describe('the table', () => {
  it('allows WebAssembly to the search page and its worker alone', () => {
    const allowed = files.filter((path) =>
      headersFor(path)['Content-Security-Policy']?.includes('wasm'),
    );
    expect(allowed).toEqual(['_/worker-abc.js', 'tim-kiem/index.html']);
  });

  it('has nothing inline and nothing from elsewhere', () => {
    expect(headersFor('index.html')['Content-Security-Policy']).toBe(
      "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:; style-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    );
  });
});

describe('_redirects', () => {
  it('has a line for every old address, encoded as requests have it', () => {
    const moved = [{ from: '/tin/cũ/', to: '/bai-viet/2023/06/29/moi/' }];
    expect(redirectsFile({ base: '/', root: '', files, moved })).toBe(
      '/tin/c%C5%A9/ /bai-viet/2023/06/29/moi/ 301\n',
    );
  });
});
