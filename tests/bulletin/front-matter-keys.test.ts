import { describe, expect, it } from 'vitest';
import { articleKeys, canonicalKey, nestedKeys } from '#bulletin/front-matter-keys';

const lists = [articleKeys, ...Object.values(nestedKeys)];

describe('a key of a front matter', () => {
  it('is known by each of its spellings, in capitals and without marks too', () => {
    for (const keys of lists) {
      for (const { key, label, also = [] } of keys) {
        for (const spelling of [key, label, ...also]) {
          const plain = spelling.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd');
          for (const written of [spelling, spelling.toUpperCase(), plain, ` ${plain} `]) {
            expect([written, canonicalKey(written, keys)]).toEqual([written, key]);
          }
        }
      }
    }
  });

  it('is asked for in its own list', () => {
    expect(canonicalKey('nguồn ảnh', nestedKeys['photos'] ?? [])).toBe('credit');
    expect(canonicalKey('nguồn ảnh', articleKeys)).toBeUndefined();
    expect(canonicalKey('', articleKeys)).toBeUndefined();
  });
});
