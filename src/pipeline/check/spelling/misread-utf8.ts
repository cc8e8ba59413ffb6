/**
 * UTF-8 that was read as Windows-1252 (or Latin-1), read rightly: `Ä‘áº£ng` → `đảng`. `undefined`
 * where the text is not that, or not that alone.
 */
export function rereadUtf8(text: string): string | undefined {
  // à is Ã and a no-break space, which many editors have turned into a space.
  const written = text.replaceAll('Ã ', 'Ã\u00A0');
  const bytes = new Uint8Array(written.length);
  for (let i = 0; i < written.length; i++) {
    const code = written.charCodeAt(i);
    const byte = code < 0x100 ? code : HIGH.get(code);
    if (byte === undefined) return undefined;
    bytes[i] = byte;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
  } catch {
    return undefined;
  }
}

/** 0x80 to 0x9F of Windows-1252; U+FFFD where the code page has a hole. */
const CP1252 = '€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ';
const HIGH: ReadonlyMap<number, number> = new Map(
  Array.from(CP1252, (letter, i) => [letter.charCodeAt(0), 0x80 + i] as const).filter(
    ([code]) => code !== 0xfffd,
  ),
);

/**
 * Pairs that Vietnamese in UTF-8 always gives when misread and that no text has otherwise: á» and áº
 * before a further byte, Ä‘, Æ°, Ã and a sign, â€ for quotation marks and dashes.
 */
export const MISREAD_UTF8 =
  /á[º»][\u0080-\u009F\u00A1-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Ä[\u0090\u0091‘]|Æ[°¡¯]|Ã[\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u009D\u009C“”œ™˜¦¢]/gu;
