import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { instantOf } from '#vietnamese/instant';
import { article } from '../content-folder.ts';
import { folderOf, Newsroom, photos, wrongIn } from '../newsroom.ts';

const speaker = (name: string) => article({ speakers: `\n  - Đại tá ${name}` });
const linking = (target: string) =>
  article({}, `Xem [bài trước](../2023-06-${target}/index.md).\n\nChữ.`);

interface Change {
  readonly articles: Record<string, string>;
  readonly change: (room: Newsroom) => void;
  /** Who has to be judged again. */
  readonly again: readonly string[];
  /** What is wrong before. */
  readonly was?: readonly string[];
  /** What is wrong after. */
  readonly wrong?: readonly string[];
  /** Who is judged every time from then on. */
  readonly always?: readonly string[];
  /** Clock after the change. */
  readonly at?: number;
}

const two = { '26-mot': article(), '27-hai': article() };
const changes: Record<string, Change> = {
  nothing: { articles: two, change: () => {}, again: [] },
  'the same bytes written again': {
    articles: two,
    change: (room) => room.put('26-mot', article()),
    again: [],
  },
  'a body': {
    articles: two,
    change: (room) => room.put('26-mot', article({}, 'Chữ khác.')),
    again: ['26-mot'],
  },
  'an article added': {
    articles: two,
    change: (room) => room.put('28-ba', article()),
    again: ['28-ba'],
  },
  'an article deleted': {
    articles: two,
    change: (room) => room.remove(folderOf('26-mot')),
    again: [],
  },
  'a folder renamed': {
    articles: two,
    change: (room) =>
      renameSync(join(room.dir, folderOf('26-mot')), join(room.dir, folderOf('26-moi'))),
    again: ['26-moi'],
  },
  'a unit’s name': {
    articles: two,
    change: (room) =>
      room.write('units.yaml', room.read('units.yaml').replaceAll('Phòng Chính trị', 'Phòng Khác')),
    again: ['26-mot', '27-hai'],
    wrong: ['unit-unknown 26-mot', 'unit-unknown 27-hai'],
  },
  'the bulletin’s name': {
    articles: two,
    change: (room) => room.write('site.yaml', `${room.read('site.yaml')}pageSize: 1\n`),
    again: ['26-mot', '27-hai'],
  },
  'an address that another article takes': {
    articles: { '27-hai': speaker('Lê Thuý') },
    change: (room) => room.put('26-mot', speaker('Lê Thúy')),
    again: ['26-mot', '27-hai'],
    wrong: ['slug-clash 27-hai'],
  },
  'an address that another article gives up': {
    articles: { '26-mot': speaker('Lê Thúy'), '27-hai': speaker('Lê Thuý') },
    change: (room) => room.put('26-mot', speaker('Lê An')),
    again: ['26-mot', '27-hai'],
    was: ['slug-clash 27-hai'],
  },
  'a draft that would take an address': {
    articles: { '27-hai': speaker('Lê Thuý') },
    change: (room) => room.put('26-mot', speaker('Lê Thúy').replace('---\n', '---\ndraft: có\n')),
    again: ['26-mot'],
    wrong: ['slug-clash 26-mot'],
  },
  'an article that is linked to deleted': {
    articles: { '26-mot': article(), '27-hai': linking('26-mot') },
    change: (room) => room.remove(folderOf('26-mot')),
    again: ['27-hai'],
    wrong: ['link-missing 27-hai'],
  },
  'an article that a link waits for': {
    articles: { '27-hai': linking('26-mot') },
    change: (room) => room.put('26-mot', article()),
    again: ['26-mot', '27-hai'],
    was: ['link-missing 27-hai'],
  },
  'an article that is linked to made a draft': {
    articles: { '26-mot': article(), '27-hai': linking('26-mot') },
    change: (room) => room.put('26-mot', article({ draft: 'có' })),
    again: ['26-mot', '27-hai'],
    wrong: ['link-missing 27-hai'],
  },
  'a list that is linked to getting shorter': {
    articles: {
      '26-mot': article({ author: 'Lê An' }),
      '27-hai': article({}, 'Xem [tác giả](/tac-gia/le-an/).\n\nChữ.'),
    },
    change: (room) => room.put('26-mot', article()),
    again: ['26-mot', '27-hai'],
    wrong: ['link-missing 27-hai'],
  },
  'an old address that another article takes': {
    articles: { '26-mot': article(), '27-hai': article({ aliases: '/tin/1.html' }) },
    change: (room) => room.put('26-mot', article({ aliases: '/tin/1.html' })),
    again: ['26-mot', '27-hai'],
    wrong: ['address-clash 27-hai'],
  },
  'the title of whom an old address belongs to': {
    articles: {
      '26-mot': article(),
      '27-hai': article({ aliases: '/bai-viet/2023/06/26/mot/' }),
    },
    change: (room) => room.put('26-mot', article({ title: 'Tiêu đề khác' })),
    again: ['26-mot', '27-hai'],
    wrong: ['address-clash 27-hai'],
    was: ['address-clash 27-hai'],
  },
  'the clock to a day that lay ahead': {
    articles: { '26-mot': article(), '30-hai': article() },
    change: () => {},
    at: instantOf('2023-06-30', '00:00'),
    again: ['30-hai'],
    was: ['date-future 30-hai'],
  },
  'the clock past an embargo': {
    articles: {
      '26-mot': article({ published: '30/6/2023 06:00' }),
      '27-hai': linking('26-mot'),
    },
    change: () => {},
    at: instantOf('2023-06-30', '06:00'),
    again: ['27-hai'],
    was: ['link-missing 27-hai'],
  },
  'a photo under its name': {
    articles: two,
    change: (room) => room.photo('26-mot', 'bo-phieu.jpg'),
    again: ['26-mot'],
  },
  'a photo under its name that tells a place': {
    articles: two,
    change: (room) => room.photo('26-mot', 'co-toa-do.jpg'),
    again: ['26-mot'],
    wrong: ['photo-gps 26-mot'],
  },
  'a photo that is broken now': {
    articles: two,
    change: (room) => room.photo('26-mot', 'rong.jpg'),
    again: ['26-mot'],
    wrong: ['photo-empty 26-mot'],
    always: ['26-mot'],
  },
  'the photo taken away': {
    articles: two,
    change: (room) => room.remove(`${folderOf('26-mot')}/anh.jpg`),
    // It is judged again and has no photo to look at.
    again: [],
    wrong: ['photo-missing 26-mot'],
  },
  'the photo named in other letters': {
    articles: two,
    change: (room) =>
      renameSync(
        join(room.dir, folderOf('26-mot'), 'anh.jpg'),
        join(room.dir, folderOf('26-mot'), 'ANH.jpg'),
      ),
    again: [],
    wrong: ['photo-name-case 26-mot'],
  },
  'a photo that nobody shows': {
    articles: two,
    change: (room) =>
      room.write(`${folderOf('26-mot')}/thua.jpg`, photos.get('bo-phieu.jpg') ?? ''),
    again: ['26-mot'],
    wrong: ['photo-unused 26-mot'],
  },
  'the draft’s flag': {
    articles: two,
    change: (room) => room.put('26-mot', article({ draft: 'có' })),
    again: ['26-mot'],
  },
};

/** The clock before each change: one day earlier, so that it can go on. */
const before = instantOf('2023-06-29', '12:00');

describe('with a cache the result is the same, and only who is concerned is judged again, after', () => {
  it.each(Object.entries(changes))('%s', async (_, given) => {
    const { articles, change, again, was = [], wrong = [], always = [], at = before } = given;
    const room = new Newsroom(articles);
    const first = await room.judged(before);
    expect(first.names).toEqual(Object.keys(articles));
    expect(wrongIn(first.content)).toEqual(was);
    expect((await room.judged(before)).names).toEqual([]);
    change(room);
    const { content, names } = await room.judged(at);
    expect(names.toSorted()).toEqual(again);
    expect(wrongIn(content)).toEqual(wrong);
    expect((await room.judged(at)).names).toEqual(always);
  });
});
