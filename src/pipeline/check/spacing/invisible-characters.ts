/**
 * Everything that shows nothing or a mere gap, but the space and the line end: \p{Z}, \p{Cc} and
 * \p{Cf} of 16 bits, written out because the search for the properties takes four times as long.
 * What lies beyond belongs to emoji and to scripts nobody types here by accident.
 */
export const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
  /[\u0000-\u0009\u000B-\u001F\u007F-\u00A0\u00AD\u0600-\u0605\u061C\u06DD\u070F\u1680\u180E\u2000-\u200F\u2028-\u202F\u205F-\u2064\u2066-\u206F\u3000\uFEFF\uFFF9-\uFFFB]/;

/** True for those that separate words: tabs and all kinds of space. */
export function separatesWords(char: string): boolean {
  return /[\t\v\f\u0085\p{Z}]/u.test(char);
}

/** What the editor is told it is. */
export function characterName(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  const known = NAMES.get(code) ?? (/\p{Z}/u.test(char) ? 'dấu cách lạ' : 'ký tự điều khiển');
  return `${known} U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

const NAMES: ReadonlyMap<number, string> = new Map([
  [0x09, 'dấu tab'],
  [0xa0, 'dấu cách cứng'],
  [0xad, 'dấu nối mềm'],
  [0x200b, 'dấu cách rỗng'],
  [0x200c, 'dấu tách chữ'],
  [0x200d, 'dấu nối chữ'],
  [0x200e, 'dấu hướng chữ'],
  [0x200f, 'dấu hướng chữ'],
  [0x2028, 'dấu ngắt dòng lạ'],
  [0xfeff, 'dấu BOM'],
]);
