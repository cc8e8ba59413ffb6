import { attributeOf, type Element, isHtml, isSvg, nameOf } from '#gate/reading/element';
import { type PageAddress, plainAddress } from '#gate/reading/page-addresses';
import type { FileRule } from '#gate/rule';

/**
 * Nothing that runs or dresses a page stands in the page itself, so that the content security policy
 * needs no exception.
 */
export const inlineRule: FileRule = {
  id: 'inline',
  wants: 'Không có mã hay kiểu dáng viết thẳng trong trang',
  fix: 'Chuyển mã và kiểu dáng ra tệp riêng; sửa mẫu trang rồi dựng lại.',
  judge: ({ page }) =>
    page
      ? [
          ...[...page.elements, ...page.unscripted].flatMap(inElement),
          ...page.addresses.flatMap(inAddress),
        ].map((what) => `Trang có ${what}.`)
      : [],
};

function inElement(element: Element): string[] {
  const found: string[] = [];
  const name = nameOf(element);
  if (name === 'style' || name === 'base') found.push(`thẻ <${name}>`);
  else if (name === 'script' && isWrittenOut(element)) found.push('mã viết thẳng trong <script>');
  else if (animating.has(name) && isSvg(element)) {
    const target = attributeOf(element, 'attributeName')?.trim() ?? '';
    if (runsLater.test(target)) found.push(`thuộc tính ${target} bị đổi ở thẻ <${name}>`);
  }
  for (const { name: key, value } of element.attrs) {
    if (key === 'style' || key === 'srcdoc' || /^on[a-z]/iu.test(key)) {
      found.push(`thuộc tính ${key} ở thẻ <${name}>`);
    } else if (!prose.has(key) && runs(value)) found.push(`địa chỉ javascript: ở thẻ <${name}>`);
  }
  return found;
}

/** Facts for search engines are the one block that runs nothing. */
function isWrittenOut(script: Element): boolean {
  if (isSvg(script)) return attributeOf(script, 'href') === undefined;
  if (!isHtml(script)) return true;
  const type = attributeOf(script, 'type') ?? '';
  return attributeOf(script, 'src') === undefined && !/^application\/ld\+json$/iu.test(type);
}

/** A picture written into the page runs nothing and asks nobody; whatever else is, nobody has looked at. */
function inAddress({ tag, text, isLoaded }: PageAddress): string[] {
  if (!/^data:/iu.test(text)) return [];
  if (isLoaded && pictureTags.has(tag) && /^data:image\/(?!svg)/iu.test(text)) return [];
  return [`địa chỉ data: ở thẻ <${tag}>`];
}

function runs(value: string): boolean {
  return value.includes(':') && /^(?:java|vb)script:/iu.test(plainAddress(value));
}

/** Attributes of words that people read: an article may be about a program. */
const prose = new Set([
  ...['title', 'alt', 'content', 'aria-label', 'placeholder', 'label', 'summary', 'value'],
]);
const pictureTags = new Set(['img', 'source', 'image']);
const animating = new Set(['animate', 'animatecolor', 'animatemotion', 'animatetransform', 'set']);
/** What an animation of SVG could make run. */
const runsLater = /^(?:xlink:)?href$|^on|^src|^style$/iu;
