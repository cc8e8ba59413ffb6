import { describe, expect, it } from 'vitest';
import { glossarySchema } from '#bulletin/glossary';
import { personRowSchema } from '#bulletin/person';
import { settingsSchema } from '#bulletin/settings';
import { staticPageSchema } from '#bulletin/static-page';
import { topicsFileSchema } from '#bulletin/topic';
import { unitRowSchema } from '#bulletin/unit';

/** Whether a schema takes a value. */
const takes = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

const slugs = [
  ['a', 'a-b', 'a1-2-b', 'abc-def-12'],
  ['', 'A', 'ă', 'a_b', '-a', 'a-', 'a--b', 'a b', 'a/b', 'a\n'],
] as const;

describe('site.yaml', () => {
  const least = { title: 'Bản tin', url: 'https://donvi.example' };

  it('needs a title and an address; the rest is empty', () => {
    expect(settingsSchema.parse(least)).toEqual({
      ...{ ...least, tagline: '', organisation: '', owner: '', responsible: '', address: '' },
      ...{ licence: '', tone: 'old', pageSize: 30 },
    });
    expect(takes(settingsSchema, { url: least.url })).toBe(false);
    expect(takes(settingsSchema, { ...least, title: ' ' })).toBe(false);
    expect(takes(settingsSchema, { ...least, khac: 'x' })).toBe(false);
    expect(settingsSchema.parse({ ...least, title: ' A ', owner: ' B ' })).toMatchObject({
      title: 'A',
      owner: 'B',
    });
  });

  it.each(['https://a.example', 'http://a.example:8080', 'https://a.example/', 'http://localhost'])(
    'takes the address %s',
    (url) => expect(takes(settingsSchema, { ...least, url })).toBe(true),
  );

  it.each([
    ...['', 'a.example', 'ftp://a.example', 'https://a.example/b', 'https://a.example/?b'],
    ...['https://a.example/#b', 'xhttps://a.example', 'https-x://a.example', 'httpx://a.example'],
  ])('refuses the address %s', (url) =>
    expect(takes(settingsSchema, { ...least, url })).toBe(false),
  );

  it('knows two styles of tones and pages of 1 to 999 articles', () => {
    expect(takes(settingsSchema, { ...least, tone: 'new' })).toBe(true);
    expect(takes(settingsSchema, { ...least, tone: 'old' })).toBe(true);
    expect(takes(settingsSchema, { ...least, tone: '' })).toBe(false);
    for (const pageSize of ['1', '10', '999']) {
      expect(settingsSchema.parse({ ...least, pageSize }).pageSize).toBe(Number(pageSize));
    }
    for (const pageSize of ['', '0', '01', '1000', '-1', '1.5', 'ba', 'x1', '1x']) {
      expect([pageSize, takes(settingsSchema, { ...least, pageSize })]).toEqual([pageSize, false]);
    }
  });
});

describe('topics.yaml', () => {
  it('may be empty', () => {
    expect(topicsFileSchema.parse({})).toEqual({ topics: [], kinds: [] });
  });

  it('gives names, slugs and what a topic is about', () => {
    const topic = { name: 'A', slug: 'a', description: 'B', notices: 'true' };
    const file = {
      topics: [topic, { name: 'C', notices: 'false' }],
      kinds: [{ name: 'D', slug: 'd' }],
    };
    expect(topicsFileSchema.parse(file)).toEqual(file);
    expect(
      topicsFileSchema.parse({ topics: [{ name: ' A ', description: ' B ' }] }).topics,
    ).toEqual([{ name: 'A', description: 'B' }]);
    for (const wrong of [
      {},
      { name: ' ' },
      { name: 'A', notices: 'có' },
      { name: 'A', khac: 'B' },
    ]) {
      expect(takes(topicsFileSchema, { topics: [wrong] })).toBe(false);
    }
    expect(takes(topicsFileSchema, { kinds: [{ name: 'A', description: 'B' }] })).toBe(false);
    expect(takes(topicsFileSchema, { khac: [] })).toBe(false);
  });
});

