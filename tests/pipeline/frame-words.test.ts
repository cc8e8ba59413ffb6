import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { expect, it } from 'vitest';
import { render } from './render.ts';

const body = [
  'The delegation[^1] visited [the museum](https://example.org/museum) again[^1].',
  '',
  '| Year | Guests |',
  '| --- | --- |',
  '| 2023 | 40 |',
  '',
  'Bảng: Guests of the year',
  '',
  '| Year | Guests |',
  '| --- | --- |',
  '| 2024 | 50 |',
  '',
  '![A group under trees](hoi-truong.jpg "Guests in the garden. (Ảnh: Hoai Nam)")',
  '',
  '## Footnotes',
  '',
  'The visit ended on Friday.',
  '',
  '[^1]: As told by the embassy.',
].join('\n');

type Node = DefaultTreeAdapterMap['node'];

/** What is read aloud, texts and labels, each with the language that it is read in. */
function readAloud(node: Node, lang = ''): [lang: string, text: string][] {
  const attributes = 'attrs' in node ? node.attrs : [];
  const named = (name: string) => attributes.find((one) => one.name === name)?.value;
  const own = named('lang') ?? lang;
  const label = named('aria-label') ?? named('alt');
  return [
    ...(label === undefined ? [] : [[own, label] satisfies [string, string]]),
    ...('value' in node && node.value.trim() !== ''
      ? [[own, node.value.trim()] satisfies [string, string]]
      : []),
    ...('childNodes' in node ? node.childNodes.flatMap((child) => readAloud(child, own)) : []),
  ];
}

it('the words of the frame in a text of another language are Vietnamese, and no others', async () => {
  const { html, rules } = await render(body, { language: 'en' });
  expect(rules).toEqual([]);
  const said = Map.groupBy(readAloud(parseFragment(html), 'en'), ([lang]) => lang);
  const vietnamese = new Set(said.get('vi')?.map(([, text]) => text));
  expect([...vietnamese].sort()).toEqual(
    [
      ...['(trang ngoài)', 'Bảng', 'Ảnh:', 'Chú thích', '↩', '2'],
      ...['Trở lại chỗ chú thích 1', 'Trở lại chỗ chú thích 1, lần 2'],
    ].sort(),
  );
  const english = said.get('en')?.map(([, text]) => text) ?? [];
  expect(english).toContain('Footnotes');
  expect(english).toContain('Hoai Nam');
  // The author’s own word, by which a line is known as the caption of a table.
  expect(english.filter((text) => /[^\p{ASCII}–]/u.test(text))).toEqual([
    'Bảng: Guests of the year',
    'Bảng: Guests of the year',
  ]);
});

it('in a Vietnamese text nothing says its language', async () => {
  const { html } = await render(body);
  expect(html).not.toContain('lang=');
});
