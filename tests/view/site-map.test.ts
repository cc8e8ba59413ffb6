import { expect, test } from 'vitest';
import { siteMapOf } from '#view/site-map';
import { newsroom } from './newsroom.ts';

test('the map of the site names every list with its number of articles', () => {
  expect(siteMapOf(newsroom())).toEqual({
    units: [
      {
        ...{ name: 'Đơn vị su-doan', address: '/don-vi/su-doan/', count: 0 },
        below: [{ name: 'Đơn vị trung-doan', address: '/don-vi/trung-doan/', count: 9, below: [] }],
      },
    ],
    sections: [
      {
        title: 'Chuyên mục',
        links: [
          { name: 'huan-luyen', address: '/chuyen-muc/huan-luyen/', count: 8 },
          { name: 'thong-bao', address: '/chuyen-muc/thong-bao/', count: 1 },
        ],
      },
      {
        title: 'Lưu trữ',
        links: [
          { name: 'Năm 2023', address: '/bai-viet/2023/', count: 8 },
          { name: 'Năm 2022', address: '/bai-viet/2022/', count: 1 },
        ],
      },
      {
        title: 'Người phát biểu',
        links: [{ name: 'gia-chinh', address: '/phat-bieu/gia-chinh/', count: 1 }],
      },
      {
        title: 'Tác giả',
        links: [{ name: 'Hương Giang', address: '/tac-gia/huong-giang/', count: 1 }],
      },
      {
        title: 'Về trang này',
        links: [
          { name: 'Trang gioi-thieu', address: '/gioi-thieu/' },
          { name: 'Trang about', address: '/about/', lang: 'en' },
        ],
      },
    ],
  });
});

test('a section without a link is not there', () => {
  const { sections, units } = siteMapOf(newsroom([]));
  expect(sections.map(({ title }) => title)).toEqual(['Chuyên mục', 'Về trang này']);
  expect(units).toEqual([]);
});
