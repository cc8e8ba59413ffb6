import { describe, expect, it } from 'vitest';
import type { PageKind, PageProps, PageView } from '#view/page-view';
import { pageViews } from '#view/page-views';
import { article } from '../bulletin/articles.ts';
import { articles, newsroom } from './newsroom.ts';

const views = (bulletin = newsroom()) => pageViews(bulletin, (name) => `hash of ${name}`);

function only<K extends PageKind>(kind: K, file: string, all = views()): PageProps[K] {
  const found = all.find((one): one is PageView<K> => one.kind === kind && one.file === file);
  if (!found) throw new Error(`${kind}: ${file}`);
  return found.props();
}

describe('the pages of a bulletin', () => {
  it('have their routes and files', () => {
    const all = views().map(({ kind, params, file }) => {
      const given = Object.entries(params).map(([name, value]) => `${name}=${value ?? ''}`);
      return [kind, file, ...given].join(' ');
    });
    expect(all).toMatchInlineSnapshot(`
      [
        "home index.html",
        "archive bai-viet/index.html",
        "search tim-kiem/index.html",
        "siteMap so-do-trang/index.html",
        "notFound 404.html",
        "year bai-viet/2023/index.html year=2023",
        "month bai-viet/2023/05/index.html year=2023 month=05 page=",
        "month bai-viet/2023/06/index.html year=2023 month=06 page=",
        "month bai-viet/2023/06/trang-1/index.html year=2023 month=06 page=trang-1",
        "day bai-viet/2023/05/02/index.html year=2023 month=05 day=02",
        "day bai-viet/2023/06/29/index.html year=2023 month=06 day=29",
        "day bai-viet/2023/06/20/index.html year=2023 month=06 day=20",
        "day bai-viet/2023/06/09/index.html year=2023 month=06 day=09",
        "day bai-viet/2023/06/08/index.html year=2023 month=06 day=08",
        "day bai-viet/2023/06/07/index.html year=2023 month=06 day=07",
        "day bai-viet/2023/06/01/index.html year=2023 month=06 day=01",
        "year bai-viet/2022/index.html year=2022",
        "month bai-viet/2022/06/index.html year=2022 month=06 page=",
        "day bai-viet/2022/06/29/index.html year=2022 month=06 day=29",
        "article bai-viet/2023/06/29/bay/index.html year=2023 month=06 day=29 slug=bay",
        "article bai-viet/2023/06/29/sau/index.html year=2023 month=06 day=29 slug=sau",
        "article bai-viet/2023/06/20/nam/index.html year=2023 month=06 day=20 slug=nam",
        "article bai-viet/2023/06/09/bai-9/index.html year=2023 month=06 day=09 slug=bai-9",
        "article bai-viet/2023/06/08/bai-8/index.html year=2023 month=06 day=08 slug=bai-8",
        "article bai-viet/2023/06/07/bai-7/index.html year=2023 month=06 day=07 slug=bai-7",
        "article bai-viet/2023/06/01/mot/index.html year=2023 month=06 day=01 slug=mot",
        "article bai-viet/2023/05/02/thang-nam/index.html year=2023 month=05 day=02 slug=thang-nam",
        "article bai-viet/2022/06/29/nam-truoc/index.html year=2022 month=06 day=29 slug=nam-truoc",
        "unit don-vi/su-doan/index.html slug=su-doan page=",
        "unit don-vi/trung-doan/index.html slug=trung-doan page=",
        "unit don-vi/trung-doan/trang-2/index.html slug=trung-doan page=trang-2",
        "unit don-vi/trung-doan/trang-1/index.html slug=trung-doan page=trang-1",
        "speaker phat-bieu/gia-chinh/index.html slug=gia-chinh page=",
        "author tac-gia/huong-giang/index.html slug=huong-giang page=",
        "topic chuyen-muc/huan-luyen/index.html slug=huan-luyen page=",
        "topic chuyen-muc/huan-luyen/trang-1/index.html slug=huan-luyen page=trang-1",
        "topic chuyen-muc/thong-bao/index.html slug=thong-bao page=",
        "static gioi-thieu/index.html page=gioi-thieu",
        "static about/index.html page=about",
      ]
    `);
  });

  it('tell of an article what a reader wants to know beside it', () => {
    const file = 'bai-viet/2023/06/29/bay/index.html';
    const { article, related, old, source } = only('article', file);
    expect(article).toBe(articles[0]);
    expect(related).toHaveLength(6);
    expect(related.map((one) => one.article)).not.toContain(article);
    expect([old, source]).toEqual([false, 'hash of 2023/2023-06-29-bay']);
  });

  it('call an article old from the day after its year', () => {
    const old = (today: string) =>
      only('article', 'bai-viet/2022/06/29/nam-truoc/index.html', views(newsroom(articles, today)))
        .old;
    expect(old('2023-06-28')).toBe(false);
    expect(old('2023-06-29')).toBe(false);
    expect(old('2023-06-30')).toBe(true);
  });

  it('tell on the front page what is new', () => {
    const { home, latest } = only('home', 'index.html');
    expect(home.lead?.slug).toBe('sau');
    expect(home.notices?.topic.slug).toBe('thong-bao');
    expect(latest).toBe('2023-06-29');
    expect(only('home', 'index.html', views(newsroom([])))).not.toHaveProperty('latest');
  });

  it('tell on the front page of the last day that has been, whichever article tells of it', () => {
    const latest = (until: string, today?: string) => {
      const contest = article('2023-06-28', 'hoi-thao', { until });
      return only('home', 'index.html', views(newsroom([...articles.slice(0, 2), contest], today)))
        .latest;
    };
    expect(latest('2023-06-30')).toBe('2023-06-30');
    expect(latest('2023-06-28')).toBe('2023-06-29');
    // As soon as it is over, and not before.
    expect(latest('2023-07-02')).toBe('2023-06-29');
    expect(latest('2023-07-02', '2023-07-02')).toBe('2023-07-02');
  });

  it('count the archive and say where the newest article lies', () => {
    const june = { month: '2023-06', total: 7 };
    const years = [
      { year: '2023', total: 8, newest: '2023-06', months: [{ month: '2023-05', total: 1 }, june] },
      { year: '2022', total: 1, months: [{ month: '2022-06', total: 1 }] },
    ];
    expect(only('archive', 'bai-viet/index.html')).toEqual({ total: 9, years, demo: true });
    expect(only('search', 'tim-kiem/index.html')).toEqual({
      ...{ years, demo: true },
      glossary: [['CTĐ', 'công tác Đảng']],
    });
    const { grid, months } = only('year', 'bai-viet/2023/index.html');
    expect(grid).toEqual(years[0]);
    expect(months.map(({ month, total, articles: own }) => [month, total, own.length])).toEqual([
      ['2023-06', 7, 5],
      ['2023-05', 1, 1],
    ]);
    expect(months[0]?.articles[0]?.slug).toBe('bay');
    expect(only('year', 'bai-viet/2022/index.html').grid).toEqual(years[1]);
  });

  it('take the newest article for the newest, and none where there is none', () => {
    const two = [articles[6], articles[7]].flatMap((one) => one ?? []);
    const all = views(newsroom(two));
    expect(only('archive', 'bai-viet/index.html', all).years[0]?.newest).toBe('2023-06');
    expect(only('year', 'bai-viet/2023/index.html', all).grid.newest).toBe('2023-06');
    expect(only('home', 'index.html', all).latest).toBe('2023-06-01');
    const none = views(newsroom([]));
    expect(only('archive', 'bai-viet/index.html', none)).toEqual({
      total: 0,
      years: [],
      demo: false,
    });
  });

  it('tell the number of a month on its first page only', () => {
    const bare = only('month', 'bai-viet/2023/06/index.html');
    expect([bare.month, bare.total, bare.page.items.length]).toEqual(['2023-06', 7, 4]);
    const first = only('month', 'bai-viet/2023/06/trang-1/index.html');
    expect(first).not.toHaveProperty('total');
    expect(first.page.items.map(({ slug }) => slug)).toEqual(['bai-8', 'bai-7', 'mot']);
  });

  it('hold the articles of a day', () => {
    const { date, articles: own } = only('day', 'bai-viet/2023/06/29/index.html');
    expect([date, own.map(({ slug }) => slug)]).toEqual(['2023-06-29', ['bay', 'sau']]);
  });

  it('tell what a list is about on its first page only', () => {
    expect(only('unit', 'don-vi/su-doan/index.html').head).toEqual({
      ...{ kind: 'unit', name: 'Đơn vị su-doan', address: '/don-vi/su-doan/', demo: true },
      facts: {
        ...{ total: 0, description: 'Đơn vị cấp trên.' },
        names: [{ name: 'Đơn vị su-doan' }],
        children: [{ name: 'Đơn vị trung-doan', address: '/don-vi/trung-doan/' }],
        appearances: [],
      },
    });
    const parent = { name: 'Đơn vị su-doan', address: '/don-vi/su-doan/' };
    expect(only('unit', 'don-vi/trung-doan/trang-1/index.html').head).toEqual({
      ...{ kind: 'unit', name: 'Đơn vị trung-doan', address: '/don-vi/trung-doan/', demo: false },
      parent,
    });
    const regiment = only('unit', 'don-vi/trung-doan/index.html').head;
    expect(regiment.parent).toEqual(parent);
    expect(regiment.facts).not.toHaveProperty('description');
    expect(only('topic', 'chuyen-muc/huan-luyen/index.html').head.facts).toEqual({
      ...{ total: 8, description: 'Huấn luyện và diễn tập.' },
      ...{ names: [], children: [], appearances: [] },
    });
    expect(only('speaker', 'phat-bieu/gia-chinh/index.html').head.facts?.appearances).toEqual([
      {
        ...{ date: '2023-06-20', until: '2023-06-20', count: 1 },
        titles: 'Thượng tá',
        posts: ['Chủ nhiệm'],
      },
    ]);
    expect(only('author', 'tac-gia/huong-giang/index.html').head).toEqual({
      ...{ kind: 'author', name: 'Hương Giang', address: '/tac-gia/huong-giang/', demo: false },
      facts: { total: 1, names: [], children: [], appearances: [] },
    });
  });

  it('say where anything invented is told', () => {
    const demo = (all: PageView[]) => [
      only('archive', 'bai-viet/index.html', all).demo,
      only('siteMap', 'so-do-trang/index.html', all).demo,
    ];
    expect(demo(views())).toEqual([true, true]);
    // The unit is invented, the articles are not.
    const real = articles.filter((article) => !article.demo);
    expect(demo(views(newsroom(real)))).toEqual([false, true]);
    expect(demo(views(newsroom([])))).toEqual([false, false]);
    const invented = newsroom(articles);
    expect(demo(views({ ...invented, units: [] }))).toEqual([true, true]);
  });

  it('stand for the text of a page of their own', () => {
    const { page, source } = only('static', 'about/index.html');
    expect([page.slug, source]).toEqual(['about', 'hash of about.md']);
  });

  it('offer five articles where there is none', () => {
    expect(only('notFound', '404.html').newest).toEqual(articles.slice(0, 5));
  });

  it('list every unit on the map', () => {
    expect(only('siteMap', 'so-do-trang/index.html').units[0]?.below).toHaveLength(1);
  });
});