describe('units.yaml', () => {
  it('gives of a unit what it was called, and when', () => {
    const row = {
      ...{ name: 'A', slug: 'a', aliases: ['B'], parent: 'C', since: '2015', until: '2023-04-01' },
      ...{ former: [{ name: 'D', since: '2000', until: '2014' }, { name: 'E' }], description: 'F' },
      demo: 'true',
    };
    expect(unitRowSchema.parse(row)).toEqual(row);
    expect(takes(unitRowSchema, { name: 'A', demo: 'false' })).toBe(true);
    const padded = {
      name: ' A ',
      aliases: [' B '],
      parent: ' C ',
      since: ' 2015 ',
      description: ' F ',
    };
    expect(unitRowSchema.parse({ ...padded, former: [{ name: ' D ' }] })).toEqual({
      ...{ name: 'A', aliases: ['B'], parent: 'C', since: '2015', description: 'F' },
      former: [{ name: 'D' }],
    });
  });

  it('refuses what is empty or unknown', () => {
    for (const wrong of [
      ...[{ name: ' ' }, { aliases: [' '] }, { parent: ' ' }, { since: ' ' }, { until: '' }],
      ...[
        { former: [{ name: ' ' }] },
        { former: [{ name: 'D', khac: 'x' }] },
        { demo: 'có' },
        { khac: 'x' },
      ],
    ]) {
      expect([wrong, takes(unitRowSchema, { name: 'A', ...wrong })]).toEqual([wrong, false]);
    }
  });
});

describe('people.yaml', () => {
  it('gives of a person what was held, and when', () => {
    const row = {
      ...{ name: 'A', slug: 'a', sort: 'B', aliases: ['C'] },
      periods: [{ since: '2015', until: '2016', rank: 'D', posts: ['E'] }, {}],
    };
    expect(personRowSchema.parse(row)).toEqual(row);
    const padded = { since: ' 2015 ', until: ' 2016 ', rank: ' D ', posts: [' E '] };
    expect(
      personRowSchema.parse({ name: ' A ', sort: ' B ', aliases: [' C '], periods: [padded] }),
    ).toEqual({ name: 'A', sort: 'B', aliases: ['C'], periods: [row.periods[0]] });
  });

  it('refuses what is empty or unknown', () => {
    for (const wrong of [
      ...[{ name: ' ' }, { sort: ' ' }, { aliases: [' '] }, { khac: 'x' }],
      ...[{ since: ' ' }, { until: ' ' }, { rank: ' ' }, { posts: [' '] }, { khac: 'x' }].map(
        (period) => ({ periods: [period] }),
      ),
    ]) {
      expect([wrong, takes(personRowSchema, { name: 'A', ...wrong })]).toEqual([wrong, false]);
    }
  });
});

describe('a slug of a register', () => {
  const schemas = [
    ['unit', (slug: string) => takes(unitRowSchema, { name: 'A', slug })],
    ['person', (slug: string) => takes(personRowSchema, { name: 'A', slug })],
    ['topic', (slug: string) => takes(topicsFileSchema, { topics: [{ name: 'A', slug }] })],
  ] as const;
  it.each(schemas)('of a %s is a part of an address', (_, accepts) => {
    expect(slugs[0].filter((slug) => !accepts(slug))).toEqual([]);
    expect(slugs[1].filter(accepts)).toEqual([]);
  });
});

describe('glossary.yaml', () => {
  it('gives what abbreviations stand for', () => {
    expect(glossarySchema.parse([{ short: ' CTĐ ', long: ' công tác Đảng ' }])).toEqual([
      { short: 'CTĐ', long: 'công tác Đảng' },
    ]);
    for (const wrong of [{ short: ' ' }, { long: ' ' }, { khac: 'x' }]) {
      expect(takes(glossarySchema, [{ short: 'A', long: 'B', ...wrong }])).toBe(false);
    }
  });
});

describe('the front matter of a page', () => {
  const messages = (value: unknown) =>
    staticPageSchema.safeParse(value).error?.issues.map(({ message }) => message);

  it('needs a title; the rest has its usual value', () => {
    expect(staticPageSchema.parse({ title: ' A ' })).toEqual({
      title: 'A',
      order: 100,
      lang: 'vi',
      summary: '',
      reviewed: [],
    });
    const reviewed = [{ rule: 'secrecy-phone', reason: 'Số công khai' }];
    const all = { title: 'A', order: '5', lang: 'en', summary: ' B ', reviewed };
    const read = { title: 'A', order: 5, lang: 'en', summary: 'B', reviewed };
    expect(staticPageSchema.parse(all)).toEqual(read);
    expect(messages({})).toEqual(['ghi tiêu đề của trang.']);
    expect(messages({ title: ' ' })).toEqual(['ghi tiêu đề của trang.']);
    expect(messages({ title: 'A', khac: 'x' })).toHaveLength(1);
  });

  it('says how place and language are written', () => {
    for (const order of ['0', '9999']) expect(messages({ title: 'A', order })).toBeUndefined();
    for (const order of ['', '10000', '-1', 'x1', '1x']) {
      expect(messages({ title: 'A', order })).toEqual(['ghi một số từ 0 đến 9999.']);
    }
    for (const lang of ['', 'e', 'eng', 'EN', 'e1', 'xen', 'enx']) {
      expect(messages({ title: 'A', lang })).toEqual(['ghi mã hai chữ cái, ví dụ en.']);
    }
  });
});
