import { articleKeys, canonicalKey, nestedKeys } from '#bulletin/front-matter-keys';

/** Stands for the space after a colon inside a value; a private character that no article contains. */
const heldSpace = '\uE000';

/**
 * `tiêu đề: Hội thi: mười hai tiết mục` and `- Tin, ảnh: Hương Giang` are plain text to an editor and
 * a fault to YAML. Holds the space after each colon inside a plain value, so that YAML reads text;
 * length and places stay. `releaseColons` puts the spaces back.
 *
 * @param yaml front matter of an article
 */
export function holdColons(yaml: string): string {
  let list = '';
  return yaml.replaceAll(/^([ \t]*(?:-[ \t]+)?)(.*)$/gmu, (line, lead: string, rest: string) => {
    const key = /^([^:"'[{]+):(?:[ \t]+|$)/u.exec(rest);
    if (lead === '') list = canonicalKey(key?.[1] ?? '', articleKeys) ?? '';
    const isItem = lead.includes('-');
    // An item of a list of objects begins with a key, even one that is mistyped.
    const isKey = key && (!isItem || listsOfObjects.has(list) || isNestedKey(key[1] ?? ''));
    const head = isKey ? key[0] : '';
    const value = rest.slice(head.length);
    // Quotes, lists in brackets, blocks and what begins with YAML's own signs are left as they are.
    if (value === '' || /^["'[{|>&*!%@`#:]/u.test(value)) return line;
    return lead + head + value.replaceAll(/:[ \t](?=\S)/gu, `:${heldSpace}`);
  });
}

/** Speakers are not among them: they are lines of text first. */
const listsOfObjects: ReadonlySet<string> = new Set(
  Object.keys(nestedKeys).filter((key) => key !== 'speakers'),
);

/** A value parsed from held text, with its spaces. */
export function releaseColons(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(heldSpace, ' ');
  if (Array.isArray(value)) return value.map(releaseColons);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key.replaceAll(heldSpace, ' '),
      releaseColons(inner),
    ]),
  );
}

function isNestedKey(key: string): boolean {
  return Object.values(nestedKeys).some((keys) => canonicalKey(key, keys) !== undefined);
}
