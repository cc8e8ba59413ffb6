import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slugify } from '#vietnamese/slug';

test.each([
  ['Đảng ủy Phòng Chính trị', 'dang-uy-phong-chinh-tri'],
  ['Thượng tá Nguyễn Gia Chinh', 'thuong-ta-nguyen-gia-chinh'],
  ['  “Mẫu mực, tiêu biểu” – 2023!  ', 'mau-muc-tieu-bieu-2023'],
  ['Đinh Y-Kông', 'dinh-y-kong'],
  ['Ðồng chí', 'dong-chi'],
  ['Hòa', 'hoa'],
  ['./.', ''],
  ['', ''],
])('%j becomes %j', (text, slug) => {
  expect(slugify(text)).toBe(slug);
});

test('macOS file names (NFD) get the same slug', () => {
  expect(slugify('Hội nghị quân chính'.normalize('NFD'))).toBe('hoi-nghi-quan-chinh');
});

test('any text gives a–z, 0–9 and single inner hyphens, and slugs are their own slugs', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const slug = slugify(text);
      expect(slug).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
      expect(slugify(slug)).toBe(slug);
    }),
    { numRuns: 1000 },
  );
});
