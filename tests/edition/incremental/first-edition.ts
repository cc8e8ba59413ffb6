import { type Article, type Bulletin, numberOf } from './bulletin.ts';
import type { Random } from './random.ts';
import { authors, sentence, speakerLine, speakerNames, titleWith } from './words.ts';

/** Days of the first articles: three years, two of them on one day, one month with three. */
const days = [
  ...['2021-03-01', '2021-09-02', '2021-12-31'],
  ...['2022-01-05', '2022-02-03', '2022-05-19', '2022-05-19', '2022-05-27', '2022-12-22'],
  ...['2023-02-03', '2023-03-26', '2023-04-30', '2023-06-12', '2023-06-29'],
];

/** When the embargoed article of the first edition may be seen. */
export const embargoEnds = '2023-07-10T06:00:00+07:00';

/** What the site begins with: few articles, but one of everything that pages may show. */
export function firstEdition(random: Random): Bulletin {
  const command = { name: 'Đoàn 9000', description: 'Đơn vị hư cấu.', former: [] };
  const regiment = { name: 'Trung đoàn 9001', parent: command, description: 'Ở rừng.', former: [] };
  const clinic = { name: 'Trạm Quân y 9090', parent: command, description: '', former: [] };
  const bulletin: Bulletin = {
    settings: {
      title: 'Bản tin Đoàn 9000',
      owner: 'Đoàn 9000',
      url: 'https://bantin.example/',
      pageSize: '5',
    },
    units: [command, regiment, clinic],
    people: speakerNames.slice(0, 3).map((name) => ({ name, aliases: [] })),
    topics: [
      { name: 'Huấn luyện', description: 'Huấn luyện và tập huấn.' },
      { name: 'Thông báo', description: 'Thông báo của cơ quan.', notices: 'true' },
    ],
    glossary: [{ short: 'CTĐ', long: 'công tác Đảng' }],
    pages: [
      { slug: 'gioi-thieu', title: 'Giới thiệu', order: '1', body: ['Xem [lưu trữ](/bai-viet/).'] },
    ],
    articles: [],
    made: 0,
  };
  for (const day of days) bulletin.articles.push(newArticle(bulletin, day, random));
  const [oldest, second, third, fourth, fifth] = bulletin.articles;
  if (!oldest || !second || !third || !fourth || !fifth) throw new Error('Too few articles');
  oldest.photos.push({ file: 'ra-quan.png', picture: 1, caption: 'Bộ đội ra quân.' });
  second.photos.push({ file: 'trong-cay.png', picture: 2, caption: 'Trồng cây đầu xuân.' });
  second.aliases.push('/tin/2021/12.html', '/tin-cu/9001/');
  third.draft = true;
  fourth.published = embargoEnds;
  fifth.links.push(oldest, second);
  return bulletin;
}

/** An article of this day with a title, folder and text of its own. */
export function newArticle(bulletin: Bulletin, date: string, random: Random): Article {
  const number = numberOf(bulletin);
  const unit = random.pick(bulletin.units);
  if (!unit) throw new Error('No unit');
  return {
    date,
    slug: `tin-so-${number}`,
    title: titleWith(number, random),
    unit,
    unitName: unit.name,
    others: [],
    author: random.pick(authors) ?? 'không',
    speakers: Array.from({ length: random.below(3) }, () => speakerLine(random)),
    topics: random.some(bulletin.topics, 1 + random.below(2)),
    body: [sentence(random), sentence(random), `${sentence(random)}/.`],
    photos: [],
    links: [],
    aliases: [],
    draft: false,
  };
}
