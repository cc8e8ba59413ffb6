import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
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

/** Writes an article as a page bundle, with the pages of its day and terms where they are new. */
export function writeHugoArticle(
  dir: string,
  article: BenchArticle,
  pool: readonly string[],
): void {
  const front = peerFrontMatter(article);
  const [year = '', month = '', day = ''] = article.date.split('-');
  const section = (path: string, title: string, layout: string) =>
    writeOnce(join(dir, 'content', 'bai-viet', path, '_index.md'), yamlHead({ title, layout }));
  section(year, `Năm ${year}`, 'year');
  section(join(year, month), `Tháng ${month} năm ${year}`, 'month');
  section(join(year, month, day), `${day}/${month}/${year}`, 'day');
  for (const { slug, name } of front.speakers)
    term(dir, 'phat-bieu', slug, { title: name, kicker: 'Người phát biểu' });
  for (const { slug, name } of front.authors)
    term(dir, 'tac-gia', slug, { title: name, kicker: 'Tác giả' });
  const folder = join(dir, 'content', 'bai-viet', year, month, day, article.slug);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.md'), yamlHead(front) + hugoBody(bodyBelowSapo(article)));
  linkPhotos(folder, article, pool);
}

/** Writes what does not belong to one article: data of the templates, units and topics. */
export function writeHugoRegisters(dir: string, units: readonly BenchUnit[]): void {
  mkdirSync(join(dir, 'data'), { recursive: true });
  const names = units.map(({ name, slug }) => ({ name, slug }));
  const register = { topics: peerTopics, units: names, weekdays };
  writeFileSync(join(dir, 'data', 'register.json'), JSON.stringify(register));
  for (const { name, slug } of peerTopics)
    term(dir, 'chuyen-muc', slug, { title: name, kicker: 'Chuyên mục' });
  for (const unit of units) writeHugoUnit(dir, unit, units);
  writeOnce(join(dir, 'content', 'bai-viet', '_index.md'), yamlHead({ title: 'Lưu trữ' }));
}

/** Writes the page of a unit anew. */
export function writeHugoUnit(dir: string, unit: BenchUnit, units: readonly BenchUnit[]): void {
  const above = units.find(({ name }) => name === unit.parent);
  const parent = above && { name: above.name, address: `/don-vi/${above.slug}/` };
  const folder = join(dir, 'content', 'don-vi', unit.slug);
  mkdirSync(folder, { recursive: true });
  const head = {
    title: unit.name,
    kicker: 'Đơn vị',
    description: unit.description,
    ...(parent && { parent }),
  };
  writeFileSync(join(folder, '_index.md'), yamlHead(head));
}

function term(
  dir: string,
  taxonomy: string,
  slug: string,
  head: Readonly<Record<string, string>>,
): void {
  writeOnce(join(dir, 'content', taxonomy, slug, '_index.md'), yamlHead(head));
}

function writeOnce(path: string, text: string): void {
  if (existsSync(path)) return;
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
}

function hugoBody(body: readonly Block[]): string {
  const notes: string[] = [];
  const blocks = body.map((block) => {
    if (block.kind === 'photo') {
      const { file, alt, caption, credit } = block.photo;
      return `{{< anh src="${file}" alt="${alt}" caption="${caption}" credit="${credit}" >}}`;
    }
    if (block.kind !== 'paragraph' || block.note === undefined) return plainBlock(block);
    notes.push(block.note);
    return `${block.text}[^${notes.length}]`;
  });
  const ends = notes.map((note, index) => `[^${index + 1}]: ${note}`);
  return `${[...blocks, ...ends].join('\n\n')}\n`;
}
