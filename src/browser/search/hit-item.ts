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
 * One entry of the list: title, days and units, sapo, thumbnail; where the words stand in none of
 * these, the place in the text where they do.
 */
export function hitItem(stored: Stored, { words, query, base }: HitContext): HTMLLIElement {
  const { meta, anchors } = stored;
  const title = written(meta['title'] ?? '');
  const summary = written(anchors.find(({ id }) => id === 'summary')?.text ?? '');
  const image = told(stored, 'image:');
  const lang = told(stored, 'lang:');
  const demo = anchors.some(({ id }) => id === 'demo');
  const link = element('a', '', ...marked(markWords(title, words)));
  if (lang) link.lang = lang;
  link.href = `${stored.url}?${new URLSearchParams({ q: query })}`;
  const facts = [
    ...[daysOf(stored), unitsOf(stored)].filter(Boolean).map((fact) => element('span', '', fact)),
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

/** What stands in the id of an anchor behind its key. */
function told({ anchors }: Stored, key: string): string | undefined {
  return anchors.find(({ id }) => id.startsWith(key))?.id.slice(key.length);
}

/** `29/06/2023`, or the first and the last day. */
function daysOf(stored: Stored): string {
  const first = /\/(\d{4}\/\d{2}\/\d{2})\//u.exec(stored.url)?.[1];
  return [first, told(stored, 'until:')]
    .flatMap((day) => day?.split(/\D/u).reverse().join('/') ?? [])
    .join('\u00a0– ');
}

/** All of them, the one that leads first. */
function unitsOf({ meta, anchors }: Stored): string {
  const others = anchors.filter(({ id }) => id.startsWith('unit:'));
  return [meta['unit'], ...others.map(({ text }) => text)]
    .filter(Boolean)
    .map((name = '') => written(name))
    .join(', ');
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
