/**
 * The end mark of official prose, `./.`, glued to the last word; also its usual misspellings. A web
 * address with a slash and a full stop behind it is none.
 */
const endMark = /\s*(?:\.\s*\/\s*\.|(?<![\w-]+(?:\.[\w-]+)+(?:\/[\w./-]*)?)\/\s*\.)\s*$/u;

/** Text for lists, feeds and search: the end mark becomes the full stop it stands for. */
export function withoutEndMark(text: string): string {
  const split = splitEndMark(text);
  if (!split) return text;
  return /[.!?…][”"’]?$/u.test(split.before) || split.before === ''
    ? split.before
    : `${split.before}.`;
}

/** Splits `… Đoàn 969./.` into the text and its mark; `undefined` where there is none. */
export function splitEndMark(text: string): { before: string; mark: string } | undefined {
  const match = endMark.exec(text);
  return match ? { before: text.slice(0, match.index), mark: './.' } : undefined;
}
