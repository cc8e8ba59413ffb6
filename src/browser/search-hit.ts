import { formatNumeric } from '#vietnamese/format-date';

/** What is used of a result of Pagefind. */
export interface Found {
  readonly url: string;
  readonly content: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
}

/** One entry of the list: title, date and unit, and where the words stand. */
export function hitElement(found: Found): HTMLLIElement {
  const link = document.createElement('a');
  link.href = found.url;
  link.textContent = toShown(found.meta['title'] ?? found.url);
  const title = element('h2', 'story-title', link);
  const { date, unit } = found.meta;
  const facts = [date && formatNumeric(date), unit && toShown(unit)].filter((fact) => !!fact);
  const excerpt = element('p', 'hit-excerpt', ...marked(toShown(found.excerpt)));
  return element(
    'li',
    '',
    title,
    element('p', 'meta', ...facts.map((fact) => element('span', '', fact ?? ''))),
    excerpt,
  );
}

/** Letters as readers write them: the index carries ḓ for đ. */
export function toShown(text: string): string {
  return text.normalize('NFC').replaceAll('ḓ', 'đ').replaceAll('Ḓ', 'Đ');
}

/** Pagefind's excerpt is HTML with `<mark>`; it is parsed inertly and only its text is used. */
function marked(html: string): (string | HTMLElement)[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return Array.from(parsed.body.childNodes, (node) => {
    const text = node.textContent ?? '';
    return node.nodeName === 'MARK' ? element('mark', '', text) : text;
  });
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content);
  return made;
}
