import { fold } from '#vietnamese/fold';

/** Languages that an article may be in besides Vietnamese: code → the names it goes by, without marks. */
const languages: Readonly<Record<string, readonly string[]>> = {
  en: ['anh', 'english'],
  lo: ['lao'],
  km: ['khmer', 'campuchia', 'cam-pu-chia'],
  zh: ['trung', 'trung quoc', 'hoa', 'chinese'],
  ru: ['nga', 'russian'],
  fr: ['phap', 'french'],
  es: ['tay ban nha', 'spanish'],
  de: ['duc', 'german'],
  ja: ['nhat', 'nhat ban', 'japanese'],
  ko: ['han', 'han quoc', 'trieu tien', 'korean'],
  th: ['thai', 'thai lan'],
};

const vietnamese = ['vi', 'viet', 'viet nam', 'vietnamese'];

/** What messages offer. */
export const languageExamples =
  'tiếng Việt, tiếng Anh (en), tiếng Lào (lo), tiếng Khmer (km), tiếng Trung (zh), tiếng Nga (ru), tiếng Pháp (fr)';

/**
 * Two letters of ISO 639-1 for `tiếng Anh`, `Tieng Anh`, `Anh`, `en`, `en-GB`; `vi` for Vietnamese;
 * `undefined` for a language that is not in the list.
 */
export function readLanguage(written: string): string | undefined {
  const name = fold(written)
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/^(?:tieng|chu) /u, '')
    .replace(/^([a-z]{2})[-_][a-z]{2,4}$/u, '$1');
  if (vietnamese.includes(name)) return 'vi';
  return Object.keys(languages).find((code) => code === name || languages[code]?.includes(name));
}
