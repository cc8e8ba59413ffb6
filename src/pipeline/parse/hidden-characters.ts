/**
 * Whether a value has a character that nobody sees and that its text does not show: an escape of YAML
 * (`"\\ud800"`, `"\\0"`, `"\\u202e"`) has made it.
 *
 * @param written the value as it stands in the file
 */
export function hidesCharacters(value: string, written: string): boolean {
  return (value.match(unseen) ?? []).some((found) => !written.includes(found));
}

/** The same of every text in a list or an object. */
export function hidesAnywhere(value: unknown, written: string): boolean {
  if (typeof value === 'string') return hidesCharacters(value, written);
  if (value === null || typeof value !== 'object') return false;
  return Object.values(value).some((inner) => hidesAnywhere(inner, written));
}

/** Control characters but the line end and the tab, what turns the direction of text, lone surrogates. */
const unseen = /[^\P{Cc}\n\t]|\p{Bidi_Control}|\p{Cs}/gu;
