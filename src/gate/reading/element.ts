import { type DefaultTreeAdapterTypes, html } from 'parse5';

/** An element as a browser builds it from a page. */
export type Element = DefaultTreeAdapterTypes.Element;

/** In lower case, those of SVG too. */
export function nameOf(element: Element): string {
  return element.tagName.toLowerCase();
}

/** The same name means nothing, or something else, in SVG and MathML. */
export function isHtml(element: Element): boolean {
  return element.namespaceURI === html.NS.HTML;
}

export function isSvg(element: Element): boolean {
  return element.namespaceURI === html.NS.SVG;
}

/** @param name in lower case; in SVG as it is written there, `href` for `xlink:href` too */
export function attributeOf(element: Element, name: string): string | undefined {
  for (const attribute of element.attrs) if (attribute.name === name) return attribute.value;
  return undefined;
}

/** Whether it stands in a `<template>`: then it is no part of the page until a script makes it one. */
export function isInert(element: Element): boolean {
  let node: DefaultTreeAdapterTypes.ParentNode | null = element;
  while (node && 'parentNode' in node) node = node.parentNode;
  return node?.nodeName === '#document-fragment';
}

/** Its text and that of everything in it, with single blanks. */
export function textOfElement(element: Element): string {
  let text = '';
  // Not a function that calls itself: elements may lie in each other as deep as a file is long.
  const waiting: DefaultTreeAdapterTypes.ChildNode[] = [element];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('value' in node) text += node.value;
    else if ('childNodes' in node) {
      for (const child of node.childNodes.toReversed()) waiting.push(child);
    }
  }
  return text.replace(/\s+/gu, ' ').trim();
}
