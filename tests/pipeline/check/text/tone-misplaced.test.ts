import { expect, test } from 'vitest';
import { textToneMisplaced } from '#pipeline/check/spelling/text-tone-misplaced';
import { messagesOf, shown } from './articles.ts';
import { glossary, officialProse } from './official-prose.ts';

test.each([
  ['quý báu, qúy báu', 'quý báu, ⟦qúy→quý⟧ báu'],
  ['Hòan thành, hùynh đệ', '⟦Hòan→Hoàn⟧ thành, ⟦hùynh→huỳnh⟧ đệ'],
  ['tùyên truyền, gía trị', '⟦tùyên→tuyền⟧ truyền, ⟦gía→giá⟧ trị'],
  ['ngòai ra, họat động', '⟦ngòai→ngoài⟧ ra, ⟦họat→hoạt⟧ động'],
  ['HỌAT ĐỘNG', '⟦HỌAT→HOẠT⟧ ĐỘNG'],
  ['Kết quả cuả các đội, thơì gian', 'Kết quả ⟦cuả→của⟧ các đội, ⟦thơì→thời⟧ gian'],
  ['Ý NGHIÃ: phaỉ giaỉ', 'Ý ⟦NGHIÃ→NGHĨA⟧: ⟦phaỉ→phải⟧ ⟦giaỉ→giải⟧'],
])('%s', (text, expected) => {
  expect(shown(textToneMisplaced, text, { glossary })).toBe(expected);
});

test.each([
  'ủy, uỷ, hòa, hoà, của, mùa, lúa, chìa, phía, cứu, gì, gìn giữ, giặt, núi, túi, bói, chịu, gửi, mười, khoái, thùy',
  'Bolívar, Río, Dubái, cuản, Guaraní, Joaó',
  'quả, giá, già, thuế, thuở, khuỷu, quỵ, quạ, giã, giũ, hoạ, khoẻ, luỹ, ngoẹo',
  ...officialProse,
])('finds nothing in %s', (text) => {
  expect(shown(textToneMisplaced, text, { glossary })).toBe(text);
});

test('says what to do', () => {
  expect(messagesOf(textToneMisplaced, 'qúy', { glossary })).toMatchInlineSnapshot(`
    [
      "“qúy” đặt dấu thanh sai chỗ. Viết “quý”.",
    ]
  `);
});

test('never in the name of somebody known', () => {
  const speakers = [{ name: 'Hùynh Văn Qúy', posts: [] }];
  expect(shown(textToneMisplaced, 'Đồng chí Qúy nói qúy báu', { speakers })).toBe(
    'Đồng chí Qúy nói ⟦qúy→quý⟧ báu',
  );
  expect(shown(textToneMisplaced, ['author', 'Hùynh Giang'])).toBe('Hùynh Giang');
});
