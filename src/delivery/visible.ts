/**
 * Text of a target or of a live site, fit for a terminal and for the log of a pipeline: names of files,
 * headers and messages are written by strangers there, and must neither steer the terminal, nor begin
 * a line of their own, nor turn the order of what stands around them.
 *
 * @returns the text on one line, with each such character as its number: `\u{1b}`
 */
export function visible(text: string): string {
  return text.replace(
    /\p{Cc}|\p{Bidi_Control}|\u2028|\u2029/gu,
    (found) => `\\u{${found.codePointAt(0)?.toString(16)}}`,
  );
}
