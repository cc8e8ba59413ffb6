import { element, part } from './search/elements';
import { hitItem } from './search/hit-item';
import { narrows, type Question, readQuestion, writeQuestion } from './search/question';
import type { IndexPlace, Reply } from './search/request';
import { SearchClient } from './search/search-client';

/** Hits shown at a time; each is a file to load. */
const batch = 10;

/** `<search-page>`: answers the form's question from the site's own index, without a server. */
class SearchPage extends HTMLElement {
  readonly #place = JSON.parse(this.dataset['place'] ?? '{}') as IndexPlace;
  readonly #client = new SearchClient();
  /** Number of the question being answered: a slow answer to an older one is dropped. */
  #asked = 0;

  connectedCallback(): void {
    this.querySelector('.without-script')?.remove();
    part(this, 'form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask({ ...readQuestion(location.search), query: this.#field.value.trim() });
    });
    // Who enters the field will ask: the index is open by the time the question is typed.
    this.#field.addEventListener(
      'focus',
      () => void this.#fetch(readQuestion(''), 0).catch(() => undefined),
      { once: true },
    );
    addEventListener('popstate', () => this.#answer());
    this.#narrowing.addEventListener('toggle', () => this.#narrowing.open && this.#answer());
    this.#narrowing.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
      const question = readQuestion(location.search);
      const { name, value } = target;
      if (name === 'xep') this.#ask({ ...question, newestFirst: value === 'ngay' });
      if (name === 'tu') this.#ask({ ...question, from: value });
      if (name === 'den') this.#ask({ ...question, until: value });
    });
    this.addEventListener('keydown', (event) => this.#move(event));
    this.#answer();
  }

  #ask(question: Question): void {
    history.pushState(null, '', `?${writeQuestion(question)}`);
    this.#answer();
  }

  async #answer(): Promise<void> {
    const question = readQuestion(location.search);
    const asked = ++this.#asked;
    const current = () => asked === this.#asked;
    this.#field.value = question.query;
    this.#clear();
    if (!/[\p{L}\p{N}]/u.test(question.query)) {
      this.#narrowing.hidden = true;
      part(this, '.search-archive').hidden = false;
      return this.#say(question.query ? 'Hãy gõ ít nhất một từ.' : '');
    }
    this.#say('Đang tìm…');
    try {
      const reply = await this.#fetch(question, 0);
      if (!current()) return;
      this.#narrowing.hidden = reply.unnarrowed === 0;
      if (reply.unnarrowed === 0) return this.#sayNone(question, reply);
      await this.#offerNarrowing(question, reply);
      if (!current()) return;
      this.#show(question, reply, 0, current);
      const order = question.newestFirst ? 'bài mới trước' : 'xếp theo mức phù hợp';
      this.#say(
        reply.total > 0
          ? `Có ${reply.total} bài chứa “${question.query}”, ${order}.`
          : `Không có bài nào chứa “${question.query}” hợp với các điều kiện đã chọn.`,
      );
    } catch {
      if (!current()) return;
      part(this, '.search-archive').hidden = false;
      this.#say(
        'Không mở được chỉ mục tìm kiếm: mạng bị ngắt, hoặc trình duyệt chặn WebAssembly. Mời thử lại, hoặc xem kho bài theo tháng.',
      );
    }
  }

  #fetch(question: Question, from: number): Promise<Reply> {
    const choices = this.#narrowing.open || narrows(question);
    return this.#client.ask({ place: this.#place, question, from, count: batch, choices });
  }

  async #offerNarrowing(question: Question, { choices, names }: Reply): Promise<void> {
    const ask = (next: Question) => this.#ask(next);
    if (choices && names) {
      const { chips, facetLists } = await import('./search/facet-panel');
      part(this, '.facets').replaceChildren(...facetLists(choices, question, ask));
      part(this, '.chips').replaceChildren(...chips(question, names, ask));
    }
    part<HTMLInputElement>(this, '[name="tu"]').value = question.from;
    part<HTMLInputElement>(this, '[name="den"]').value = question.until;
    part<HTMLSelectElement>(this, '[name="xep"]').value = question.newestFirst ? 'ngay' : '';
  }

  #show(question: Question, reply: Reply, from: number, current: () => boolean): void {
    const words = new Set(reply.words);
    const context = { words, query: question.query, base: this.#place.base };
    const items = reply.hits.map((one) => hitItem(one, context));
    part(this, 'ol').append(...items);
    if (from > 0) items[0]?.querySelector('a')?.focus();
    const more = part<HTMLButtonElement>(this, '.more-hits');
    const next = from + batch;
    more.hidden = next >= reply.total;
    more.onclick = async () => {
      // Pressed twice, it would show the same hits twice.
      more.disabled = true;
      const further = await this.#fetch(question, next).catch(() => undefined);
      more.disabled = false;
      if (!current()) return;
      if (further) this.#show(question, further, next, current);
      else this.#say('Không tải thêm được: mạng bị ngắt. Mời bấm lại.');
    };
  }

  #sayNone(question: Question, { missing, meant = [] }: Reply): void {
    const lacking = missing.map((word) => `“${word}”`).join(', ');
    this.#say(
      lacking
        ? `Không có bài nào chứa ${lacking}.`
        : `Không có bài nào chứa tất cả các từ trong “${question.query}”.`,
    );
    part(this, '.search-help').hidden = false;
    if (meant.length === 0) return;
    const links = meant.map((query) => {
      const link = element('a', '', query);
      link.href = `?${writeQuestion({ ...question, query })}`;
      return element('li', '', link);
    });
    const list = element('ul', '', ...links);
    list.setAttribute('role', 'list');
    part(this, '.did-you-mean').replaceChildren(element('p', '', 'Có phải bạn tìm:'), list);
  }

  /** Arrows lead from hit to hit, from the field on. */
  #move(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const links = [...this.querySelectorAll<HTMLElement>('ol .story-title a')];
    const at = links.indexOf(document.activeElement as HTMLElement);
    if (at === -1 && document.activeElement !== this.#field) return;
    const next = at + (event.key === 'ArrowDown' ? 1 : -1);
    const target = next < 0 ? this.#field : links[next];
    if (!target) return;
    event.preventDefault();
    target.focus();
  }

  #clear(): void {
    part(this, 'ol').replaceChildren();
    part(this, '.chips').replaceChildren();
    part(this, '.did-you-mean').replaceChildren();
    for (const name of ['.more-hits', '.search-help', '.search-archive']) {
      part(this, name).hidden = true;
    }
  }

  #say(text: string): void {
    part(this, '[role="status"]').textContent = text;
  }

  get #field(): HTMLInputElement {
    return part<HTMLInputElement>(this, 'input[name="q"]');
  }

  get #narrowing(): HTMLDetailsElement {
    return part<HTMLDetailsElement>(this, '.narrowing');
  }
}

customElements.define('search-page', SearchPage);
