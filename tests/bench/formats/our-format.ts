import { type BenchArticle, type Block, vietnameseDate } from '../corpus/article.ts';
import { titled } from '../corpus/fill.ts';

/** An article as `index.md` of our content folder. */
export function articleMarkdown(article: BenchArticle): string {
  const { speakers, corrections, authors } = article;
  const list = (key: string, rows: readonly string[]) =>
    rows.length > 0 ? [`${key}:`, ...rows.map((row) => `  - ${row}`)] : [];
  const front = [
    `title: ${quoted(article.title)}`,
    `unit: ${article.unitName}`,
    `date: ${vietnameseDate(article.date)}${article.time ? ` ${article.time}` : ''}`,
    ...(authors.length > 1 ? list('author', authors) : [`author: ${authors[0] ?? 'không'}`]),
    ...list(
      'speakers',
      speakers.map((one) => titled(one) + (one.role ? ` (${one.role})` : '')),
    ),
    ...list('topics', article.topics),
    `kind: ${article.kind}`,
    ...(article.summary === undefined ? [] : [`summary: ${quoted(article.summary)}`]),
    ...list(
      'corrections',
      corrections.map(
        ({ date, text }) => `date: ${vietnameseDate(date)}\n    text: ${quoted(text)}`,
      ),
    ),
    ...(article.draft ? ['draft: true'] : []),
  ];
  return `---\n${front.join('\n')}\n---\n\n${bodyMarkdown(article.body)}`;
}

function bodyMarkdown(body: readonly Block[]): string {
  const notes: string[] = [];
  const blocks = body.map((block) => {
    if (block.kind === 'photo') {
      const { alt, file, caption, credit } = block.photo;
      return `![${alt}](${file})\n${caption} (Ảnh: ${credit})`;
    }
    if (block.kind !== 'paragraph' || block.note === undefined) return plainBlock(block);
    notes.push(block.note);
    return `${block.text}[^${notes.length}]`;
  });
  const ends = notes.map((note, index) => `[^${index + 1}]: ${note}`);
  return `${[...blocks, ...ends].join('\n\n')}\n`;
}

/** Blocks that every Markdown dialect writes alike. */
export function plainBlock(block: Exclude<Block, { kind: 'photo' }>): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'heading':
      return `## ${block.text}`;
    case 'list':
      return block.items
        .map((item, i) => `${block.ordered ? `${i + 1}.` : '-'} ${item}`)
        .join('\n');
    case 'quote':
      return `> ${block.text}\n>\n> – ${block.by}`;
    case 'table': {
      const [head = [], ...rows] = block.rows.map((cells) => `| ${cells.join(' | ')} |`);
      return [head, '| --- | ---: | ---: |', ...rows].join('\n');
    }
  }
}

/** A YAML scalar that may hold a colon or begin with a mark. */
function quoted(text: string): string {
  return /: |#|^[^\p{L}\p{N}]/u.test(text) ? JSON.stringify(text) : text;
}
