import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, basedSite } from '../site/built-site.ts';
import { judgedSite, SiteCopy, told } from './judged-copy.ts';

let site: BuiltSite;
beforeAll(async () => {
  site = await judgedSite();
});

const page = 'lien-he/index.html';

/** What the gate says after a page has been given this at its end. */
function afterAdding(markup: string): string[] {
  const copy = new SiteCopy(site);
  copy.append(page, markup);
  copy.seal();
  return told(copy.judge());
}

describe('a site as it was built', () => {
  it('passes', () => {
    expect(new SiteCopy(site).judge()).toEqual([]);
  });

  it('passes below a base path too', async () => {
    expect(new SiteCopy(await basedSite()).judge()).toEqual([]);
  });
});

describe('what runs or dresses a page from inside it', () => {
  it.each([
    '<script>alert(1)</script>',
    '<script type="module">import "/x.js"</script>',
    '<script type="application/json">{}</script>',
    '<script type="application/ld+json;x">{}</script>',
    '<script type="importmap">{}</script>',
    '<script type="speculationrules">{}</script>',
    '<p onclick="alert(1)">x</p>',
    '<P OnClick=alert(1)>x</P>',
    '<p style="color:red">x</p>',
    '<style>p{color:red}</style>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" java&#10;script&colon;alert(1)">x</a>',
    '<a href="data:text/html,x">x</a>',
    '<iframe srcdoc="&lt;p&gt;"></iframe>',
    '<script src="data:text/javascript,alert(1)"></script>',
    '<img src="data:image/svg+xml,x" alt="">',
    '<base href="/">',
  ])('is refused: %s', (markup) => {
    expect(afterAdding(markup)).toEqual([`inline ${page}`]);
  });

  it.each(['<!-- x --!><p style="color:red">x</p>', '<!--><p style="color:red">x</p>'])(
    'is refused behind a comment that ends early, and so is that: %s',
    (markup) => {
      expect(afterAdding(markup)).toEqual([`inline ${page}`, `markup ${page}`]);
    },
  );

  it.each([
    '<script type="application/ld+json">{"a":"<p style=x>"}</script>',
    '<!-- <p style="color:red">x</p> -->',
    '<p title="<p style=x>">on: style=</p>',
    '<img src="data:image/png;base64,AA==" alt="">',
    '<a href="mailto:a@bantin.example">x</a>',
  ])('is not seen in %s', (markup) => {
    expect(afterAdding(markup)).toEqual([]);
  });
});

describe('what a browser would load from elsewhere', () => {
  it.each([
    '<img src="https://cdn.example/a.png" alt="">',
    '<img src="//cdn.example/a.png" alt="">',
    '<img srcset="/favicon.png 1x, https://cdn.example/a.png 2x" alt="">',
    '<video poster="https://cdn.example/a.png"></video>',
    '<link rel="stylesheet" href="https://cdn.example/a.css">',
    '<link rel="preconnect" href="https://cdn.example/">',
    '<script src="https://cdn.example/a.js"></script>',
    '<form action="https://cdn.example/"></form>',
    '<object data="https://cdn.example/a"></object>',
    '<svg><use href="https://cdn.example/a.svg#x"></use></svg>',
  ])('is refused: %s', (markup) => {
    expect(afterAdding(markup)).toEqual([`origin ${page}`]);
  });

  it('may be linked to', () => {
    expect(afterAdding('<a href="https://cdn.example/">x</a>')).toEqual([]);
  });

  it('is refused in a page that sends readers away', () => {
    expect(
      afterAdding('<meta http-equiv="refresh" content="0; url=https://cdn.example/">'),
    ).toEqual([`canonical ${page}`, `origin ${page}`]);
  });

  it.each([
    [/\.css$/u, '\n@import "https://cdn.example/a.css";'],
    [/\.css$/u, '\np{background:url(https://cdn.example/a.png)}'],
    [/^_\/.*\.js$/u, '\nimport "https://cdn.example/a.js";'],
    [/^_\/.*\.js$/u, '\nfetch("https://cdn.example/a.json");'],
  ])('is refused in %s: %s', (pattern, text) => {
    const copy = new SiteCopy(site);
    const file = copy.find(pattern);
    copy.edit(file, (before) => before + text);
    copy.seal();
    expect(told(copy.judge())).toEqual([`origin ${file}`]);
  });
});

