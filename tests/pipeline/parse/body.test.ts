import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutEndMark } from '#pipeline/parse/body/end-mark';
import { pageIds } from '#pipeline/parse/body/heading-ids';
import { linkKind } from '#pipeline/parse/body/link-kind';
import { renderBody } from '#pipeline/render/render-body';
import { resolveLink } from '#pipeline/resolve/link-target';
import { article, articleFolder, contentFolder } from '../content-folder.ts';
import { judged } from '../judged.ts';
import { photoMakers } from '../photos.ts';
import { brief, render, rendered, wordsOf } from '../render.ts';

const source = join(import.meta.dirname, '../../../src');
const endMark = '<span class="end-mark" aria-hidden="true" data-pagefind-ignore="">./.</span>';

const html = async (markdown: string) => brief((await render(markdown)).html);
const idsOf = (text: string) => [...text.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id);

describe('the end mark', () => {
  it.each([
    ['glued to the last word', 'Đoàn 969./.', `<p>Đoàn 969${endMark}</p>`],
    ['in bold', '**Đoàn 969./.**', `<p><strong>Đoàn 969${endMark}</strong></p>`],
    ['in italics at the end', 'Hết *Đoàn 969./.*', `<p>Hết <em>Đoàn 969${endMark}</em></p>`],
    ['in the last item of a list', '- Một\n- Hai./.', `<li>Hai${endMark}</li>`],
    ['in verse', '> một  \n> hai./.', `hai${endMark}</p>`],
    ['with a space', 'Đoàn 969 ./.', `<p>Đoàn 969${endMark}</p>`],
    ['misspelt', 'Đoàn 969. /.', `<p>Đoàn 969${endMark}</p>`],
    ['halved', 'Đoàn 969/.', `<p>Đoàn 969${endMark}</p>`],
    [
      'before a photo',
      'Đoàn 969./.\n\n![Ảnh](hoi-truong.jpg)\nHội trường.',
      `<p>Đoàn 969${endMark}</p>`,
    ],
  ])('is shown and hidden from screen readers: %s', async (_, markdown, expected) => {
    expect(await html(`Chữ.\n\n${markdown}`)).toContain(expected);
  });

  it('is found before the number of a footnote and before the footnotes', async () => {
    const shown = await html('Đoàn 969./.[^1]\n\n[^1]: Số liệu 2023.');
    expect(shown).toContain(`Đoàn 969${endMark}<sup>`);
    expect(shown.match(/end-mark/gu)).toHaveLength(1);
  });

  it.each(['Một phần hai là 1/2.', 'Xem bantin.vn/.', 'Xem https://bantin.vn/tin/.', 'Hết.', './'])(
    'is not seen where there is none: %s',
    async (markdown) => {
      expect(await html(markdown)).not.toContain('end-mark');
      expect(withoutEndMark(markdown)).toBe(markdown);
    },
  );

  it.each([
    ['Đoàn 969./.', 'Đoàn 969.'],
    ['Đoàn 969 ./. ', 'Đoàn 969.'],
    ['Tiến lên!./.', 'Tiến lên!'],
    ['“Quyết thắng.”./.', '“Quyết thắng.”'],
    ['“Quyết thắng”./.', '“Quyết thắng”.'],
    ['Còn tiếp...', 'Còn tiếp...'],
    ['./.', ''],
    ['', ''],
  ])('is gone from excerpts: %s', (text, expected) => {
    expect(withoutEndMark(text)).toBe(expected);
  });

  it('is gone from a summary, written or taken from the body', async () => {
    const written = contentFolder({
      [`${articleFolder}/index.md`]: article({ summary: 'Hội nghị kết thúc./.' }),
    });
    expect((await rendered(written)).summary).toBe('Hội nghị kết thúc.');
    const taken = contentFolder({ [`${articleFolder}/index.md`]: article({}, 'Hết./.') });
    expect((await rendered(taken)).summary).toBe('Hết.');
  });
});

