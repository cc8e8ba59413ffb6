import { expect, it } from 'vitest';
import { languageExamples, readLanguage } from '#vietnamese/language-name';

it.each([
  ['en', 'en'],
  ['EN', 'en'],
  ['en-GB', 'en'],
  ['tiếng Anh', 'en'],
  ['Tieng anh', 'en'],
  ['English', 'en'],
  ['Tiếng Lào', 'lo'],
  ['tiếng Khmer', 'km'],
  ['chữ Hoa', 'zh'],
  ['tiếng  Trung Quốc', 'zh'],
  ['Nga', 'ru'],
  ['tiếng Pháp', 'fr'],
  ['tiếng Việt', 'vi'],
  ['vi', 'vi'],
  ['tiếng Klingon', undefined],
  ['toString', undefined],
  ['', undefined],
])('the language %j is %s', (written, code) => {
  expect(readLanguage(written)).toBe(code);
});

it('is read as messages offer it', () => {
  for (const [, name = '', code] of languageExamples.matchAll(/(tiếng [\p{L}]+)(?: \((..)\))?/gu)) {
    expect(readLanguage(name)).toBe(code ?? 'vi');
  }
});
