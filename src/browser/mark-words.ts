import { fold } from '#vietnamese/fold';
import { element } from './search/elements';
import { readQuery } from './search/query';

/**
 * Marks in an article what the search was asked for (`?q=`): whole words, and phrases only where
 * their words stand side by side. Elements inside a phrase are kept: every text in it gets its mark.
 */
export function markArticle(article: Element, query: string): void {
  const [reading] = readQuery(query, []);
  const phrases = new Map<string, string[][]>();
  for (const spelling of new Set((reading?.terms ?? []).flatMap(({ spellings }) => spellings))) {
    const phrase = fold(spelling).match(WORD) ?? [];
    const first = phrase[0];
    if (first !== undefined) phrases.set(first, [...(phrases.get(first) ?? []), phrase]);
  }
  for (const block of article.querySelectorAll(blocks)) {
    const words = wordsOf(block);
    const hit = new Set<Word>();
    for (const [at, { key }] of words.entries()) {
      for (const phrase of phrases.get(key) ?? []) {
        if (!phrase.every((word, index) => words[at + index]?.key === word)) continue;
        for (const word of words.slice(at, at + phrase.length)) hit.add(word);
      }
    }
    // From the end, so that the places before stay true.
    for (const { node, start, end } of words.filter((word) => hit.has(word)).reverse()) {
      const rest = node.splitText(start);
      rest.splitText(end - start);
      rest.replaceWith(element('mark', '', rest.data));
    }
  }
}

/** A text belongs to the innermost of them: lists stand in lists, paragraphs in quotations. */
const blocks =
  'h1, .sapo, .prose :is(p, li, h2, h3, h4, h5, h6, blockquote, dt, dd), figcaption, td, th, .people li';
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

interface Word {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

function wordsOf(block: Element): Word[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const words: Word[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest(blocks) !== block) continue;
    for (const { 0: word, index } of (node as Text).data.matchAll(WORD)) {
      words.push({ node: node as Text, start: index, end: index + word.length, key: fold(word) });
    }
  }
  return words;
}