describe('the summary', () => {
  it.each([
    ['', 'Sáng nay khai mạc.', ''],
    ['[a]: https://vi.example\n\n', 'Sáng nay khai mạc.', ''],
    ['## Mục\n\n', '', '<h2 id="muc">Mục</h2>'],
    ['- Mục\n\n', '', '<ul><li>Mục</li></ul>'],
    ['> Lời trích\n\n', '', '<blockquote><p>Lời trích</p></blockquote>'],
    ['> Câu thơ\\\n> câu sau\n\n', '', '<p class="verse">Câu thơ<br>\ncâu sau</p>'],
    ['***\n\n', '', '<hr>'],
  ])('taken from the body is the very first block, behind %j', async (before, summary, shown) => {
    const body = `${before}Sáng nay **khai mạc**.\n\nHai [a].`;
    const page = await rendered(
      contentFolder({ [`${articleFolder}/index.md`]: article({}, body) }),
    );
    expect(page.summary).toBe(summary);
    const first = summary ? '' : '<p>Sáng nay <strong>khai mạc</strong>.</p>';
    const rest = brief(page.html).replace(/<a [^>]*>a<span.*?<\/span><\/a>/u, '[a]');
    expect(rest).toBe(`${shown}${first}<p>Hai [a].</p>`);
  });

  it('is not lifted over a photo, nor taken from the caption of a table', async () => {
    const photo = (await photoMakers['hoi-truong.jpg']?.()) ?? '';
    const shown = async (body: string) =>
      rendered(
        contentFolder({
          [`${articleFolder}/index.md`]: article({}, body),
          [`${articleFolder}/hoi-truong.jpg`]: photo,
        }),
      );
    const behind = await shown('![A b](hoi-truong.jpg)\nC.\n\nSáng nay khai mạc.');
    expect(behind.summary).toBe('');
    expect(behind.html).toContain('Sáng nay khai mạc.');
    const table = await shown('Bảng: Lịch thi đấu\n\n| A |\n| - |\n| b |');
    expect(table.summary).toBe('');
    expect(table.html).toContain('<caption>Bảng: Lịch thi đấu</caption>');
    expect((await shown('Bảng: không có bảng nào.')).summary).toBe('Bảng: không có bảng nào.');
  });

  it('is none where the editor says so', async () => {
    const page = await rendered(
      contentFolder({
        [`${articleFolder}/index.md`]: article({ 'tóm tắt': 'Không' }, 'Một.\n\nHai.'),
      }),
    );
    expect(page.summary).toBe('');
    expect(brief(page.html)).toBe('<p>Một.</p><p>Hai.</p>');
  });
});

describe('headings', () => {
  it('begin at h2, skip no level and go no deeper than h6', async () => {
    const levels = async (markdown: string) =>
      [...(await html(markdown)).matchAll(/<h(\d)/gu)].map(([, level]) => level).join('');
    expect(await levels('# A\n\n## B\n\n### C')).toBe('234');
    expect(await levels('### A\n\n#### B\n\n## C')).toBe('232');
    expect(await levels('## A\n\n###### B\n\n#### C')).toBe('234');
    expect(await levels('# A\n\n## B\n\n### C\n\n#### D\n\n##### E\n\n###### F')).toBe('234566');
  });

  it('have ids without marks, each once', async () => {
    const shown = await html('## Kết quả\n\n## Kết quả\n\n## Kết quả 2\n\n## Đồng chí\n\n## …');
    expect(idsOf(shown)).toEqual(['ket-qua', 'ket-qua-2', 'ket-qua-2-2', 'dong-chi', 'muc']);
  });

  it('never take an id of the page around them', async () => {
    const shown = await html(pageIds.map((id) => `## ${id}`).join('\n\n'));
    for (const id of idsOf(shown)) expect(pageIds).not.toContain(id);
  });

  it('know every id of the page around them', () => {
    const templates = globSync('{components,layouts}/**/*.astro', { cwd: source }).map((file) =>
      readFileSync(join(source, file), 'utf8'),
    );
    const ids = templates.flatMap((text) => [...text.matchAll(/\sid="([^"]+)"/gu)]);
    expect(ids.length).toBeGreaterThan(3);
    expect(ids.map(([, id]) => id).filter((id) => !pageIds.includes(id ?? ''))).toEqual([]);
  });
});

describe('footnotes', () => {
  it('have Vietnamese labels, links both ways and ids that occur once', async () => {
    const shown = await html(
      'Một[^a] hai[^b] ba[^a].\n\n[^a]: Nguồn *một*.\n[^b]: Nguồn hai.\n\n## Fn a',
    );
    const ids = idsOf(shown);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of shown.matchAll(/href="#([^"]+)"/gu)) expect(ids).toContain(target);
    expect(shown).toContain('<h2 id="footnote-label">Chú thích</h2>');
    expect(shown.match(/aria-label="[^"]*"/gu)).toEqual([
      'aria-label="Trở lại chỗ chú thích 1"',
      'aria-label="Trở lại chỗ chú thích 1, lần 2"',
      'aria-label="Trở lại chỗ chú thích 2"',
    ]);
  });

  it('without a text are a warning and stay readable', async () => {
    const { html: shown, rules } = await render('Một[^1] hai.');
    expect(rules).toEqual(['link-undefined']);
    expect(shown).toContain('Một[^1] hai.');
  });
});

