import { expect, test } from 'vitest';
import type { Bulletin } from '#view/bulletin';
import { frameOf } from '#view/frame';
import { article, unit } from '../bulletin/articles.ts';
import { newsroom } from './newsroom.ts';

test('masthead, navigation and footer say what the registers say', () => {
  const bulletin = newsroom();
  const { imprint, navigation, directory } = frameOf(bulletin);
  expect(imprint).toEqual({
    ...{ title: 'Bản tin', tagline: 'Lời', organisation: 'Cấp trên', owner: 'Chủ quản' },
    ...{ responsible: 'Người', address: 'Hà Nội', licence: 'Số 1' },
  });
  const topics = [
    { name: 'huan-luyen', address: '/chuyen-muc/huan-luyen/' },
    { name: 'thong-bao', address: '/chuyen-muc/thong-bao/' },
  ];
  expect(navigation).toEqual([...topics, { name: 'Lưu trữ', address: '/bai-viet/' }]);
  expect(directory).toEqual([
    { title: 'Chuyên mục', links: topics },
    {
      title: 'Đơn vị',
      links: [
        { name: 'Đơn vị su-doan', address: '/don-vi/su-doan/' },
        { name: 'Đơn vị trung-doan', address: '/don-vi/trung-doan/' },
      ],
    },
    {
      title: 'Lưu trữ',
      links: [
        { name: 'Năm 2023', address: '/bai-viet/2023/' },
        { name: 'Năm 2022', address: '/bai-viet/2022/' },
        { name: 'Tất cả các năm', address: '/bai-viet/' },
      ],
    },
    {
      title: 'Về trang này',
      links: [
        { name: 'Trang gioi-thieu', address: '/gioi-thieu/' },
        { name: 'Sơ đồ trang', address: '/so-do-trang/' },
        { name: 'RSS', address: '/rss.xml' },
        { name: 'Trang about', address: '/about/', lang: 'en' },
      ],
    },
  ]);
});

test('a list of the footer that would be empty is not there', () => {
  const bulletin: Bulletin = { ...newsroom([]), topics: [] };
  expect(frameOf(bulletin).directory.map(({ title }) => title)).toEqual([
    'Lưu trữ',
    'Về trang này',
  ]);
});

test('seven units and seven years are named; more units end with a link to all', () => {
  const many = (count: number) => {
    const years = Array.from({ length: count }, (_, index) =>
      article(`${2030 - index}-01-01`, 'a'),
    );
    const units = Array.from({ length: count }, (_, index) => ({
      ...{
        kind: 'unit' as const,
        slug: `u${index}`,
        name: `U${index}`,
        address: `/don-vi/u${index}/`,
      },
      ...{ articles: [], unit: unit(`u${index}`), children: [] },
    }));
    const [, ofUnits, ofYears] = frameOf({ ...newsroom(years), units }).directory;
    return { units: ofUnits?.links, years: ofYears?.links };
  };
  expect(many(7).units).toHaveLength(7);
  expect(many(7).units?.at(-1)?.name).toBe('U6');
  expect(many(8).units).toHaveLength(8);
  expect(many(8).units?.at(-1)).toEqual({ name: 'Tất cả đơn vị', address: '/so-do-trang/#don-vi' });
  expect(
    many(8)
      .years?.map(({ name }) => name)
      .slice(-2),
  ).toEqual(['Năm 2024', 'Tất cả các năm']);
});
