import { describe, expect, it } from 'vitest';
import {
  characterName,
  INVISIBLE,
  separatesWords,
} from '#pipeline/check/spacing/invisible-characters';

const chars = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
/** `7f-a0`: characters without a gap between them, in hex. */
function ranges(of: (char: string) => boolean): string {
  const found: string[] = [];
  for (const [code, char] of chars.entries()) {
    if (!of(char)) continue;
    const hex = code.toString(16);
    const last = found.at(-1);
    if (last !== undefined && of(chars[code - 1] ?? '')) {
      found[found.length - 1] = `${last.split('-')[0]}-${hex}`;
    } else found.push(hex);
  }
  return found.join(' ');
}

describe('characters nobody sees', () => {
  it('are controls, odd spaces, and marks of direction and joining', () => {
    expect(ranges((char) => INVISIBLE.test(char))).toMatchInlineSnapshot(
      `"0-9 b-1f 7f-a0 ad 600-605 61c 6dd 70f 1680 180e 2000-200f 2028-202f 205f-2064 2066-206f 3000 feff fff9-fffb"`,
    );
  });

  it('are every space and separator but the two that everybody types', () => {
    const others = chars.filter((char) => /[\p{Z}\p{Cc}]/u.test(char) && !INVISIBLE.test(char));
    expect(others).toEqual(['\n', ' ']);
  });

  it('separate words where they are a space or the like', () => {
    expect(ranges((char) => INVISIBLE.test(char) && separatesWords(char))).toMatchInlineSnapshot(
      `"9 b-c 85 a0 1680 2000-200a 2028-2029 202f 205f 3000"`,
    );
  });

  it('have names that an editor can look for', () => {
    const named = new Map<string, string[]>();
    for (const char of chars.filter((one) => INVISIBLE.test(one))) {
      const [, name = '', code = ''] = /^(.*) U\+([0-9A-F]{4})$/u.exec(characterName(char)) ?? [];
      expect(Number.parseInt(code, 16)).toBe(char.charCodeAt(0));
      named.set(name, [...(named.get(name) ?? []), code]);
    }
    expect([...named].map(([name, codes]) => `${name}: ${codes.join(' ')}`)).toMatchInlineSnapshot(`
      [
        "ký tự điều khiển: 0000 0001 0002 0003 0004 0005 0006 0007 0008 000B 000C 000D 000E 000F 0010 0011 0012 0013 0014 0015 0016 0017 0018 0019 001A 001B 001C 001D 001E 001F 007F 0080 0081 0082 0083 0084 0085 0086 0087 0088 0089 008A 008B 008C 008D 008E 008F 0090 0091 0092 0093 0094 0095 0096 0097 0098 0099 009A 009B 009C 009D 009E 009F 0600 0601 0602 0603 0604 0605 061C 06DD 070F 180E 202A 202B 202C 202D 202E 2060 2061 2062 2063 2064 2066 2067 2068 2069 206A 206B 206C 206D 206E 206F FFF9 FFFA FFFB",
        "dấu tab: 0009",
        "dấu cách cứng: 00A0",
        "dấu nối mềm: 00AD",
        "dấu cách lạ: 1680 2000 2001 2002 2003 2004 2005 2006 2007 2008 2009 200A 2029 202F 205F 3000",
        "dấu cách rỗng: 200B",
        "dấu tách chữ: 200C",
        "dấu nối chữ: 200D",
        "dấu hướng chữ: 200E 200F",
        "dấu ngắt dòng lạ: 2028",
        "dấu BOM: FEFF",
      ]
    `);
  });
});
