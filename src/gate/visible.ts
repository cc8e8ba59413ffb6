/**
 * Names come from outside, and a terminal obeys what it is sent: characters that steer it, turn the
 * direction of what follows or cannot be seen are written out, e.g. `<U+001B>`.
 */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => {
    const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    return `<U+${code}>`;
  });
}