describe('tables', () => {
  it('scroll in a region with a name, align by class and take the caption above', async () => {
    const table =
      'Bảng 1: Kết quả\n\n| Đơn vị | Điểm | Hạng |\n| --- | ---: | :-: |\n| 9001 | 9,5 | 1 |';
    expect((await html(table)).replaceAll('\n', '')).toBe(
      '<div class="table" role="region" aria-label="Bảng 1: Kết quả" tabindex="0"><table>' +
        '<caption>Bảng 1: Kết quả</caption><thead><tr><th scope="col">Đơn vị</th>' +
        '<th class="number" scope="col">Điểm</th><th class="centre" scope="col">Hạng</th></tr></thead>' +
        '<tbody><tr><td>9001</td><td class="number">9,5</td><td class="centre">1</td></tr></tbody></table></div>',
    );
  });

  it('without a caption are named plainly, and take no other paragraph', async () => {
    const shown = await html('Bảng điểm sau đây:\n\n| A |\n| - |\n| 1 |');
    expect(shown).toContain('<p>Bảng điểm sau đây:</p>');
    expect(shown).toContain('aria-label="Bảng"');
  });
});

describe('quotes', () => {
  it('with every line broken on purpose are verse', async () => {
    expect(await html('> một  \n> hai\\\n> ba\n>\n> bốn  \n> năm')).toBe(
      '<p class="verse">một<br>\nhai<br>\nba</p><p class="verse">bốn<br>\nnăm</p>',
    );
  });

  it('may name who is quoted in a last paragraph with a dash', async () => {
    expect(await html('> Không có gì quý hơn.\n>\n> – Hồ Chí Minh')).toBe(
      '<blockquote><p>Không có gì quý hơn.</p><p><cite>Hồ Chí Minh</cite></p></blockquote>',
    );
    expect(await html('> – Một mình.')).toContain('<p>– Một mình.</p>');
  });

  it('of verse name its author in the same quotation', async () => {
    expect(await html('> một\\\n> hai\n>\n> ba\\\n> bốn\n>\n> – Tố Hữu')).toBe(
      '<blockquote><p class="verse">một<br>\nhai</p><p class="verse">ba<br>\nbốn</p><p><cite>Tố Hữu</cite></p></blockquote>',
    );
    expect(await html('> một\\\n> hai\n>\n> – Em ơi\\\n> có nhớ')).toBe(
      '<p class="verse">một<br>\nhai</p><p class="verse">– Em ơi<br>\ncó nhớ</p>',
    );
  });
});

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

describe('raw HTML', () => {
  const fragments = [
    '<script>alert(1)</script>',
    '<SCRIPT SRC=//x></SCRIPT>',
    '<style>p{}</style>',
    '<b onclick="x()">chữ</b>',
    '<img src=x onerror=alert(1)>',
    '<iframe src="https://x"></iframe>',
    '<svg><animate onbegin=alert(1)></svg>',
    '<math><mi xlink:href="javascript:1">x</mi></math>',
    '<!-- ghi chú -->',
    '<?php echo 1 ?>',
    '<!DOCTYPE html>',
    '<![CDATA[x]]>',
    '<o:p></o:p>',
    '<a href="javascript:1">chữ</a>',
    '<figure data-figure="0">x</figure>',
    '<table><tr><td>x</td></tr></table>',
    '<form action="/x"><input></form>',
    '<base href="//x">',
    '<details open ontoggle=x>y</details>',
  ];

  it.each(fragments)('is an error and never reaches the page: %s', async (fragment) => {
    const places = [
      fragment,
      `Chữ ${fragment} chữ.`,
      `- ${fragment}`,
      `> ${fragment}`,
      `## Mục ${fragment}`,
      `| A |\n| - |\n| ${fragment.replaceAll('|', '')} |`,
      `Chữ[^1].\n\n[^1]: ${fragment}`,
    ];
    for (const markdown of places) {
      const { html: shown, rules } = await render(markdown);
      expect(rules).toContain('raw-html');
      expect(shown).not.toMatch(
        /<(?:\/?(?:script|style|b|img|iframe|svg|math|form|input|base|details|figure|o:p)[\s>]|!|\?)/iu,
      );
      expect(shown).not.toMatch(/ on\w+=|data-figure|javascript:/iu);
    }
  });

  it('is not seen in what only looks like it', async () => {
    const { html: shown, rules } = await render(
      'a < b và b > c; \\<b>, &lt;b&gt;, 1 <2 và `<b>` nữa.',
    );
    expect(rules).toEqual([]);
    expect(wordsOf(shown)).toBe('a < b và b > c; <b>, <b>, 1 <2 và <b> nữa.');
  });
});

