import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageIds } from '#pipeline/parse/body/heading-ids';
import { brief, render } from '../../render.ts';

const source = join(import.meta.dirname, '../../../../src');

const html = async (markdown: string) => brief((await render(markdown)).html);
const idsOf = (text: string) => [...text.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id);

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
