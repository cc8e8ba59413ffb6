import { describe, expect, it } from 'vitest';
import { leftForReaders } from '#delivery/release/left-for-readers';

const program = '_/Page.abc.css';
const photo = 'anh/abc-640.avif';
const text = 'pagefind/vi/fragment/vi_abc.pf_fragment';
const catalogue = 'pagefind/vi/catalogue.abc.json';
const article = 'bai-viet/2023/06/29/hoi-nghi/index.html';
const packed = (path: string) => [path, `${path}.br`, `${path}.gz`];

describe('what stays for readers of the former release', () => {
  it('is the program and the index of their pages, never a photo', () => {
    const former = [program, photo, text, catalogue, article, 'index.html'];
    expect(leftForReaders(former, new Set([article, 'index.html']))).toEqual([
      ...packed(program),
      text,
      ...packed(catalogue),
    ]);
  });

  it('is the program alone where an article was taken down: the index holds its text', () => {
    const former = [program, photo, text, catalogue, article, 'index.html'];
    expect(leftForReaders(former, new Set(['index.html']))).toEqual(packed(program));
  });

  it('is nothing that stands in the new release anyhow', () => {
    expect(leftForReaders([program, text], new Set([program, text]))).toEqual([]);
  });
});
