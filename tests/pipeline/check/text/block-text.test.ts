import { expect, test } from 'vitest';
import { BlockText, blocksOf } from '#pipeline/check/text/block-text';
import { article, marked } from './articles.ts';

test('joins the passages of a block and finds back to the file', () => {
  const block = new BlockText(marked('Sáng |**|thứ Sáu|**|, ngày 29/6'));
  expect(block.text).toBe('Sáng thứ Sáu, ngày 29/6');
  expect(block.flaw(5, 12, undefined, 'thứ Năm')).toEqual({
    offset: 7,
    length: 7,
    replacement: 'thứ Năm',
  });
  expect(block.flaw(12, 13, 'x')).toEqual({ offset: 16, length: 1, values: 'x' });
});

test('names the first passage alone and offers nothing where markup lies in between', () => {
  const block = new BlockText(marked('Sáng |**|thứ Sáu|**|, ngày'));
  expect(block.flaw(0, 12, { text: 'x' }, '')).toEqual({
    offset: 0,
    length: 5,
    values: { text: 'x' },
  });
});

test('keeps words apart that markup or a line end parts', () => {
  expect(new BlockText(marked('trời,|\\\n|Áo')).text).toBe('trời,\nÁo');
});

test('one block a number, made once', () => {
  const passages = [...article('một', ['caption', 'hai'])];
  expect(blocksOf(passages).map(({ kind, text }) => [kind, text])).toEqual([
    ['paragraph', 'một'],
    ['caption', 'hai'],
  ]);
  expect(blocksOf(passages)).toBe(blocksOf(passages));
  expect(blocksOf([])).toEqual([]);
});

test('passages are told by where their text begins', () => {
  const block = new BlockText(marked('một |**|hai|**| ba'));
  expect(block.kind).toBe('paragraph');
  expect(block.passages.map(({ text }) => text)).toEqual(['một ', 'hai', ' ba']);
  // Each stretch of the text: in one passage it is named as it stands, else in the first alone.
  expect(block.text).toBe('một hai ba');
  const place = (start: number, end: number) => {
    const { offset, length, replacement } = block.flaw(start, end, undefined, 'x');
    return [offset, length, replacement];
  };
  expect(place(0, 4)).toEqual([0, 4, 'x']);
  expect(place(0, 5)).toEqual([0, 4, undefined]);
  expect(place(3, 4)).toEqual([3, 1, 'x']);
  expect(place(4, 7)).toEqual([6, 3, 'x']);
  expect(place(6, 8)).toEqual([8, 1, undefined]);
  expect(place(7, 10)).toEqual([11, 3, 'x']);
  expect(place(10, 10)).toEqual([13, 1, undefined]);
});

test('a joint that was put between passages is the last letter of the first', () => {
  const block = new BlockText(marked('a,|**|Áo'));
  expect(block.text).toBe('a,\nÁo');
  expect(block.flaw(2, 3, undefined, 'x')).toEqual({ offset: 1, length: 1, values: undefined });
  expect(block.flaw(3, 5, undefined, 'x')).toMatchObject({
    offset: 4,
    length: 2,
    replacement: 'x',
  });
});

test.each([
  ['a|*|b', 'a\nb'],
  ['a|*|1', 'a\n1'],
  ['a|*|“b', 'a\n“b'],
  ['a|*|Ủ', 'a\nỦ'],
  ['a |*|b', 'a b'],
  ['a|*| b', 'a b'],
  ['a|*|, b', 'a, b'],
  ['a|*|” b', 'a” b'],
  ['a\n|*|b', 'a\nb'],
])('%j reads %j', (text, expected) => {
  expect(new BlockText(marked(text)).text).toBe(expected);
});

test('a block without passages is an empty paragraph', () => {
  const block = new BlockText([]);
  expect([block.kind, block.text, block.passages]).toEqual(['paragraph', '', []]);
  expect(block.flaw(0, 0, 1, 'x')).toEqual({ offset: 0, length: 0, values: 1, replacement: 'x' });
});

test('what stands beside a sentence does not part it', () => {
  const [a, b, c] = article('một', 'hai', 'ba');
  if (!a || !b || !c) throw new Error('three passages');
  const blocks = blocksOf([a, { ...b, block: 0 }, { ...c, block: 1 }, { ...a, block: 0 }]);
  expect(blocks.map(({ text }) => text)).toEqual(['một\nhai\nmột', 'ba']);
});
