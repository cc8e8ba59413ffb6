import { describe, expect, it } from 'vitest';
import { isDigit, isInAddress, isLetter, runAt, wordAt } from '#pipeline/check/text/word-at';

describe('the word around an offset', () => {
  it('reaches to the letters at both ends, marks included', () => {
    const text = 'một «Đảng ủ\u0323y», hai';
    const start = text.indexOf('Đ');
    for (let at = start; at <= start + 4; at += 1) {
      expect(wordAt(text, at)).toEqual({ text: 'Đảng', start, end: start + 4 });
    }
    expect(wordAt(text, text.indexOf('y'))).toMatchObject({ text: 'ủ\u0323y' });
    expect(wordAt('một', 3)).toEqual({ text: 'một', start: 0, end: 3 });
    expect(wordAt('a b', 0)).toEqual({ text: 'a', start: 0, end: 1 });
    expect(wordAt(' - ', 1)).toEqual({ text: '', start: 1, end: 1 });
  });

  it('is looked for no further than 200 letters to either side', () => {
    const text = 'a'.repeat(1000);
    expect(wordAt(text, 500)).toEqual({ text: 'a'.repeat(400), start: 300, end: 700 });
    expect(runAt(text, 500)).toBe('a'.repeat(400));
  });
});

it('the run around an offset reaches to the white space at both ends', () => {
  const text = 'một 847-NQ/QUTW\nhai';
  for (const at of [4, 9, 15]) expect(runAt(text, at)).toBe('847-NQ/QUTW');
  expect(runAt(text, 19)).toBe('hai');
  expect(runAt('a\u00a0b', 0)).toBe('a');
});

it.each(['a', 'z', 'A', 'Z', 'đ', 'Ủ', '\u0301', 'ß', 'ñ', '한'])('%s is a letter', (char) => {
  expect(isLetter(char)).toBe(true);
});

it.each(['`', '{', '@', '[', '0', '9', ' ', '-', '“', '…', '\u0080', '«', undefined])(
  '%s is no letter',
  (char) => {
    expect(isLetter(char)).toBe(false);
  },
);

it('digits are those of ASCII', () => {
  const digits = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)).filter(
    isDigit,
  );
  expect(digits.join('')).toBe('0123456789');
  expect(isDigit(undefined)).toBe(false);
  expect(isDigit('٣')).toBe(false);
});

describe('an address', () => {
  const around = (text: string) => isInAddress(`xem ${text} này`, 5);

  it.each([
    ...['http://a', 'ftp://', 'www.a', 'WWW.a', 'a@b', '@a'],
    ...['vn', 'com', 'net', 'org', 'gov', 'edu', 'mil', 'VN'].map((end) => `qd.${end}`),
    ...['9.vn', '-.vn', 'a.vn/b', 'a.vn,'],
  ])('is told by %s', (text) => {
    expect(around(text)).toBe(true);
  });

  it.each(['http:/a', 'www', 'wwwa', 'a.vnn', 'a.vn1', 'a.info', '.vn', 'đ.vn', 'a,vn', 'a.vnđ'])(
    'is not told by %s',
    (text) => {
      expect(around(text)).toBe(false);
    },
  );

  it('beside the offset is none around it', () => {
    expect(isInAddress('a.vn b', 5)).toBe(false);
  });
});
