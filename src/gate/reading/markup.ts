import { type DefaultTreeAdapterMap, Parser, type Token } from 'parse5';
import type { Element } from '#gate/reading/element';
import { TreeRecord } from '#gate/reading/tree-record';

/** What a browser builds from a page. */
export interface Markup {
  /** Every element, in the order of the page, those in templates too. */
  readonly elements: readonly Element[];
  /**
   * The same for readers whose browser runs no scripts: it takes for elements what stands in
   * `<noscript>`, and the other for text. None where there is no such place.
   */
  readonly unscripted: readonly Element[];
  /** Where the tree is not what is written, in Vietnamese. */
  readonly errors: readonly string[];
}

/**
 * Reads a page as a browser does: which element a tag makes, and of which kind, depends on what stands
 * around it, so nothing less than the whole construction of the tree will do. Never throws. Source: the
 * HTML Standard, §13.2.
 */
export function readMarkup(html: string): Markup {
  const { elements, errors } = build(html, true);
  if (!elements.some(({ tagName }) => tagName === 'noscript')) {
    return { elements, unscripted: [], errors: [...errors] };
  }
  const other = build(html, false);
  return {
    elements,
    unscripted: other.elements,
    errors: [...new Set([...errors, ...other.errors])],
  };
}

const record = new TreeRecord();

function build(html: string, scriptingEnabled: boolean): ReturnType<TreeRecord['end']> {
  record.begin();
  new TreeBuilder(scriptingEnabled).tokenizer.write(html, true);
  return record.end();
}

/** Tells the record which tag is being read. */
class TreeBuilder extends Parser<DefaultTreeAdapterMap> {
  constructor(scriptingEnabled: boolean) {
    super({ treeAdapter: record.adapter, scriptingEnabled });
    // As an option it would make the parser keep the place of every node.
    this.onParseError = ({ code }) => record.mistake(code);
  }

  override onStartTag(token: Token.TagToken): void {
    record.startTag();
    super.onStartTag(token);
    // The parser corrects the name itself where SVG has capitals, and where `image` means `img`.
    record.afterStartTag(token.tagName);
  }

  override onEndTag(token: Token.TagToken): void {
    record.endTag(token.tagName);
    super.onEndTag(token);
    record.afterEndTag();
  }
}
