import { describe, expect, it } from 'vitest';
import { render, wordsOf } from '../../render.ts';

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
