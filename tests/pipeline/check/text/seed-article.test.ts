import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { textRules } from './all-rules.ts';
import { article, context, hitsOf, type Written } from './articles.ts';

/** The bulletin of 29/6/2023 as it came: no-break spaces, two spellings of ủy, the label at the end. */
const file = fileURLToPath(new URL('./bulletin-2023-06-29.txt', import.meta.url));
const blocks = readFileSync(file, 'utf8')
  .split('\n\n')
  .flatMap((text): Written[] => {
    const [label = '', caption] = text.split('\n');
    return caption === undefined
      ? [text]
      : [
          ['alt', label],
          ['caption', caption],
        ];
  });

function findings(): Record<string, string[]> {
  const passages = article(...blocks);
  const text = blocks.map((block) => (typeof block === 'string' ? block : block[1])).join('\n\n');
  const found: Record<string, string[]> = {};
  for (const rule of textRules) {
    for (const { offset, length } of hitsOf(rule, passages, context({ date: '2023-06-29' }))) {
      found[rule.id] ??= [];
      found[rule.id]?.push(text.slice(offset, offset + length));
    }
  }
  return found;
}

test('names what is wrong with it and nothing else', () => {
  expect(findings()).toEqual({
    'text-invisible': expect.any(Array),
    'text-tone': ['uỷ', 'uỷ', 'uỷ'],
    'text-residue': ['Bài viết khác:'],
  });
});

test('every no-break space at the edge of a paragraph', () => {
  expect(findings()['text-invisible']).toEqual(['\u00a0', '\u00a0']);
});
