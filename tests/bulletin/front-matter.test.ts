import { describe, expect, it } from 'vitest';
import { frontMatterSchema } from '#bulletin/front-matter';

const least = { title: 'Tin', unit: 'Đoàn 969', date: '29/6/2023', author: 'Hương Giang' };

const read = (values: Readonly<Record<string, unknown>> = {}) =>
  frontMatterSchema.parse({ ...least, ...values });

/** Place of everything that is wrong, and what is said of it: a kind of flaw, or else a message. */
function faults(values: Readonly<Record<string, unknown>>): string[] {
  const issues = frontMatterSchema.safeParse({ ...least, ...values }).error?.issues ?? [];
  return issues.map((issue) => {
    const said = 'params' in issue ? JSON.stringify(issue.params) : issue.message;
    return `${issue.path.join('.')} | ${said}`;
  });
}

describe('the front matter of an article', () => {
  it('needs four keys; the others are empty without a word', () => {
    expect(read()).toEqual({
      ...{ title: 'Tin', unit: ['Đoàn 969'], date: { date: '2023-06-29' } },
      author: { parts: [{ names: ['Hương Giang'] }], anonymous: false },
      ...{ speakers: [], topics: [], photos: [], corrections: [], aliases: [], reviewed: [] },
      draft: false,
    });
  });

  it('may say much more', () => {
    const photo = { file: 'a.jpg', caption: 'B', alt: 'C', credit: 'D', consent: 'E' };
    const speaker = { rank: 'Đại tá', name: 'Đinh Quốc Hùng', posts: ['Chính ủy'], role: 'dự' };
    const all = {
      ...{
        title: 'Một  tin\ndài',
        speakers: ['Đại tá Đinh Quốc Hùng', speaker],
        summary: ' Sapo. ',
      },
      ...{
        topics: ['A', ' B '],
        kind: ' Hội nghị ',
        photos: [photo, { file: 'b.jpg' }],
        cover: 'a.jpg',
      },
      ...{ published: '30/6/2023 06:00', updated: '1/7/2023', aliases: ['/tin/123.html', '/'] },
      corrections: [{ date: '2/7/2023', text: ' Đúng là A. ' }],
      ...{ draft: 'có', reviewed: [{ rule: 'secrecy-word', reason: 'Chỉ huy cho phép' }] },
    };
    expect(read(all)).toMatchObject({
      ...{ title: 'Một tin dài', summary: 'Sapo.', topics: ['A', 'B'], kind: 'Hội nghị' },
      speakers: [{ rank: 'Đại tá', name: 'Đinh Quốc Hùng', posts: [] }, speaker],
      ...{ photos: all.photos, cover: 'a.jpg', published: Date.UTC(2023, 5, 29, 23) },
      ...{ updated: { date: '2023-07-01' }, aliases: all.aliases, draft: true },
      corrections: [{ date: { date: '2023-07-02' }, text: 'Đúng là A.' }],
      reviewed: all.reviewed,
    });
  });

  it('takes one line for a list of one', () => {
    expect(read({ topics: 'A' }).topics).toEqual(['A']);
    expect(read({ speakers: 'Đại tá Đinh Quốc Hùng' }).speakers).toHaveLength(1);
    expect(
      read({ speakers: [{ name: 'Đinh Quốc Hùng', posts: 'Chính ủy' }] }).speakers[0]?.posts,
    ).toEqual(['Chính ủy']);
    expect(read({ speakers: [{ name: 'Đinh Quốc Hùng' }] }).speakers[0]?.posts).toEqual([]);
    expect(read({ aliases: '/tin' }).aliases).toEqual(['/tin']);
  });

  it('reads a byline from a line, a list, or what YAML makes of one', () => {
    const names = (author: unknown) => read({ author }).author.parts;
    const two = [
      { label: 'Tin', names: ['A'] },
      { label: 'Ảnh', names: ['B'] },
    ];
    expect(names('Tin: A; Ảnh: B')).toEqual(two);
    expect(names(['Tin: A', 'Ảnh: B'])).toEqual(two);
    expect(names([{ Tin: 'A' }, 'Ảnh: B'])).toEqual(two);
    expect(names({ Tin: 'A', Ảnh: 'B' })).toEqual(two);
    expect(read({ author: 'không' }).author).toEqual({ parts: [], anonymous: true });
    const noAuthor = 'author | ghi tên tác giả, hoặc ghi không nếu bài không có tên tác giả.';
    expect(faults({ author: ':' })).toEqual([noAuthor]);
    for (const author of [undefined, null, 5, [null], [['A']]]) {
      expect([author, faults({ author })]).toEqual([author, [noAuthor]]);
    }
  });

  it('says yes and no in two languages', () => {
    for (const draft of ['true', 'có', 'co', 'yes', ' CÓ '])
      expect(read({ draft }).draft).toBe(true);
    for (const draft of ['false', 'không', 'khong', 'no', ' No '])
      expect(read({ draft }).draft).toBe(false);
    expect(faults({ draft: 'chưa' })).toEqual(['draft | viết “có” hoặc “không”.']);
    expect(faults({ draft: ['có'] })).toEqual(['draft | viết “có” hoặc “không”.']);
  });

  it('takes old addresses of this site alone', () => {
    const good = ['/', '/tin', '/tin/', '/tin/123.html', '/a_b/c-d.e/f', '/_a/-b/0'];
    expect(read({ aliases: good }).aliases).toEqual(good);
    for (const alias of [
      ...[
        'tin',
        'https://a.example/',
        '//a',
        '/a//b',
        '/../a',
        '/a/..',
        '/.a',
        '/Tin',
        '/tín',
        '/a b',
      ],
      ...['/a?b', '/a#b', '/a/.b/', 'x/a'],
    ]) {
      expect([alias, faults({ aliases: ['/tin', alias] })]).toEqual([
        alias,
        ['aliases | địa chỉ cũ bắt đầu bằng / và không có dấu, ví dụ /tin/123.html.'],
      ]);
    }
  });

  it('has no full stop behind its title', () => {
    const rule = 'title | {"kind":"title-full-stop"}';
    expect(faults({ title: 'Tin.' })).toEqual([rule]);
    for (const title of ['Tin', 'Tin...', 'Tin. Bài', 'TP. Huế'])
      expect(faults({ title })).toEqual([]);
  });

  it.each([
    [{ title: undefined }, 'title | ghi tiêu đề của bài.'],
    [{ title: ' ' }, 'title | ghi tiêu đề của bài.'],
    [{ unit: ' ' }, 'unit | ghi tên đơn vị.'],
    [{ date: '' }, 'date | ghi một ngày, ví dụ 29/6/2023.'],
    [{ date: '31/2/2023' }, 'date | {"kind":"date-invalid","values":{"text":"31/2/2023"}}'],
    [{ summary: '' }, 'summary | ghi tóm tắt, hoặc xóa mục này.'],
    [{ kind: '' }, 'kind | ghi loại sự kiện, hoặc xóa mục này.'],
    [{ cover: '' }, 'cover | ghi tên tệp ảnh trong thư mục bài, hoặc xóa mục này.'],
    [{ published: '' }, 'published | ghi ngày giờ, ví dụ 30/6/2023 06:00.'],
    [{ published: 'mai' }, 'published | {"kind":"date-invalid","values":{"text":"mai"}}'],
    [{ updated: 'mai' }, 'updated | {"kind":"date-invalid","values":{"text":"mai"}}'],
    [
      { topics: 5 },
      'topics | viết một dòng chữ, hoặc một danh sách mỗi mục một dòng bắt đầu bằng gạch nối.',
    ],
    [{ speakers: 5 }, 'speakers | viết danh sách, mỗi người một dòng bắt đầu bằng gạch nối.'],
    [{ speakers: [' '] }, 'speakers.0 | ghi cấp bậc, họ tên, chức vụ.'],
    [
      { speakers: ['Chính ủy'] },
      'speakers.0 | {"kind":"speaker-invalid","values":{"reason":"“Chính ủy” là chức vụ, chưa thấy họ tên."}}',
    ],
    [{ photos: 5 }, 'photos | viết danh sách, mỗi ảnh bắt đầu bằng gạch nối và mục tệp.'],
    [{ photos: [{}] }, 'photos.0.file | ghi tên tệp ảnh trong thư mục bài.'],
    [{ photos: [{ file: 'a', caption: '' }] }, 'photos.0.caption | ghi chú thích.'],
    [{ photos: [{ file: 'a', alt: '' }] }, 'photos.0.alt | ghi mô tả.'],
    [{ photos: [{ file: 'a', credit: '' }] }, 'photos.0.credit | ghi nguồn ảnh.'],
    [{ photos: [{ file: 'a', consent: '' }] }, 'photos.0.consent | ghi sự đồng ý.'],
    [{ corrections: 5 }, 'corrections | viết danh sách, mỗi lần đính chính có ngày và nội dung.'],
    [{ corrections: [{ date: '1/7/2023' }] }, 'corrections.0.text | ghi nội dung đính chính.'],
    [{ reviewed: 5 }, 'reviewed | viết danh sách, mỗi mục có cảnh báo và lý do.'],
    [{ reviewed: [{ reason: 'A' }] }, 'reviewed.0.rule | ghi tên cảnh báo.'],
    [{ reviewed: [{ rule: 'A' }] }, 'reviewed.0.reason | ghi ai cho phép, ngày nào.'],
  ])('of %j it is said what to write', (values, fault) => {
    expect(faults(values)).toEqual([fault]);
  });

  it('knows no other keys', () => {
    expect(faults({ khac: 'x' })).toHaveLength(1);
    expect(faults({ photos: [{ file: 'a', khac: 'x' }] })).toHaveLength(1);
    expect(faults({ speakers: [{ name: 'Đinh Quốc Hùng', khac: 'x' }] })).toHaveLength(1);
    expect(
      faults({ speakers: [{ name: ' ', rank: ' ', role: ' ', honorific: ' ', posts: [' '] }] }),
    ).toHaveLength(5);
  });
});
