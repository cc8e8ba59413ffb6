import sharp from 'sharp';
import { stringify } from 'yaml';
import type { Article, Bulletin, Unit } from './bulletin.ts';

/** The files of a content folder: path with `/` → what is in them. */
export async function contentFiles(bulletin: Bulletin): Promise<Map<string, string | Buffer>> {
  const files = new Map<string, string | Buffer>([
    ['site.yaml', yaml(bulletin.settings)],
    ['units.yaml', yaml(bulletin.units.map(unitRow))],
    ['people.yaml', yaml(bulletin.people)],
    ['topics.yaml', yaml({ topics: bulletin.topics, kinds: [] })],
    ['glossary.yaml', yaml(bulletin.glossary)],
  ]);
  for (const { slug, title, order, body } of bulletin.pages) {
    files.set(`pages/${slug}.md`, markdown({ title, order }, body));
  }
  for (const article of bulletin.articles) {
    const folder = `articles/${article.date.slice(0, 4)}/${article.date}-${article.slug}`;
    files.set(`${folder}/index.md`, articleText(article, bulletin));
    for (const { file, picture } of article.photos) {
      files.set(`${folder}/${file}`, await pictureOf(picture));
    }
  }
  return files;
}

/** An article that anybody may read: others may link to it. */
export function isPublic({ draft, published }: Article): boolean {
  return !draft && published === undefined;
}

function articleText(article: Article, { articles, units }: Bulletin): string {
  const others = article.others.filter((unit) => units.includes(unit) && unit !== article.unit);
  const { title, unitName, date, author, speakers, topics, summary, aliases, published } = article;
  const head = {
    title,
    unit: others.length > 0 ? [unitName, ...others.map(({ name }) => name)] : unitName,
    date: article.until === undefined ? date : `${date} – ${article.until}`,
    author,
    speakers,
    ...(article.source !== undefined && { source: article.source }),
    ...(article.language !== undefined && { language: article.language }),
    topics: topics.map(({ name }) => name),
    ...(summary !== undefined && { summary }),
    aliases,
    draft: article.draft ? 'có' : 'không',
    ...(published !== undefined && { published }),
    ...(article.fault !== undefined && { [article.fault]: 'x' }),
  };
  const photos = article.photos.map(({ file, caption }) => `![Ảnh](${file})\n${caption}`);
  const links = article.links
    .filter((target) => articles.includes(target) && isPublic(target))
    .map(
      ({ date: day, slug }) => `Xem [bài trước](/bai-viet/${day.replaceAll('-', '/')}/${slug}/).`,
    );
  const [first = '', ...rest] = article.body;
  return markdown(head, [first, ...photos, ...links, ...rest]);
}

function markdown(head: Record<string, unknown>, paragraphs: readonly string[]): string {
  return `---\n${yaml(head)}---\n\n${paragraphs.join('\n\n')}\n`;
}

function unitRow({ parent, ...unit }: Unit) {
  return { ...unit, ...(parent && { parent: parent.name }) };
}

function yaml(value: unknown): string {
  return stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
}

const pictures = new Map<number, Buffer>();

/** Stored without compression, so that no two pictures differ in their size on the disk. */
async function pictureOf(picture: number): Promise<Buffer> {
  const known = pictures.get(picture);
  if (known) return known;
  const [width, height] = [96, 64];
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < pixels.length; at += 1) {
    pixels[at] = 128 + 100 * Math.sin((at * (1 + (picture % 7))) / 40 + picture);
  }
  const made = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 0 })
    .toBuffer();
  pictures.set(picture, made);
  return made;
}
