import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdColons, releaseColons } from '#pipeline/parse/plain-colons';
import { parseYaml } from '#pipeline/parse/yaml-source';

const read = (yaml: string) => releaseColons(parseYaml(holdColons(yaml)).value);

describe('a colon inside plain text', () => {
  it.each([
    ['tiêu đề: Hội thi: mười hai tiết mục', { 'tiêu đề': 'Hội thi: mười hai tiết mục' }],
    ['tác giả: Tin, ảnh: Hương Giang', { 'tác giả': 'Tin, ảnh: Hương Giang' }],
    ['tác giả: Bài: Minh Thảo; Ảnh: Đức Bình', { 'tác giả': 'Bài: Minh Thảo; Ảnh: Đức Bình' }],
    ['author:\n  - Tin: Hương Giang\n  - Ảnh: A', { author: ['Tin: Hương Giang', 'Ảnh: A'] }],
    ['title: A:\tB: C', { title: 'A: B: C' }],
  ])('is text: %s', (yaml, value) => {
    expect(read(yaml)).toEqual(value);
  });

  it.each([
    'speakers:\n  - họ tên: Lê Minh\n    chức vụ: Trưởng ban',
    'ảnh:\n  - tệp: a.jpg\n    đồng ý: Gia đình đồng ý',
    'corrections:\n  - ngày: 1/2/2023\n    nội dung: Số đúng là 45',
    'title: "A: B"',
    "title: 'A: B'",
    'topics: [a, b]',
    'summary: |\n  Dòng một\n  Dòng hai',
    'title: https://example.org/',
  ])('leaves alone what YAML reads as the editor means it: %s', (yaml) => {
    expect(read(yaml)).toEqual(parseYaml(yaml).value);
  });

  it('of a value in a list of objects is text too', () => {
    expect(read('corrections:\n  - date: 1/2/2023\n    text: Số đúng: 45')).toEqual({
      corrections: [{ date: '1/2/2023', text: 'Số đúng: 45' }],
    });
  });

  it('keeps every place: held text is as long, line by line', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ':', ' ', '-', '\n', '"', '#', '\t') }),
        (yaml) => {
          const lengths = (text: string) => text.split('\n').map((line) => line.length);
          expect(lengths(holdColons(yaml))).toEqual(lengths(yaml));
        },
      ),
    );
  });
});
