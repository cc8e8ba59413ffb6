import type { Nodes, Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { resolveReferences } from '#pipeline/parse/body/resolve-references';
import { parseMarkdown } from '#pipeline/parse/markdown';

/** A body whose references are resolved. */
function resolved(markdown: string): Root {
  const root = parseMarkdown(markdown, 0);
  resolveReferences(root);
  return root;
}

/** Images, links and references left over, in order: what each leads to. */
function leads(markdown: string): string[] {
  const found: string[] = [];
  const walk = (node: Nodes): void => {
    if (node.type === 'image') found.push(`!${node.alt} ${node.url} ${node.title}`);
    if (node.type === 'link') found.push(`${node.url} ${node.title}`);
    if (node.type === 'linkReference' || node.type === 'imageReference') {
      found.push(`${node.type} ${node.identifier}`);
    }
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(resolved(markdown));
  return found;
}

describe('a reference', () => {
  it.each([
    ['a link', '[chữ][n]\n\n[n]: /a/', ['/a/ null']],
    ['a link with a title', '[chữ][n]\n\n[n]: /a/ "Nguồn"', ['/a/ Nguồn']],
    [
      'a link by its words',
      '[Nguồn Tin][] và [nguồn tin]\n\n[NGUỒN TIN]: /a/',
      ['/a/ null', '/a/ null'],
    ],
    ['a photo', '![Hội trường][n]\n\n[n]: a.jpg "Chú thích."', ['!Hội trường a.jpg Chú thích.']],
    ['a photo without words', '![][n]\n\n[n]: a.jpg', ['! a.jpg null']],
    [
      'a photo in a link',
      '[![Ảnh][p]][n]\n\n[n]: /a/\n[p]: a.jpg',
      ['/a/ null', '!Ảnh a.jpg null'],
    ],
    ['in a list in a quote', '> - *[chữ][n]*\n\n[n]: /a/', ['/a/ null']],
    [
      'before and behind its definition',
      '[một][n]\n\n[n]: /a/\n\n[hai][n]',
      ['/a/ null', '/a/ null'],
    ],
    ['defined in a quote', '[chữ][n]\n\n> [n]: /a/', ['/a/ null']],
  ])('becomes what it stands for: %s', (_, markdown, expected) => {
    expect(leads(markdown)).toEqual(expected);
  });

  it.each([
    ['one behind the other', '[chữ][n]\n\n[n]: /mot/ "Một"\n[n]: /hai/'],
    ['around the reference', '[n]: /mot/ "Một"\n\n[chữ][n]\n\n[n]: /hai/ "Hai"'],
    ['in other letters', '[chữ][n]\n\n[N]: /mot/ "Một"\n\n[n]: /hai/'],
    ['first in a quote', '> [n]: /mot/ "Một"\n\n[chữ][n]\n\n[n]: /hai/'],
  ])('means the first of several definitions, as CommonMark has it: %s', (_, markdown) => {
    expect(leads(markdown)).toEqual(['/mot/ Một']);
  });

  it('keeps its place', () => {
    const [paragraph] = resolved('Xem [chữ][n] và ![ảnh][n].\n\n[n]: a').children;
    const children = paragraph?.type === 'paragraph' ? paragraph.children : [];
    const places = children.map(({ type, position }) => [
      type,
      position?.start.column,
      position?.end.column,
    ]);
    expect(places).toEqual([
      ['text', 1, 5],
      ['link', 5, 13],
      ['text', 13, 17],
      ['image', 17, 26],
      ['text', 26, 27],
    ]);
  });

  it('that was made up, without a place or words, gets none', () => {
    const named = { identifier: 'n', referenceType: 'full' } as const;
    const root: Root = {
      type: 'root',
      children: [
        {
          type: 'paragraph',
          children: [
            { type: 'imageReference', ...named },
            { type: 'linkReference', ...named, children: [] },
          ],
        },
        { type: 'definition', identifier: 'n', url: 'a' },
      ],
    };
    resolveReferences(root);
    expect(root.children[0]).toStrictEqual({
      type: 'paragraph',
      children: [
        { type: 'image', url: 'a', title: null, alt: null },
        { type: 'link', url: 'a', title: null, children: [] },
      ],
    });
  });

  it('without a definition of its name stays', () => {
    const root: Root = {
      type: 'root',
      children: [
        { type: 'definition', identifier: 'b', url: 'b' },
        {
          type: 'paragraph',
          children: [
            { type: 'linkReference', identifier: 'a', referenceType: 'full', children: [] },
          ],
        },
      ],
    };
    const before = structuredClone(root);
    resolveReferences(root);
    expect(root).toEqual(before);
  });
});
