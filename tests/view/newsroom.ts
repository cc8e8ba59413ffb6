import type { Article } from '#bulletin/article';
import { settingsSchema } from '#bulletin/settings';
import { assembleBulletin, type Bulletin } from '#view/bulletin';
import { article, photo, speaker, topic, unit } from '../bulletin/articles.ts';

/** One row a unit: a division, a regiment below it, and one that nobody has written of. */
const units = [
  { ...unit('su-doan'), description: 'Đơn vị cấp trên.', demo: true },
  unit('trung-doan', 'su-doan'),
  unit('khac', 'su-doan'),
];
const topics = [
  { ...topic('huan-luyen'), description: 'Huấn luyện và diễn tập.' },
  topic('thong-bao', true),
];

const told = (date: string, slug: string, extra: Partial<Article> = {}) =>
  article(date, slug, { unit: { slug: 'trung-doan' }, topics: topics.slice(0, 1), ...extra });

/** Newest first: seven of June 2023, one of May, one of the year before. */
export const articles = [
  told('2023-06-29', 'bay', { authors: [{ name: 'Hương Giang', slug: 'huong-giang' }] }),
  told('2023-06-29', 'sau', { cover: photo }),
  told('2023-06-20', 'nam', { speakers: [speaker('gia-chinh', 'Thượng tá', ['Chủ nhiệm'])] }),
  ...[9, 8, 7].map((day) => told(`2023-06-0${day}`, `bai-${day}`)),
  told('2023-06-01', 'mot'),
  told('2023-05-02', 'thang-nam', { topics: topics.slice(1) }),
  told('2022-06-29', 'nam-truoc', { demo: true }),
];

const page = (slug: string, lang: string) => ({
  ...{ slug, lang, title: `Trang ${slug}`, order: 1, summary: '' },
  ...{ address: `/${slug}/`, file: `${slug}.md` },
});

/** A bulletin with three articles on a page of a list. */
export function newsroom(of: readonly Article[] = articles, today = '2023-06-30'): Bulletin {
  return assembleBulletin({
    settings: settingsSchema.parse({
      ...{ title: 'Bản tin', url: 'https://donvi.example', pageSize: '3' },
      ...{ tagline: 'Lời', organisation: 'Cấp trên', owner: 'Chủ quản' },
      ...{ responsible: 'Người', address: 'Hà Nội', licence: 'Số 1' },
    }),
    today,
    articles: of,
    pages: [page('gioi-thieu', 'vi'), page('about', 'en')],
    units,
    people: [],
    topics,
    glossary: [{ short: 'CTĐ', long: 'công tác Đảng' }],
  });
}
