import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchArticle, Block } from '../corpus/article.ts';
import type { BenchUnit } from '../corpus/units.ts';
import { linkPhotos } from '../corpus.ts';
import { plainBlock } from './our-format.ts';
import {
  bodyBelowSapo,
  peerFrontMatter,
  peerTopics,
  weekdays,
  yamlHead,
} from './peer-front-matter.ts';

/** Writes an article where its address will be; markdown-it has no footnotes, so a note is a paragraph. */
export function writeEleventyArticle(
  dir: string,
  article: BenchArticle,
  pool: readonly string[],
): void {
  const folder = join(dir, 'content', 'bai-viet', ...article.date.split('-'), article.slug);
  mkdirSync(folder, { recursive: true });
  const body = bodyBelowSapo(article).flatMap(eleventyBlock).join('\n\n');
  writeFileSync(join(folder, 'index.md'), `${yamlHead(peerFrontMatter(article))}${body}\n`);
  linkPhotos(folder, article, pool);
}

/** Writes the data of the templates. */
export function writeEleventyRegisters(dir: string, units: readonly BenchUnit[]): void {
  const data = join(dir, 'content', '_data');
  mkdirSync(data, { recursive: true });
  const rows = units.map(({ name, slug, parent, description }) => ({
    name,
    slug,
    parent,
    description,
  }));
  writeFileSync(
    join(data, 'register.json'),
    JSON.stringify({ topics: peerTopics, units: rows, weekdays }),
  );
}

function eleventyBlock(block: Block): string[] {
  if (block.kind === 'photo') {
    const { file, alt, caption, credit } = block.photo;
    return [
      `<figure class="figure"><img src="${file}" alt="${alt}" loading="lazy"><figcaption><span class="caption">${caption}</span> <span class="credit" data-pagefind-ignore>Ảnh: ${credit}</span></figcaption></figure>`,
    ];
  }
  const note = block.kind === 'paragraph' ? block.note : undefined;
  return [plainBlock(block), ...(note === undefined ? [] : [`<small>${note}</small>`])];
}
