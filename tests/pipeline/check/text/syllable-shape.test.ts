import { expect, test } from 'vitest';
import { isSyllable } from '#pipeline/check/text/syllable-shape';
import { officialProse } from './official-prose.ts';

test.each([
  'Đảng',
  'uỷ',
  'nghiêng',
  'quyển',
  'khuỷu',
  'giặt',
  'thuở',
  'oái',
  'ngoằn',
  'HỌP',
  'yêu',
  'TU',
  'xoong',
])('%s can be one', (word) => expect(isSyllable(word)).toBe(true));

test.each(['CTĐ', 'gỏt', 'faỗade', 'đằà', 'SSCĐ', 'maỗ', 'Nọël', 'bạnh1', '', 'cat', 'BTL'])(
  '%s cannot',
  (word) => expect(isSyllable(word)).toBe(false),
);

test('every word of the prose with marks is one', () => {
  const words = officialProse.join(' ').match(/[\p{L}\p{M}]+/gu) ?? [];
  const foreign = new Set(['Niê', 'Noël', 'Müller', 'München', 'Citroën', 'Fröhlich', 'CTĐ']);
  const marked = words.filter((word) => /[^a-z]/iu.test(word) && !foreign.has(word));
  expect(marked.filter((word) => !isSyllable(word))).toEqual([]);
});
