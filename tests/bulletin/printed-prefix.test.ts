import { expect, test } from 'vitest';
import { parseSpeaker, printedPrefixOf } from '#bulletin/speaker';

test.each([
  ['Đ/c Thượng tá Trần Văn An - Trung đoàn trưởng', 'Thượng tá'],
  ['Đồng chí Thượng tá Trần Văn An, Trung đoàn trưởng', 'Thượng tá'],
  ['đồng chí Trần Văn An, Trung đoàn trưởng', ''],
  ['Thượng tá, đ/c Trần Văn An', 'Thượng tá'],
  ['Đại tá, Đồng chí, PGS Lê Văn An', 'Đại tá, PGS'],
  ['Đồng chí Hùng, Bí thư', 'Đồng chí'],
  ['Bà Lê Thị An', 'Bà'],
  ['Đại tá, PGS.TS Lê Văn An', 'Đại tá, PGS.TS'],
])('%s is printed with “%s”', (written, expected) => {
  const parsed = parseSpeaker(written);
  expect(parsed.ok && printedPrefixOf(parsed.speaker)).toBe(expected);
});