describe('a body of 200 KB', () => {
  const size = 195_000;
  const context = {
    photos: [],
    omitFirstParagraph: false,
    resolveLink: (url: string) => url,
    photoHref: (file: string) => file,
    origin: 'https://bantin.example',
  };
  const fill = (piece: string) => piece.repeat(Math.floor(size / Buffer.byteLength(piece)));
  const line = (count: number, of: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => of(index)).join('\n');

  /** Processor time to parse and render, in microseconds; other processes do not count. */
  function cost(markdown: string, mustBeAccepted = false): number {
    const bytes = new TextEncoder().encode(article({}, markdown));
    const began = process.cpuUsage().user;
    const { parsed, findings } = judged(bytes);
    const refused = findings.some(({ rule }) => /^body-(?:crowded|too)/u.test(rule));
    if (parsed?.body) renderBody(parsed.body.tree, context);
    if (refused && mustBeAccepted) throw new Error('refused');
    return process.cpuUsage().user - began;
  }

  const normal = fill(`${'Sáng ngày 29/6/2023, Đảng ủy Phòng Chính trị họp. '.repeat(10)}\n\n`);
  const hostile: Record<string, string> = {
    'open brackets': fill('['),
    'closed brackets': fill(']'),
    'open images': fill('!['),
    'half links': fill('[a]('),
    'links in links': fill('[a](b'),
    'nested brackets': `${'['.repeat(5000)}a${']'.repeat(5000)}`,
    'nested images': `${'!['.repeat(3000)}a${'](x)'.repeat(3000)}`,
    stars: fill('*'),
    'stars and letters': fill('*a '),
    'stars of two kinds': fill('**a *b '),
    underlines: fill('_a '),
    'mixed emphasis': `${'*_'.repeat(2000)}a${'_*'.repeat(2000)}`,
    backticks: fill('`'),
    'backticks apart': fill('` '),
    'backticks of every length': Array.from({ length: 600 }, (_, i) => '`'.repeat(i)).join(' '),
    'angle brackets': fill('<'),
    tags: fill('<a '),
    ampersands: fill('&a'),
    'a wide table': `${'|a'.repeat(size / 6)}\n${'|-'.repeat(size / 6)}\n`,
    'a long table': `|a|b|\n|-|-|\n${fill('|x|y|\n')}`,
    'many tables': fill('|a|\n|-|\n\n'),
    footnotes: fill('[^a]: '),
    definitions: fill('[a]: b\n'),
    'nested quotes': `${'>'.repeat(2000)} a`,
    'nested lists': line(400, (i) => `${'  '.repeat(i)}- a`),
    'nested lists in one line': '- '.repeat(2000),
    'numbered lists in one line': '1. '.repeat(2000),
    'short items': fill('- a\n'),
    'short quotes': fill('> a\n\n'),
    'short lines': fill('a\n'),
    'blank lines': fill('\n'),
    headings: fill('# a\n'),
    rules: fill('---\n\n'),
    escapes: fill('\\a'),
    spaces: fill(' '),
    'line breaks': fill('a  \n'),
    photos: fill('![a](b.jpg)\n\n'),
    'full stops': fill('. '),
    slashes: fill('./'),
    quotes: fill('"a '),
    'exclamation marks': fill('!'),
    parentheses: fill('(a '),
  };
  /** The most of each that is let through. */
  const accepted: Record<string, string> = {
    links: '[a](b) '.repeat(1000),
    brackets: '[a] '.repeat(1000),
    stars: '*a '.repeat(2000),
    'nested emphasis': `${'*_'.repeat(500)}a${'_*'.repeat(500)}`,
    backticks: '` '.repeat(1000),
    'angle brackets': '<a '.repeat(2000),
    'a long table': `|a|b|\n|-|-|\n${'|x|y|\n'.repeat(1300)}`,
    'short items': '- a\n'.repeat(1000),
    'short quotes': '> a\n\n'.repeat(300),
    headings: '# a\n'.repeat(500),
    'short lines': 'a\n'.repeat(2900),
    'short paragraphs': 'a\n\n'.repeat(1450),
    photos: '![a](b.jpg)\n\n'.repeat(990),
    'nested quotes': `${'> '.repeat(20)}a\n\n`.repeat(10),
    'nested lists': line(20, (i) => `${'  '.repeat(i)}- a`),
  };

  it('costs no more than a few times a normal one, whatever is in it', () => {
    cost(normal);
    const ordinary = Math.min(cost(normal), cost(normal), cost(normal));
    const slow = (bodies: Record<string, string>, mustBeAccepted: boolean) =>
      Object.entries(bodies)
        .map(([name, body]) => {
          const times = () => cost(body, mustBeAccepted) / ordinary;
          const first = times();
          // Seen once it may be the garbage collector of a busy machine.
          return { name, times: first > 8 ? Math.min(first, times(), times()) : first };
        })
        .filter(({ times }) => times > 8);
    expect(slow(hostile, false)).toEqual([]);
    expect(slow(accepted, true)).toEqual([]);
  });

  it.each(['open brackets', 'nested quotes', 'nested lists', 'backticks', 'nested images'])(
    'is refused with a finding: %s',
    (name) => {
      const { parsed, findings } = judged(article({}, hostile[name]));
      expect(parsed?.body).toBeUndefined();
      const rules = findings.map(({ rule }) => rule);
      expect(rules).toHaveLength(1);
      expect(rules[0]).toMatch(/^body-(?:crowded|too-deep)$/u);
    },
  );

  it('may hold rules of many hyphens, stars or underlines, and deep code', async () => {
    for (const markdown of [
      '-'.repeat(80),
      '* '.repeat(100),
      '_'.repeat(60),
      `- a\n\n${' '.repeat(60)}- b`,
    ]) {
      expect((await render(`Trước.\n\n${markdown}\n\nSau.`)).rules).not.toContain('body-too-deep');
    }
  });

  it.each([
    ['open brackets', 1000, (n: number) => '[ ] '.repeat(n)],
    ['brackets in one another', 20, (n: number) => '['.repeat(n)],
    ['backticks', 1000, (n: number) => '`'.repeat(n)],
    ['bars', 4000, (n: number) => '|'.repeat(n)],
    ['stars', 2000, (n: number) => '*'.repeat(n)],
    ['underlines', 2000, (n: number) => '_'.repeat(n)],
    ['angle brackets', 2000, (n: number) => '<'.repeat(n)],
    ['quotes', 300, (n: number) => '> a\n\n'.repeat(n)],
    ['headings', 500, (n: number) => '# a\n'.repeat(n)],
    ['items', 1000, (n: number) => '- a\n'.repeat(n)],
    ['numbered items', 1000, (n: number) => '1. a\n'.repeat(n)],
    // The blank line behind the front matter and two line ends behind the body count as well.
    ['lines', 2997, (n: number) => 'a\n'.repeat(n)],
  ])('may hold so many %s and no more: %i', (_, most, of) => {
    const crowded = (n: number) =>
      judged(article({}, of(n))).findings.filter(({ rule }) => rule === 'body-crowded').length;
    expect([crowded(most), crowded(most + 1)]).toEqual([0, 1]);
  });

  it('may nest twenty deep and no deeper', async () => {
    const nested = (depth: number) => line(depth, (i) => `${'  '.repeat(i)}- Tầng ${i + 1}`);
    expect((await render(nested(20))).rules).toEqual([]);
    expect((await render(nested(21))).rules).toEqual(['body-too-deep']);
    expect((await render(`${'> '.repeat(20)}a`)).rules).toEqual([]);
    expect((await render(`${'> '.repeat(21)}a`)).rules).toEqual(['body-too-deep']);
  });
});
