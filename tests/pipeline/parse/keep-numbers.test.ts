import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { article } from '../content-folder.ts';
import { judged } from '../judged.ts';
import { render } from '../render.ts';

const lines = (html: string) => html.split('\n').filter((line) => line !== '');

describe('numbers at the start of a line', () => {
  it.each([
    ['1. a\n2. b', '<ol> <li>a</li> <li>b</li> </ol>'],
    ['4. a\n5. b', '<ol start="4"> <li>a</li> <li>b</li> </ol>'],
    ['1. a\n3. b\n4. c', '<ol> <li>a</li> <li value="3">b</li> <li>c</li> </ol>'],
    ['3. a\n2. b', '<ol start="3"> <li>a</li> <li value="2">b</li> </ol>'],
    ['1) a\n2) b', '<ol class="bracket"> <li>a</li> <li>b</li> </ol>'],
    ['99. a\n100. b', '<ol start="99" class="hundreds"> <li>a</li> <li>b</li> </ol>'],
    ['999. a', '<ol start="999" class="hundreds"> <li>a</li> </ol>'],
    ['1000. a', '<p>1000. a</p>'],
    ['0. a', '<ol start="0"> <li>a</li> </ol>'],
    ['01. a\n02. b', '<p>01. a</p> <p>02. b</p>'],
    ['1930. a\n\n1945. b', '<p>1930. a</p> <p>1945. b</p>'],
    ['28. 6. 2023 là ngày họp.', '<p>28. 6. 2023 là ngày họp.</p>'],
    ['2) 9. *b*\n\n   c', '<p>2) 9. <em>b</em></p> <p>c</p>'],
    ['1945. a\n\n      1. b', '<p>1945. a</p> <ol> <li>b</li> </ol>'],
    ['1945.\n\n1946.', '<p>1945.</p> <p>1946.</p>'],
    ['1945. - a', '<p>1945. </p> <ul> <li>a</li> </ul>'],
    ['> 1945. a', '<blockquote> <p>1945. a</p> </blockquote>'],
  ])('%j stay on the page', async (markdown, expected) => {
    const { html } = await render(markdown);
    expect(lines(html).join(' ')).toBe(expected);
  });

  it('are text for the rules where they are no list', () => {
    const { parsed } = judged(article({}, '1930. **Đảng** ra đời.'));
    const passages = parsed?.passages.slice(2) ?? [];
    expect(passages.map(({ text }) => text)).toEqual(['1930. ', 'Đảng', ' ra đời.']);
    for (const { text, offset } of passages) {
      expect(parsed?.source.text.slice(offset, offset + text.length)).toBe(text);
    }
    expect(new Set(passages.map(({ block }) => block)).size).toBe(1);
  });

  it('are those that were written, whatever they are', async () => {
    const number = fc.oneof(fc.nat(12), fc.nat(2100)).map(String);
    const written = fc.oneof(
      number,
      number.map((one) => `0${one}`),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(written, { minLength: 1, maxLength: 5 }), async (numbers) => {
        const { html } = await render(numbers.map((one) => `${one}. a`).join('\n'));
        expect(shownNumbers(html)).toEqual(numbers);
      }),
      { numRuns: 60 },
    );
  });
});

/** The numbers as a browser prints them. */
function shownNumbers(html: string): string[] {
  let next = 1;
  return [...html.matchAll(/<(?<tag>ol|li|p)(?<rest>[^>]*)>(?<text>[^<]*)/gu)].flatMap((match) => {
    const { tag, rest = '', text = '' } = match.groups ?? {};
    if (tag === 'p') return [/^\d+/u.exec(text)?.[0] ?? ''];
    const own = /(?:start|value)="(\d+)"/u.exec(rest)?.[1];
    next = own === undefined ? (tag === 'ol' ? 1 : next) : Number(own);
    if (tag === 'ol') return [];
    next += 1;
    return [String(next - 1)];
  });
}
