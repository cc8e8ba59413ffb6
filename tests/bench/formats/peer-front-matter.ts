import { slugify } from '#vietnamese/slug';
import { type BenchArticle, type Block, sapoOf } from '../corpus/article.ts';

/** What a peer's templates are told of an article; English names, as in ours. */
export function peerFrontMatter(article: BenchArticle) {
  const { title, date, time, unit, unitName, draft, body } = article;
  const named = (name: string) => ({ name, slug: topicSlugs[name] ?? slugify(name) });
  const topics = article.topics.map(named);
  const speakers = article.speakers.map((speaker) => ({ ...speaker, slug: slugify(speaker.name) }));
  const authors = article.authors.map(named);
  const cover = body.find((block) => block.kind === 'photo')?.photo.file;
  return {
    title,
    date: `${date}T${time ?? '00:00'}:00+07:00`,
    summary: sapoOf(article),
    unitName,
    ...(draft && { draft }),
    ...(cover !== undefined && { cover }),
    topics,
    speakers,
    authors,
    corrections: article.corrections,
    'don-vi': [unit.slug],
    'phat-bieu': speakers.map(({ slug }) => slug),
    'tac-gia': authors.map(({ slug }) => slug),
    'chuyen-muc': topics.map(({ slug }) => slug),
  };
}

export type PeerFrontMatter = ReturnType<typeof peerFrontMatter>;

/** Every value as JSON, which is YAML too. */
export function yamlHead(values: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(values).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n`;
}

/** The body below the sapo: a first paragraph that serves as sapo is not printed twice. */
export function bodyBelowSapo({ summary, body }: BenchArticle): readonly Block[] {
  if (summary !== undefined) return body;
  const first = body.findIndex((block) => block.kind === 'paragraph');
  return body.filter((_, index) => index !== first);
}

const topicSlugs: Readonly<Record<string, string>> = { 'Văn hóa – Văn nghệ': 'van-hoa-van-nghe' };
const topicNames = [
  'Xây dựng Đảng',
  'Huấn luyện',
  'Thi đua',
  'Dân vận',
  'Văn hóa – Văn nghệ',
  'Gương sáng',
  'Thông báo',
];

/** The topics of the register. */
export const peerTopics = topicNames.map((name) => ({
  name,
  slug: topicSlugs[name] ?? slugify(name),
}));

export const weekdays = [
  'Chủ nhật',
  'Thứ Hai',
  'Thứ Ba',
  'Thứ Tư',
  'Thứ Năm',
  'Thứ Sáu',
  'Thứ Bảy',
];
