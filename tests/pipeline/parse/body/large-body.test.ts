import { describe, expect, it } from 'vitest';
import { renderBody } from '#pipeline/render/render-body';
import { article } from '../../content-folder.ts';
import { judged } from '../../judged.ts';
import { render } from '../../render.ts';

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
