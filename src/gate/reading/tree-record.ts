import { type DefaultTreeAdapterMap, defaultTreeAdapter, type TreeAdapter } from 'parse5';
import { type Element, isHtml, nameOf } from '#gate/reading/element';

/**
 * Writes down the elements of a page while its tree is built, and where the tree differs from what is
 * written: a tag that makes no element, one that closes something else, an element that nobody closes or
 * that is put elsewhere. There programs read a page in different ways, and what one overlooks runs in another.
 * The parser itself reports the mistakes in single tags, and few of these.
 *
 * One is used for all pages, one after the other: a tree adapter of its own for every page makes the parser
 * half as fast.
 */
export class TreeRecord {
  #elements: Element[] = [];
  #errors = new Set<string>();
  #open = new Set<Element>();
  /** Name of the end tag that is being read. */
  #ending = '';
  #madeBefore = 0;
  #closed = 0;

  readonly adapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement: (name, space, attributes) => {
      const element = defaultTreeAdapter.createElement(name, space, attributes);
      this.#elements.push(element);
      return element;
    },
    insertBefore: (parent, node, next) => {
      if ('tagName' in node) this.#say(`thẻ <${nameOf(node)}> ở chỗ không được đặt`);
      defaultTreeAdapter.insertBefore(parent, node, next);
    },
    insertTextBefore: (parent, text, next) => {
      this.#say('chữ ở chỗ không được đặt trong bảng');
      defaultTreeAdapter.insertTextBefore(parent, text, next);
    },
    onItemPush: (element) => {
      this.#open.add(element);
    },
    onItemPop: (element) => {
      this.#open.delete(element);
      if (nameOf(element) === this.#ending) this.#closed += 1;
      else this.#leftOpen(element);
    },
  };

  begin(): void {
    this.#elements = [];
    this.#errors = new Set();
    this.#open = new Set();
    this.#ending = '';
  }

  /** @returns every element, and where the tree differs from what is written, in Vietnamese */
  end(): { readonly elements: readonly Element[]; readonly errors: ReadonlySet<string> } {
    for (const element of this.#open) this.#leftOpen(element);
    return { elements: this.#elements, errors: this.#errors };
  }

  /** @param code of a parse error in the HTML Standard, §13.2.2 */
  mistake(code: string): void {
    if (!ofCharacters.test(code)) this.#say(code);
  }

  startTag(): void {
    this.#ending = '';
    this.#madeBefore = this.#elements.length;
  }

  afterStartTag(name: string): void {
    const made =
      this.#elements.length > this.#madeBefore ? this.#elements.at(-1)?.tagName : undefined;
    if (made !== name) this.#say(`thẻ <${name}> ở chỗ không được đặt`);
  }

  endTag(name: string): void {
    this.#ending = name;
    this.#madeBefore = this.#elements.length;
    this.#closed = 0;
  }

  afterEndTag(): void {
    // An end tag without its element makes none; that of a paragraph makes an empty one.
    const isIdle = this.#closed === 0 || this.#elements.length > this.#madeBefore;
    if (isIdle && !outermost.has(this.#ending)) this.#say(`thẻ </${this.#ending}> không đóng gì`);
    this.#ending = '';
  }

  #leftOpen(element: Element): void {
    const name = nameOf(element);
    if (isHtml(element) && mayStayOpen.has(name)) return;
    this.#say(`thẻ <${name}> không được đóng đúng chỗ`);
  }

  #say(what: string): void {
    this.#errors.add(what);
  }
}

/** Mistakes that change a character and no markup: the check of the content is there for those. */
const ofCharacters = /character-reference|input-stream|null-character/u;

const outermost = new Set(['html', 'head', 'body']);

/** Elements whose end tag may be left out. Source: the HTML Standard, §13.1.2.4. */
const mayStayOpen = new Set([
  ...['html', 'head', 'body', 'li', 'dt', 'dd', 'p', 'rt', 'rp', 'optgroup', 'option'],
  ...['colgroup', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'],
]);
