import { expect, it } from 'vitest';
import { encodeForSearch } from '#search/swap-letters';

it.each([
  ['đường Đảng', 'ḓường Ḓảng'],
  ['&#273;&#0273;&#x111;&#X0111;&dstrok;', 'ḓḓḓḓḓ'],
  ['&#272;&#0272;&#x110;&#X0110;&Dstrok;', 'ḒḒḒḒḒ'],
  ['ủy'.normalize('NFD'), 'ủy'],
  ['&amp;#273; &#2730; &lt;', '&amp;#273; &#2730; &lt;'],
])('%s goes into the index as %s', (html, encoded) => {
  expect(encodeForSearch(html)).toBe(encoded);
});
