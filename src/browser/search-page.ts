import { fold } from '#vietnamese/fold';
import { type Found, hitElement, toShown } from './search-hit';

interface Pagefind {
  search(query: string): Promise<{ results: readonly { data(): Promise<Found> }[] }>;
}

const batch = 20;

/** `<search-page>`: answers the form's question from the site's own index, without a server. */
class SearchPage extends HTMLElement {
  #pagefind: Promise<Pagefind> | undefined;
  /** Number of the question being answered: a slow answer to an older one is dropped. */
  #asked = 0;

  connectedCallback(): void {
    const field = this.#field();
    this.querySelector('.without-script')?.remove();
    field.value = new URLSearchParams(location.search).get('q') ?? '';
    this.#form().addEventListener('submit', (event) => {
      event.preventDefault();
      const address = new URL(location.href);
      address.searchParams.set('q', field.value.trim());
      history.pushState(null, '', address);
      this.#answer();
    });
    addEventListener('popstate', () => {
      field.value = new URLSearchParams(location.search).get('q') ?? '';
      this.#answer();
    });
    this.#answer();
  }

  async #answer(): Promise<void> {
    const query = this.#field().value.trim().normalize('NFC');
    const asked = ++this.#asked;
    this.#list().replaceChildren();
    this.#offerMore(undefined);
    this.#part('.search-help').hidden = true;
    this.#part('.search-archive').hidden = true;
    if (!query) return this.#say('');
    this.#say('Đang tìm…');
    try {
      this.#pagefind ??= load(this.dataset['index'] ?? '');
      const { results } = await (await this.#pagefind).search(toIndexed(query));
      if (asked !== this.#asked) return;
      const best = await results[0]?.data();
      if (asked !== this.#asked) return;
      if (!best || !holdsEveryWord(query, textOf(best))) {
        this.#part('.search-help').hidden = false;
        return this.#say(`Không có bài nào chứa “${query}”.`);
      }
      await this.#show(results, 0, asked);
      if (asked !== this.#asked) return;
      this.#say(`Có ${results.length} bài chứa “${query}”, xếp theo mức phù hợp.`);
    } catch {
      if (asked !== this.#asked) return;
      this.#pagefind = undefined;
      this.#part('.search-archive').hidden = false;
      this.#say(
        'Không mở được chỉ mục tìm kiếm: trình duyệt hoặc mạng chặn WebAssembly. Mời xem kho bài theo tháng.',
      );
    }
  }

  async #show(results: readonly { data(): Promise<Found> }[], from: number, asked: number) {
    const found = await Promise.all(results.slice(from, from + batch).map((one) => one.data()));
    if (asked !== this.#asked) return;
    const items = found.map(hitElement);
    this.#list().append(...items);
    if (from > 0) items[0]?.querySelector('a')?.focus();
    const next = from + batch;
    this.#offerMore(next < results.length ? () => this.#show(results, next, asked) : undefined);
  }

  #offerMore(action: (() => void) | undefined): void {
    const button = this.querySelector<HTMLButtonElement>('.more-hits');
    if (!button) return;
    button.hidden = !action;
    button.onclick = action ?? null;
  }

  #say(text: string): void {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = text;
  }

  #form = () => required(this.querySelector('form'));
  #field = () => required(this.querySelector('input'));
  #list = () => required(this.querySelector('ol'));
  #part = (selector: string) => required(this.querySelector<HTMLElement>(selector));
}

async function load(address: string): Promise<Pagefind> {
  return import(/* @vite-ignore */ address) as Promise<Pagefind>;
}

/** Pagefind folds tone marks but not đ, so the index and every question carry ḓ, which it folds. */
function toIndexed(text: string): string {
  return text.replaceAll('đ', 'ḓ').replaceAll('Đ', 'Ḓ');
}

function textOf({ content, meta }: Found): string {
  return toShown([content, meta['title'], meta['unit']].join(' '));
}

/**
 * Pagefind answers a word that stands nowhere with what begins like it. The best hit tells: where it
 * lacks one of the words, no article has them all.
 */
function holdsEveryWord(query: string, text: string): boolean {
  const words = (of: string) => fold(of).match(/[\p{L}\p{N}]+/gu) ?? [];
  const held = words(text);
  return words(query).every((word) => held.some((one) => one.startsWith(word)));
}

function required<T>(value: T | null): T {
  if (value === null) throw new Error('The search page lacks an element its script needs.');
  return value;
}

customElements.define('search-page', SearchPage);
