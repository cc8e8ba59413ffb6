import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { linkKind } from '#pipeline/parse/body/link-kind';

/** Address as written in Markdown → address on the site, base path included. */
export type LinkResolver = (url: string) => string;

/** Puts the base path before internal links and marks those that leave the site. */
export function finishLinks(
  tree: Root,
  { resolveLink, origin }: { resolveLink: LinkResolver; origin: string },
): void {
  visit(tree, 'element', (element) => {
    const href = element.properties['href'];
    if (element.tagName !== 'a' || typeof href !== 'string') return;
    const kind = linkKind(href);
    // The check refuses these; a draft is shown all the same.
    if (kind === 'unsafe') delete element.properties['href'];
    if (kind === 'internal' && !href.startsWith('#'))
      element.properties['href'] = resolveLink(href);
    if (kind !== 'outbound' || isOwn(href, origin)) return;
    element.properties['className'] = ['outbound'];
    element.properties['rel'] = ['noopener', 'external'];
    element.children.push({
      type: 'element',
      tagName: 'span',
      properties: { className: ['visually-hidden'] },
      children: [{ type: 'text', value: ' (trang ngoài)' }],
    });
  });
}

function isOwn(href: string, origin: string): boolean {
  return href === origin || href.startsWith(`${origin}/`);
}
