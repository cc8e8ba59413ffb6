import { expect, it } from 'vitest';
import { visible } from '#vietnamese/visible';

it('text of strangers is shown on one line, as what it is', () => {
  expect(visible('\u001b[2J\n::error::x\u202egpj.exe')).toBe(
    '<U+001B>[2J<U+000A>::error::x<U+202E>gpj.exe',
  );
  expect(visible('a\tb\r\u0085\u2028\u2066\u061c\u200b')).toBe(
    'a<U+0009>b<U+000D><U+0085><U+2028><U+2066><U+061C><U+200B>',
  );
  expect(visible('Trang “chủ” – Đảng ủy.jpg')).toBe('Trang “chủ” – Đảng ủy.jpg');
});
