import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breadcrumbList, dataBlock, newsArticle } from '#view/structured-data';
import { article, photo, topic } from '../bulletin/articles.ts';

const imprint = {
  title: 'Bản tin Đoàn 9000',
  tagline: '',
  organisation: '',
  owner: '',
  responsible: '',
  address: '',
  licence: '',
};
const site = {
  frame: { imprint },
  url: (path: string) => `https://donvi.example/bantin${path}`,
};
const authors = (...names: string[]) =>
  names.map((name, index) => ({ name, slug: `ten-${index}` }));
const picture = (name: string) => ({
  ...photo,
  picture: {
    ...photo.picture,
    jpeg: [320, 1280].map((width) => ({ width, height: width, file: `${name}-${width}.jpg` })),
  },
});

describe('an article as news', () => {
  it('says who took part, on which days, of what it is a reprint and in which language', () => {
    const one = article('2023-06-30', 'hoi-thao', {
      unit: { slug: 'trung-doan-1' },
      unitName: 'Trung đoàn 1',
      otherUnits: [{ slug: 'trung-doan-2', name: 'Trung đoàn 2' }],
      until: '2023-07-02',
      source: { name: 'Báo Đồi Thông', url: 'https://dt.vn/1' },
      lang: 'en',
    });
    expect(newsArticle(one, site)).toMatchObject({
      about: [
        { name: 'Trung đoàn 1', url: site.url('/don-vi/trung-doan-1/') },
        { name: 'Trung đoàn 2', url: site.url('/don-vi/trung-doan-2/') },
      ],
      temporalCoverage: '2023-06-30/2023-07-02',
      isBasedOn: { url: 'https://dt.vn/1', publisher: { name: 'Báo Đồi Thông' } },
      inLanguage: 'en',
    });
  });

  it('says what is known of it', () => {
    const one = article('2023-06-29', 'tin-dau', {
      title: 'Ra quân huấn luyện',
      summary: 'Sáng nay, Trung đoàn ra quân.',
      time: '08:30',
      updated: '2023-07-02',
      corrections: [{ date: '2023-07-01', text: 'Đúng là Tiểu đoàn 1.' }],
      authors: authors('Hương Giang', 'Ban Biên tập'),
      topics: [topic('Huấn luyện')],
      photos: [picture('a'), picture('b')],
      cover: picture('b'),
    });
    expect(newsArticle(one, site)).toMatchInlineSnapshot(`
      {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "articleSection": [
          "Huấn luyện",
        ],
        "author": [
          {
            "@type": "Person",
            "name": "Hương Giang",
            "url": "https://donvi.example/bantin/tac-gia/ten-0/",
          },
          {
            "@type": "Organization",
            "name": "Ban Biên tập",
            "url": "https://donvi.example/bantin/tac-gia/ten-1/",
          },
        ],
        "correction": [
          {
            "@type": "CorrectionComment",
            "datePublished": "2023-07-01",
            "text": "Đúng là Tiểu đoàn 1.",
          },
        ],
        "dateModified": "2023-07-02T00:00:00+07:00",
        "datePublished": "2023-06-29T08:30:00+07:00",
        "description": "Sáng nay, Trung đoàn ra quân.",
        "headline": "Ra quân huấn luyện",
        "image": [
          "https://donvi.example/bantin/anh/b-1280.jpg",
          "https://donvi.example/bantin/anh/a-1280.jpg",
        ],
        "inLanguage": "vi",
        "mainEntityOfPage": "https://donvi.example/bantin/bai-viet/2023/06/29/tin-dau/",
        "publisher": {
          "@type": "Organization",
          "logo": "https://donvi.example/bantin/apple-touch-icon.png",
          "name": "Bản tin Đoàn 9000",
          "url": "https://donvi.example/bantin/",
        },
      }
    `);
  });

  it('makes nothing up', () => {
    const written = article('2023-06-29', 'tin');
    const bare = newsArticle({ ...written, summary: '' }, site);
    expect(Object.keys(bare)).toEqual([
      ...['@context', '@type', 'mainEntityOfPage', 'headline', 'datePublished'],
      ...['publisher', 'inLanguage'],
    ]);
    expect(newsArticle({ ...written, summary: 'Sapo.' }, site).description).toBe('Sapo.');
  });

  it('names the governing body as its publisher, where there is one', () => {
    const { publisher } = newsArticle(article('2023-06-29', 'tin'), {
      ...site,
      frame: { imprint: { ...imprint, owner: 'Đoàn 9000' } },
    });
    expect(publisher.name).toBe('Đoàn 9000');
  });

  it.each([
    ['Hương Giang', 'Person'],
    ['Đoàn Văn Hậu', 'Person'],
    ['PV', 'Person'],
    ['Ban Biên tập', 'Organization'],
    ['Phòng Tuyên huấn và Báo chí', 'Organization'],
    ['Đoàn cơ sở Tiểu đoàn 9011', 'Organization'],
  ])('knows an office from a person: %s', (name, type) => {
    const { author } = newsArticle(article('2023-06-29', 'tin', { authors: authors(name) }), site);
    expect(author).toEqual([
      { '@type': type, name, url: 'https://donvi.example/bantin/tac-gia/ten-0/' },
    ]);
  });
});

describe('the way to a page', () => {
  it('is numbered from one and ends with the page', () => {
    const steps = [
      { name: 'Trang chủ', address: '/' },
      { name: 'Năm 2023', address: '/bai-viet/2023/' },
    ];
    expect(breadcrumbList(steps, site.url).itemListElement).toEqual([
      { '@type': 'ListItem', position: 1, name: 'Trang chủ', item: site.url('/') },
      { '@type': 'ListItem', position: 2, name: 'Năm 2023', item: site.url('/bai-viet/2023/') },
    ]);
  });
});

describe('a block of data', () => {
  it('cannot be ended by what stands in it', () => {
    const title = 'Hết </script><script>alert(1)</script> <!-- <script>';
    expect(dataBlock({ title })).not.toContain('<');
    expect(JSON.parse(dataBlock({ title }))).toEqual({ title });
  });

  it('says what it was given, whatever that is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const block = dataBlock({ title });
        expect(block).not.toContain('<');
        expect(JSON.parse(block)).toEqual({ title });
      }),
    );
  });
});
