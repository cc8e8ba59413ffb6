import { fold } from '#vietnamese/fold';
import { element } from './search/elements';
import { readQuery } from './search/query';

/**
 * Marks in an article what the search was asked for (`?q=`): whole words, and phrases only where
 * their words stand side by side. Elements inside a phrase are kept: every text in it gets its mark.
 */
export function markArticle(article: Element, query: string): void {
  const [reading] = readQuery(query, []);
  const phrases = (reading?.terms ?? []).flatMap(({ spellings }) =>
    spellings.map((spelling) => fold(spelling).match(WORD) ?? []),
  );
  for (const block of article.querySelectorAll(blocks)) {
    const words = wordsOf(block);
    const hit = new Set<Word>();
    for (const phrase of phrases) {
      for (let at = 0; phrase.length > 0 && at + phrase.length <= words.length; at++) {
        const run = words.slice(at, at + phrase.length);
        if (run.every(({ key }, index) => key === phrase[index]))
          for (const word of run) hit.add(word);
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

const blocks =
  'h1, .sapo, .prose > p, .prose li, .prose h2, .prose h3, figcaption, td, th, .people li';
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
    for (const { 0: word, index } of (node as Text).data.matchAll(WORD)) {
      words.push({ node: node as Text, start: index, end: index + word.length, key: fold(word) });
    }
  }
  return words;
}
