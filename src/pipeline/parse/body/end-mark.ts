/** Text for lists, feeds and search: the end mark becomes the full stop it stands for. */
export function withoutEndMark(text: string): string {
  const before = splitEndMark(text)?.before;
  if (before === undefined) return text;
  return before === '' || /[.!?…][”"’]?$/u.test(before) ? before : `${before}.`;
}

/**
 * Splits `… Đoàn 969./.` into the text and its mark, whose usual misspellings count; `undefined`
 * where there is none. A web address with a slash and a full stop behind it has none.
 */
export function splitEndMark(text: string): { before: string; mark: string } | undefined {
  const clean = text.trimEnd();
  // Only the end is looked at: searching a long text for its end takes the square of its length.
  const [, dot, slash = ''] = /(\.\s{0,9})?(\/\s{0,9}\.)$/u.exec(clean.slice(-24)) ?? [];
  if (slash === '') return undefined;
  const before = clean.slice(0, clean.length - slash.length - (dot?.length ?? 0)).trimEnd();
  const lastWord = /\S*$/u.exec(before.slice(-120))?.[0] ?? '';
  if (dot === undefined && /[a-z0-9-]\.[a-z]/iu.test(lastWord)) return undefined;
  return { before, mark: './.' };
}
