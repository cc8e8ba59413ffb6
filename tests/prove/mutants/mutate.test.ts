import { expect, test } from 'vitest';
import { mutate } from './mutate.ts';
import { patternChanges } from './mutate-pattern.ts';

const patterns = (pattern: string) =>
  patternChanges(pattern).map(
    ({ start, end, now }) => pattern.slice(0, start) + now + pattern.slice(end),
  );

const mutants = (text: string) =>
  mutate(text).map(({ start, end, now }) => text.slice(0, start) + now + text.slice(end));

test.each([
  ['^a$', ['a$', '^a']],
  ['a+b?c*', ['a*b?c*', 'ab?c*', 'a+bc*', 'a+b?c+']],
  ['a{2}', ['a{1}', 'a{3}']],
  ['a{1,3}', ['a{0,3}', 'a{1,4}']],
  ['(?<!a)b(?=c)', ['(?<=a)b(?=c)', '(?<!a)b(?!c)']],
  ['\\d\\P{L}', ['\\D\\P{L}', '\\d\\p{L}']],
  ['[a-z\\s_]', ['[^a-z\\s_]', '[\\s_]', '[a-z_]', '[a-z\\s]']],
  ['[^ab]', ['[ab]', '[^b]', '[^a]']],
  ['một|hai|ba', ['hai|ba', 'một|hai']],
  ['(?:a\\.|b|c)d', ['(?:b|c)d', '(?:a\\.|c)d', '(?:a\\.|b)d']],
  ['\\[\\+\\(', []],
])('the pattern %s becomes others', (pattern, others) => {
  expect(patterns(pattern).toSorted()).toEqual(others.toSorted());
});

test.each([
  ['a < b;', ['a <= b;', 'a >= b;', ';']],
  ['const a = b && !c;', ['b || !c', 'b && c', 'b', '!c'].map((one) => `const a = ${one};`)],
  ['const a = b?.c ?? 0;', ['const a = b.c ?? 0;', 'const a = b?.c && 0;']],
  [
    'const a = b ? 2 : 0;',
    ['true ? 2 : 0', 'false ? 2 : 0', 'b ? 3 : 0', 'b ? 1 : 0', 'b ? 2 : 1'].map(
      (one) => `const a = ${one};`,
    ),
  ],
  ["const a = ['x'];", ['const a = [];', "const a = [''];"]],
  ["const a = { 'b-c': x };", ['const a = {};']],
  [`const a = \`b\${c}\`;`, ['const a = ``;']],
  [
    'const a = b.trim().startsWith(c);',
    ['const a = b.startsWith(c);', 'const a = b.trim().endsWith(c);'],
  ],
  ['const a = /b/giu;', ['const a = /b/iu;', 'const a = /b/gu;']],
  ["const a = '\\\\s*b';", ["const a = '\\\\S*b';", "const a = '\\\\s+b';"]],
  [
    `const a = \`\\\\p{L}\${b}c?\\\\d\`;`,
    [
      `const a = \`\\\\P{L}\${b}c?\\\\d\`;`,
      `const a = \`\\\\p{L}\${b}c\\\\d\`;`,
      `const a = \`\\\\p{L}\${b}c?\\\\D\`;`,
    ],
  ],
  ["import a from 'b'; type C = 'd' | 1; throw new Error('e');", []],
  ['if (a) b();', ['if (true) b();', 'if (false) b();', 'if (a) ;']],
])('the program %s becomes others', (text, others) => {
  expect(mutants(text).toSorted()).toEqual(others.toSorted());
});