describe('a link that leads nowhere', () => {
  it.each([
    '<a href="/khong-co/">x</a>',
    '<a href="/lien-he">x</a>',
    '<a href="/#khong-co">x</a>',
    '<a href="#khong-co">x</a>',
    '<a href="khong-co/">x</a>',
    '<a href="https://bantin.example/khong-co/">x</a>',
    '<a href="/khong-co/">x</a><a href="/khong-co/">x</a>',
    '<img src="/anh/khong-co.png" alt="">',
    '<img srcset="/anh/khong-co.png 320w, /favicon.png 640w" alt="">',
    '<link rel="stylesheet" href="/_/khong-co.css">',
    '<link rel="alternate" href="/khong-co.xml">',
    '<meta property="og:image" content="https://bantin.example/anh/khong-co.jpg">',
  ])('is refused: %s', (markup) => {
    expect(afterAdding(markup)).toEqual([`link ${page}`]);
  });

  it.each([
    '<a href="../">x</a>',
    '<a href="#noi-dung">x</a>',
    '<a href="/?q=1#noi-dung">x</a>',
    '<a href="#top">x</a>',
    '<p id="mục">x</p><a href="#m%E1%BB%A5c">x</a>',
    '<p id="mục">x</p><a href="/lien-he/#m%E1%BB%A5c">x</a>',
    '<p id="100%">x</p><a href="/lien-he/#100%">x</a>',
  ])('is not %s', (markup) => {
    expect(afterAdding(markup)).toEqual([]);
  });

  it('is none to another site of the same host, from where nothing is loaded', async () => {
    const based = new SiteCopy(await basedSite());
    based.append(page, '<a href="https://donvi.example/">x</a>');
    based.seal();
    expect(based.judge()).toEqual([]);
    based.append(page, '<img src="https://donvi.example/a.png" alt="">');
    based.seal();
    expect(told(based.judge())).toEqual([`origin ${page}`]);
  });

  it('is refused where it leads out of the base path', async () => {
    const based = new SiteCopy(await basedSite());
    based.append(page, '<a href="/lien-he/">x</a>');
    based.seal();
    expect(told(based.judge())).toEqual([`link ${page}`]);
  });

  it.each([
    [/\.css$/u, (text: string) => `${text}\np{background:url("khong-co.png")}`],
    [/^rss\.xml$/u, (text: string) => text.replace('/bai-viet/', '/khong-co/')],
    [/^tim-kiem\/.*\.json$/u, (text: string) => text.replace('"/', '"/khong-co/')],
    [/^feed\.json$/u, (text: string) => text.replace('/bai-viet/', '/khong-co/')],
    [/^_\/.*\.js$/u, (text: string) => `${text}\nimport "./khong-co.js";`],
  ])('is refused in %s', (pattern, change) => {
    const copy = new SiteCopy(site);
    const file = copy.find(pattern);
    copy.edit(file, change);
    copy.seal();
    expect(told(copy.judge())).toEqual([`link ${file}`]);
  });
});

describe('what a page says of itself', () => {
  const edited = (change: (html: string) => string) => {
    const copy = new SiteCopy(site);
    copy.edit(page, change);
    copy.seal();
    return told(copy.judge());
  };

  it('includes its language', () => {
    expect(edited((html) => html.replace('lang="vi"', ''))).toEqual([`language ${page}`]);
  });

  it.each([
    ['no', (html: string) => html.replace(/<link rel="canonical"[^>]*>/u, '')],
    ['two', (html: string) => html.replace(/<link rel="canonical"[^>]*>/u, '$&$&')],
    [
      'another',
      (html: string) => html.replace(/(rel="canonical" href="[^"]*)lien-he/u, '$1tro-nang'),
    ],
    [
      'a foreign',
      (html: string) =>
        html.replace(/(rel="canonical" href=")[^"]*/u, '$1https://x.example/lien-he/'),
    ],
  ])('includes one address of its own, not %s', (_, change) => {
    expect(edited(change)).toEqual([`canonical ${page}`]);
  });
});
