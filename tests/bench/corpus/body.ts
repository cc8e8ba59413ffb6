import type { BenchPhoto, Block } from './article.ts';
import type { EventKind } from './events.ts';
import { fill, type Scene, titled } from './fill.ts';
import type { Random } from './random.ts';
import { sentences } from './sentences.ts';
import { wordLists } from './word-lists.ts';

/** What a body may refer to. */
export interface BodyOptions {
  readonly event: EventKind;
  readonly scene: Scene;
  readonly photos: readonly BenchPhoto[];
  /** An earlier article: title and address. */
  readonly earlier?: { readonly title: string; readonly address: string };
}

/** Opening, parts of the genre until 250–700 words are reached, closing; photos in between. */
export function writeBody({ event, scene, photos, earlier }: BodyOptions, random: Random): Block[] {
  const goal = 250 + Math.floor(270 * random.next() ** 1.4);
  const blocks: Block[] = [
    { kind: 'paragraph', text: fill(random.pick(event.openings), scene, random) },
  ];
  const waiting = photos.map((photo): Block => ({ kind: 'photo', photo }));
  const extras = pickExtras(scene, random);
  for (let part = 0; wordsOf(blocks) < goal; part++) {
    const pool = sentences[event.parts[part % event.parts.length] ?? 'report'];
    const chosen = new Set<string>();
    const wanted = Math.min(pool.length, random.integer(2, 4));
    while (chosen.size < wanted) chosen.add(random.pick(pool));
    const text = [...chosen].map((sentence) => fill(sentence, scene, random)).join(' ');
    blocks.push({ kind: 'paragraph', text });
    if (part % 2 === 0) blocks.push(...waiting.splice(0, 1));
    if (part === 2) blocks.push(...extras);
  }
  blocks.push(...waiting);
  if (earlier) {
    const text = `Trước đó, Bản tin đã đưa tin: [${earlier.title}](${earlier.address}).`;
    blocks.push({ kind: 'paragraph', text });
  }
  if (random.chance(0.08))
    addNote(blocks, fill('Số liệu do {unit} tổng hợp đến ngày {today}.', scene, random));
  const closing = fill(random.pick(sentences.closing), scene, random);
  const text = random.chance(0.7) ? `${closing.replace(/\.$/u, '')}./.` : closing;
  blocks.push({ kind: 'paragraph', text });
  return blocks;
}

/** Some articles have a table, a list, a quotation, headings. */
function pickExtras(scene: Scene, random: Random): Block[] {
  const extras: Block[] = [];
  const speaker = scene.speakers[0];
  if (random.chance(0.12))
    extras.push({ kind: 'heading', text: fill('Kết quả từ thôn {place}', scene, random) });
  if (random.chance(0.06)) extras.push(table(random));
  if (random.chance(0.15)) {
    const items = Array.from({ length: random.integer(3, 5) }, () =>
      fill('{duty}.', scene, random),
    );
    extras.push({ kind: 'list', ordered: random.chance(0.6), items: [...new Set(items)] });
  }
  if (speaker && random.chance(0.1)) {
    const text = fill('{voice2}. {voice2}.', scene, random);
    extras.push({ kind: 'quote', text, by: titled(speaker) });
  }
  return extras;
}

function table(random: Random): Block {
  const rows = Array.from({ length: random.integer(3, 6) }, () => {
    const name = random.pick(wordLists['work'] ?? []);
    const cell = () => `${random.integer(60, 99)},${random.integer(1, 9)}%`;
    return [name.charAt(0).toLocaleUpperCase('vi') + name.slice(1), cell(), cell()];
  });
  return { kind: 'table', rows: [['Chỉ tiêu', 'Nghị quyết đề ra', 'Kết quả'], ...rows] };
}

/** A footnote on the last paragraph but one. */
function addNote(blocks: Block[], note: string): void {
  const at = blocks.findLastIndex((block) => block.kind === 'paragraph');
  const block = blocks[at];
  if (block?.kind === 'paragraph') blocks[at] = { ...block, note };
}

function wordsOf(blocks: readonly Block[]): number {
  let words = 0;
  for (const block of blocks) if (block.kind === 'paragraph') words += block.text.split(' ').length;
  return words;
}
