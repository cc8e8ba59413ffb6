import { fold } from '#vietnamese/fold';
import { element, part } from './search/elements';
import { loadSuggestions, type Suggestion } from './search/suggestions';

/** Suggestions shown of lists and of titles. */
const shown = { lists: 5, articles: 4 };

/**
 * `<search-box>`: offers units, people, topics and new titles while the reader types. Without it the
 * form in it works as any form does.
 */
class SearchBox extends HTMLElement {
  #list: HTMLUListElement | undefined;

  connectedCallback(): void {
    const field = this.#field;
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.ariaExpanded = 'false';
    field.addEventListener('input', () => void this.#offer());
    field.addEventListener('keydown', (event) => this.#choose(event));
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.contains(relatedTarget))) this.#close();
    });
    // It is loaded by entering the field.
    void this.#offer();
  }

  async #offer(): Promise<void> {
    const key = fold(this.#field.value.trim());
    // Asked for as soon as the field is entered, so that the first letter has its answer.
    const known = await loadSuggestions(this.dataset['suggestions'] ?? '').catch(() => undefined);
    if (!known || key !== fold(this.#field.value.trim())) return;
    const found = key
      ? [
          ...matching(known.lists, key).slice(0, shown.lists),
          ...matching(known.articles, key).slice(0, shown.articles),
        ]
      : [];
    if (found.length === 0) return this.#close();
    const options = found.map(([text, address], index) => {
      const option = element('a', '', text);
      option.href = address;
      option.tabIndex = -1;
      option.id = `${this.#field.id}-${index}`;
      option.setAttribute('role', 'option');
      option.ariaSelected = 'false';
      const item = element('li', '', option);
      item.setAttribute('role', 'presentation');
      return item;
    });
    const list = this.#opened();
    list.replaceChildren(...options);
    this.#field.ariaExpanded = 'true';
    this.#field.removeAttribute('aria-activedescendant');
  }

  /** The list under the field; made when there is first something to show. */
  #opened(): HTMLUListElement {
    if (this.#list) {
      this.#list.hidden = false;
      return this.#list;
    }
    const list = element('ul', 'suggestions');
    list.id = `${this.#field.id}-suggestions`;
    list.setAttribute('role', 'listbox');
    list.ariaLabel = 'Gợi ý';
    const field = this.#field;
    field.setAttribute('aria-controls', list.id);
    part(this, 'form').append(list);
    this.#list = list;
    return list;
  }

  #close(): void {
    if (!this.#list) return;
    this.#list.hidden = true;
    this.#list.replaceChildren();
    this.#field.ariaExpanded = 'false';
    this.#field.removeAttribute('aria-activedescendant');
  }

  #choose(event: KeyboardEvent): void {
    const options = [...(this.#list?.querySelectorAll('a') ?? [])];
    const at = options.findIndex((option) => option.ariaSelected === 'true');
    if (event.key === 'Escape' && options.length > 0) {
      event.preventDefault();
      this.#close();
      return;
    }
    if (event.key === 'Enter' && at !== -1) {
      event.preventDefault();
      options[at]?.click();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || options.length === 0) return;
    event.preventDefault();
    // One place more than there are options: the field itself.
    const next = ((at + 1 + step + options.length + 1) % (options.length + 1)) - 1;
    for (const [index, option] of options.entries()) option.ariaSelected = String(index === next);
    const id = options[next]?.id;
    options[next]?.scrollIntoView({ block: 'nearest' });
    if (id) this.#field.setAttribute('aria-activedescendant', id);
    else this.#field.removeAttribute('aria-activedescendant');
  }

  get #field(): HTMLInputElement {
    return part<HTMLInputElement>(this, 'input');
  }
}

/** Those that hold every word of the key at the beginning of one of theirs. */
function matching(suggestions: readonly Suggestion[], key: string): Suggestion[] {
  const wanted = key.split(/\s+/u);
  return suggestions.filter(([text]) => {
    const words = fold(text).split(/[^\p{L}\p{N}]+/u);
    return wanted.every((one) => words.some((word) => word.startsWith(one)));
  });
}

customElements.define('search-box', SearchBox);
