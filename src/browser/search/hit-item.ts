import { fold } from '#vietnamese/fold';
import { fromIndexLetters } from '#vietnamese/index-letters';
import { putTogether } from '#vietnamese/index-words';
import type { Stored } from './bundle';
import { element } from './elements';
import { excerptOf, markWords, type Piece } from './excerpt';

/** What an entry of the list needs to know besides the article. */
export interface HitContext {
  /** What was asked for, without marks, in lower case. */
  readonly words: ReadonlySet<string>;
  /** As typed; goes along to the article, which marks its words. */
  readonly query: string;
  /** Base path of the site. */
  readonly base: string;
}

/**
 * One entry of the list: title, date and unit, sapo, thumbnail; where the words stand in none of
 * these, the place in the text where they do.
 */
export function hitItem(stored: Stored, { words, query, base }: HitContext): HTMLLIElement {
  const { meta, anchors } = stored;
  const title = written(meta['title'] ?? '');
  const unit = written(meta['unit'] ?? '');
  const summary = written(anchors.find(({ id }) => id === 'summary')?.text ?? '');
  const image = anchors.find(({ id }) => id.startsWith('image:'))?.id.slice('image:'.length);
  const lang = anchors.find(({ id }) => id.startsWith('lang:'))?.id.slice('lang:'.length) ?? '';
  const demo = anchors.some(({ id }) => id === 'demo');
  const date = /\/(\d{4})\/(\d{2})\/(\d{2})\//u.exec(stored.url)?.slice(1, 4).reverse().join('/');
  const link = element('a', '', ...marked(markWords(title, words)));
  if (lang) link.lang = lang;
  link.href = `${stored.url}?${new URLSearchParams({ q: query })}`;
  const facts = [
    ...(date ? [element('span', '', date)] : []),
    ...(unit ? [element('span', '', unit)] : []),
    ...(demo ? [element('span', 'nobr', 'minh họa')] : []),
  ];
  const item = element(
    'li',
    image ? 'story-pictured' : '',
    element('h2', 'story-title', link),
    // A line may end between two facts, so there has to be a space.
    element('p', 'meta', ...facts.flatMap((fact) => [fact, ' '])),
  );
  if (image) item.prepend(thumbnail(base + image.slice(1)));
  if (summary) {
    const sapo = element('p', 'hit-sapo', ...marked(markWords(summary, words)));
    if (lang) sapo.lang = lang;
    item.append(sapo);
  }
  if (!holdsAll(`${title} ${summary}`, words)) {
    // The index parts blocks by this sign.
    const text = written((stored.raw_content ?? stored.content).replaceAll(/\s*¶[.\s]*/gu, ' '));
    item.append(element('p', 'hit-excerpt', ...marked(excerptOf(text, words))));
  }
  return item;
}

/** A text of the index as readers write it. */
function written(text: string): string {
  return putTogether(fromIndexLetters(text));
}

function marked(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, marked: is }) => (is ? element('mark', '', text) : text));
}

function holdsAll(text: string, words: ReadonlySet<string>): boolean {
  const held = new Set(fold(text).match(/[\p{L}\p{N}]+/gu));
  return [...words].every((word) => held.has(word));
}

/** A picture and no link: each hit is one link, its title. */
function thumbnail(src: string): HTMLElement {
  const image = element('img', '');
  image.src = src;
  image.alt = '';
  image.loading = 'lazy';
  return element('div', 'story-thumb', image);
}
