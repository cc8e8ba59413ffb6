import { moveByArrows } from './search/arrow-keys';
import { watchDate } from './search/date-field';
import { element, part } from './search/elements';
import { hitItem } from './search/hit-item';
import { keepPlace, keptPlace, type ListPlace } from './search/list-place';
import { narrows, type Question, readQuestion, writeQuestion } from './search/question';
import type { IndexPlace, Reply } from './search/request';
import { SearchClient } from './search/search-client';
import { noneText, statusText } from './search/status-text';

/** Hits shown at a time; each is a file to load. */
const batch = 10;

/** `<search-page>`: answers the form's question from the site's own index, without a server. */
class SearchPage extends HTMLElement {
  readonly #place = JSON.parse(this.dataset['place'] ?? '{}') as IndexPlace;
  readonly #client = new SearchClient();
  /** Number of the question being answered: a slow answer to an older one is dropped. */
  #asked = 0;
  #shown = 0;
  /** The question as it stands in the address. */
  #search = '';

  connectedCallback(): void {
    this.querySelector('.without-script')?.remove();
    // The browser would go back to a place in a list that is not there yet.
    history.scrollRestoration = 'manual';
    part(this, 'form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#field.value = this.#field.value.trim();
      this.#ask((now) => ({ ...now, query: this.#field.value }));
    });
    // Who enters the field will ask: the index is open by the time the question is typed.
    this.#field.addEventListener(
      'focus',
      () => void this.#fetch(readQuestion(''), 0, 0).catch(() => undefined),
      { once: true },
    );
    addEventListener('popstate', () => {
      // A link to a part of the page is no other question.
      if (location.search === this.#search) return;
      this.#field.value = readQuestion(location.search).query;
      this.#showAsked();
      this.#answer(keptPlace());
    });
    addEventListener('pagehide', () => this.#keepPlace());
    part(this, 'ol').addEventListener('click', () => this.#keepPlace());
    this.#narrowing.addEventListener('toggle', () => this.#narrowing.open && this.#openNarrowing());
    const order = part<HTMLSelectElement>(this, '[name="xep"]');
    order.addEventListener('change', () =>
      this.#ask((now) => ({ ...now, newestFirst: order.value === 'ngay' })),
    );
    const dates = { tu: 'from', den: 'until' } as const;
    for (const [name, end] of Object.entries(dates)) {
      watchDate(
        part<HTMLInputElement>(this, `[name="${name}"]`),
        () => readQuestion(location.search)[end],
        (date) => this.#ask((now) => ({ ...now, [end]: date })),
      );
    }
    this.addEventListener('keydown', (event) => moveByArrows(event, this.#field, this.#links));
    // What was typed before the script came is the reader's.
    this.#field.value ||= readQuestion(location.search).query;
    this.#showAsked();
    this.#answer(keptPlace());
  }

  #ask(change: (now: Question) => Question): void {
    const search = `?${writeQuestion(change(readQuestion(location.search)))}`;
    if (search !== location.search) {
      this.#keepPlace();
      history.pushState(null, '', search);
    }
    this.#showAsked();
    this.#answer();
  }

  /** At once and not with the answer, which may come while the next date is being typed. */
  #showAsked(): void {
    const { from, until, newestFirst } = readQuestion(location.search);
    for (const [name, value] of [
      ['tu', from],
      ['den', until],
      ['xep', newestFirst ? 'ngay' : ''],
    ] as const) {
      const field = part<HTMLInputElement | HTMLSelectElement>(this, `[name="${name}"]`);
      if (field.value !== value) field.value = value;
    }
  }

  #keepPlace(): void {
    const at = this.#links.indexOf(document.activeElement as HTMLElement);
    keepPlace({ shown: this.#shown, at, top: scrollY, open: this.#narrowing.open });
  }

  /** @param place that the reader comes back to */
  async #answer(place?: ListPlace): Promise<void> {
    const question = readQuestion(location.search);
    const asked = ++this.#asked;
    const current = () => asked === this.#asked;
    this.#search = location.search;
    this.#clear();
    if (!/[\p{L}\p{N}]/u.test(question.query)) {
      this.#hideNarrowing(true);
      part(this, '.search-archive').hidden = false;
      return this.#say(question.query ? 'Hãy gõ ít nhất một từ.' : '');
    }
    this.#say('Đang tìm…');
    try {
      if (place) this.#narrowing.open = place.open;
      const reply = await this.#fetch(question, 0, Math.max(batch, place?.shown ?? 0));
      if (!current()) return;
      this.#hideNarrowing(reply.unnarrowed === 0);
      // Without them the answer is as true.
      this.#linkPages(reply, current).catch(() => undefined);
      if (reply.unnarrowed === 0) return this.#sayNone(question, reply);
      await this.#offerNarrowing(question, reply);
      if (!current()) return;
      this.#show(question, reply, 0, current);
      if (place) this.#returnTo(place);
      this.#say(statusText(question, reply));
    } catch {
      if (current()) this.#sayBroken();
    }
  }

  #returnTo({ top, at }: ListPlace): void {
    if (document.activeElement === document.body) this.#links[at]?.focus({ preventScroll: true });
    scrollTo({ top, behavior: 'instant' });
  }

  /** Its lists are filled when they are first to be seen; the hits stay as they are. */
  async #openNarrowing(): Promise<void> {
    const asked = this.#asked;
    const question = readQuestion(location.search);
    const reply = await this.#fetch(question, 0, 0).catch(() => undefined);
    if (asked !== this.#asked) return;
    if (reply) await this.#offerNarrowing(question, reply);
    else this.#sayBroken();
  }

  #hideNarrowing(hidden: boolean): void {
    if (hidden) this.#rescueFocus('.narrowing', '.search-status');
    this.#narrowing.hidden = hidden;
  }

  /** Focus in what is about to vanish goes elsewhere, or the keyboard would begin at the top again. */
  #rescueFocus(vanishing: string, to: string): void {
    if (document.activeElement?.closest(vanishing)) part(this, to).focus({ preventScroll: true });
  }

  #sayBroken(): void {
    part(this, '.search-archive').hidden = false;
    this.#say(
      'Không mở được chỉ mục tìm kiếm: mạng bị ngắt, hoặc trình duyệt chặn WebAssembly. Mời thử lại, hoặc xem kho bài theo tháng.',
    );
  }

  #fetch(question: Question, from: number, count: number): Promise<Reply> {
    const choices = this.#narrowing.open || narrows(question);
    return this.#client.ask({ place: this.#place, question, from, count, choices });
  }

  async #offerNarrowing(question: Question, { choices, names }: Reply): Promise<void> {
    if (!choices || !names) return;
    const { chips, facetLists } = await import('./search/facet-panel');
    const ask: Parameters<typeof facetLists>[2] = (change) => this.#ask(change);
    const focused = document.activeElement?.closest('.facet input')?.getAttribute('name');
    part(this, '.facets').replaceChildren(...facetLists(choices, question, ask));
    part(this, '.chips').replaceChildren(...chips(question, names, ask));
    if (!focused) return;
    const again = this.querySelector<HTMLElement>(`.facet [name="${CSS.escape(focused)}"]`);
    const item = again?.closest('li');
    if (item) item.hidden = false;
    (again ?? part(this, '.narrowing summary')).focus({ preventScroll: true });
  }

  #show(question: Question, reply: Reply, from: number, current: () => boolean): void {
    const words = new Set(reply.words);
    const context = { words, query: question.query, base: this.#place.base };
    const items = reply.hits.map((one) => hitItem(one, context));
    part(this, 'ol').append(...items);
    if (from > 0) items[0]?.querySelector('a')?.focus();
    const more = part<HTMLButtonElement>(this, '.more-hits');
    const next = from + items.length;
    this.#shown = next;
    more.hidden = next >= reply.total;
    let waiting = false;
    more.onclick = async () => {
      // Pressed twice, it would show the same hits twice; disabled, it would lose the focus.
      if (waiting) return;
      waiting = true;
      const further = await this.#fetch(question, next, batch).catch(() => undefined);
      waiting = false;
      if (!current()) return;
      if (further) this.#show(question, further, next, current);
      else this.#say('Không tải thêm được: mạng bị ngắt. Mời bấm lại.');
    };
  }

  /** A unit or a person asked for by name has a page, which is better than any hit. */
  async #linkPages({ asked }: Reply, current: () => boolean): Promise<void> {
    const { pageItems } = await import('./search/asked-pages');
    const items = await pageItems(this.#place.suggestions, asked);
    if (current()) part(this, '.asked-pages').replaceChildren(...items);
  }

  #sayNone(question: Question, reply: Reply): void {
    this.#say(noneText(question, reply));
    part(this, '.search-help').hidden = false;
    const links = (reply.meant ?? []).map((query) => {
      const link = element('a', '', query);
      link.href = `?${writeQuestion({ ...question, query })}`;
      return element('li', '', link);
    });
    if (links.length === 0) return;
    const list = element('ul', '', ...links);
    list.setAttribute('role', 'list');
    part(this, '.did-you-mean').replaceChildren(element('p', '', 'Có phải bạn tìm:'), list);
  }

  #clear(): void {
    this.#rescueFocus('.chips', '.narrowing summary');
    this.#rescueFocus('ol, .more-hits, .did-you-mean, .asked-pages', '.search-status');
    this.#shown = 0;
    part(this, 'ol').replaceChildren();
    part(this, '.chips').replaceChildren();
    part(this, '.asked-pages').replaceChildren();
    part(this, '.did-you-mean').replaceChildren();
    for (const name of ['.more-hits', '.search-help', '.search-archive']) {
      part(this, name).hidden = true;
    }
  }

  #say(text: string): void {
    part(this, '[role="status"]').textContent = text;
  }

  get #links(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('ol .story-title a')];
  }

  get #field(): HTMLInputElement {
    return part<HTMLInputElement>(this, 'input[name="q"]');
  }

  get #narrowing(): HTMLDetailsElement {
    return part<HTMLDetailsElement>(this, '.narrowing');
  }
}

customElements.define('search-page', SearchPage);
