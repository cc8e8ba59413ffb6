import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withToneInPlace } from '#vietnamese/misplaced-tone';

test.each([
  ['qúy', 'quý'],
  ['Qúy', 'Quý'],
  ['QÚY', 'QUÝ'],
  ['qủa', 'quả'],
  ['qùan', 'quàn'],
  ['qụân', 'quận'],
  ['hòan', 'hoàn'],
  ['tòan', 'toàn'],
  ['ngòai', 'ngoài'],
  ['họăc', 'hoặc'],
  ['hùynh', 'huỳnh'],
  ['tùyên', 'tuyền'],
  ['tíên', 'tiến'],
  ['trứơc', 'trước'],
  ['múôn', 'muốn'],
  ['gía', 'giá'],
  ['gìơ', 'giờ'],
  ['GÍA', 'GIÁ'],
  ['TÍÊN', 'TIẾN'],
  ['HÒAN', 'HOÀN'],
  ['HÙYNH', 'HUỲNH'],
  ['TRỨƠC', 'TRƯỚC'],
  ['NGÒĂC', 'NGOẰC'],
  ['khòen', 'khoèn'],
  ['òanh', 'oành'],
  ['bíêt', 'biết'],
  ['xúât', 'xuất'],
  ['nghíêm', 'nghiếm'],
  ['nghịêp', 'nghiệp'],
  ['ghíêc', 'ghiếc'],
  // Behind the vowel that bears it.
  ['cuả', 'của'],
  ['Cuả', 'Của'],
  ['CUẢ', 'CỦA'],
  ['thơì', 'thời'],
  ['phaỉ', 'phải'],
  ['nghiã', 'nghĩa'],
  ['giaỉ', 'giải'],
  ['đaị', 'đại'],
  ['chiụ', 'chịu'],
  ['buì', 'bùi'],
  ['haỹ', 'hãy'],
  ['saú', 'sáu'],
  ['baó', 'báo'],
  ['keó', 'kéo'],
  ['nhiêù', 'nhiều'],
  ['yêú', 'yếu'],
  ['quaỉ', 'quải'],
  ['hoaì', 'hoài'],
  ['xoaý', 'xoáy'],
  ['ngoeỏ', 'ngoẻo'],
  ['cuôí', 'cuối'],
  ['ngươì', 'người'],
  ['hươú', 'hướu'],
  ['khuâý', 'khuấy'],
  ['khuyủ', 'khuỷu'],
  ['khuyá', 'khuýa'],
  ['đôỉ', 'đổi'],
  ['hoỉ', 'hỏi'],
  ['vâỵ', 'vậy'],
  ['đâù', 'đầu'],
  ['nêú', 'nếu'],
  ['nưã', 'nữa'],
  ['gưỉ', 'gửi'],
  ['cưú', 'cứu'],
  ['aó', 'áo'],
  ['gaí', 'gái'],
])('%s is a typing error for %s', (wrong, right) => {
  expect(withToneInPlace(wrong)).toBe(right);
  expect(withToneInPlace(right)).toBeUndefined();
});

test.each(
  'hòa hoà khỏe khoẻ ủy uỷ quý quả của mùa mía gì gìn gỉ ngoài thuở chuyện giường khuỷu bìa lúa cứu núi đội úp oái Đảng hỏi giá già giũ giú quá quý quở Río Dubái Hué Chloé thuế huệ ghế xuý goá maà'.split(
    ' ',
  ),
)('%s is no typing error', (word) => {
  expect(withToneInPlace(word)).toBeUndefined();
});

test('a correction is as long as the error and never wrong itself', () => {
  const letters = fc.constantFrom(...'qghtnoòóaăâeêèyỳýuúủùưứừơớiíìcnk');
  fc.assert(
    fc.property(fc.string({ unit: letters, maxLength: 6 }), (word) => {
      const corrected = withToneInPlace(word);
      if (corrected === undefined) return;
      expect(corrected).toHaveLength(word.length);
      expect(withToneInPlace(corrected)).toBeUndefined();
    }),
    { numRuns: 5000 },
  );
});
