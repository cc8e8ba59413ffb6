import type { PageFacts } from '#gate/file-facts';
import {
  attributeOf,
  type Element,
  isHtml,
  isInert,
  nameOf,
  textOfElement,
} from '#gate/reading/element';
import { plainAddress, refreshOf, relsOf } from '#gate/reading/page-addresses';

/** What a page says about itself. */
export function pageFacts(elements: Iterable<Element>): PageFacts {
  const ids = new Set<string>();
  const canonicals: string[] = [];
  let refresh: string | undefined;
  let noindex = false;
  let heading: Element | undefined;
  for (const element of elements) {
    const id = attributeOf(element, 'id');
    const name = nameOf(element);
    if ((!id && !telling.has(name)) || isInert(element)) continue;
    if (id) ids.add(id);
    if (!isHtml(element)) continue;
    if (name === 'h1') heading ??= element;
    else if (name === 'link' && relsOf(element).includes('canonical')) {
      const href = attributeOf(element, 'href');
      if (href !== undefined) canonicals.push(plainAddress(href));
    } else if (name === 'meta') {
      refresh ??= refreshOf(element);
      const isForRobots = attributeOf(element, 'name')?.toLowerCase() === 'robots';
      noindex ||= isForRobots && /\bnoindex\b/iu.test(attributeOf(element, 'content') ?? '');
    }
  }
  return {
    canonicals,
    ...(refresh !== undefined && { refresh }),
    noindex,
    heading: heading ? textOfElement(heading) : '',
    ids: [...ids],
  };
}

/** Elements that say something about the page whether they have an id or not. */
const telling = new Set(['h1', 'link', 'meta']);
