/**
 * Text of strangers (names of files, answers of servers) fit for a terminal and for the log of a
 * pipeline: characters that steer a terminal, begin a line of their own, turn the direction of what
 * follows or cannot be seen are written out.
 *
 * @returns the text on one line, with each such character as its number: `<U+001B>`
 */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => {
    const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    return `<U+${code}>`;
  });
}
