import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { narrows, type Question, readQuestion, writeQuestion } from '#browser/search/question';

const nothing: Question = {
  query: '',
  chosen: { unit: [], year: [], topic: [], speaker: [], author: [] },
  from: '',
  until: '',
  newestFirst: false,
};

const date = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const slugs = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]+(?:-[a-z0-9]+){0,3}$/u), {
  maxLength: 3,
});
const question: fc.Arbitrary<Question> = fc.record({
  // What is typed may be anything; that it comes trimmed and in NFC is the reader's promise.
  query: fc
    .oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('Đảng ủy & “Đoàn 969”', 'a+b=c%20#?'))
    .map((text) => text.normalize('NFC').trim()),
  chosen: fc.record({ unit: slugs, year: slugs, topic: slugs, speaker: slugs, author: slugs }),
  from: fc.oneof(fc.constant(''), date),
  until: fc.oneof(fc.constant(''), date),
  newestFirst: fc.boolean(),
});

describe('a question in the address', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(question, (asked) => {
        expect(readQuestion(`?${writeQuestion(asked)}`)).toEqual(asked);
      }),
      { numRuns: 500 },
    );
  });

  it('narrows where more stands in it than words', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const more = new URLSearchParams(writeQuestion(asked));
        more.delete('q');
        expect(narrows(asked)).toBe(more.size > 0);
      }),
    );
  });

  it.each(['tu=2023-01-02', 'den=2023-01-02', 'xep=ngay', 'nam=2023', 'tac-gia=huong-giang'])(
    'narrows by %s alone',
    (one) => {
      expect(narrows(readQuestion(`?q=doan&${one}`))).toBe(true);
    },
  );

  it('has the names of the site’s own addresses, and nothing that is not asked', () => {
    expect(
      writeQuestion({
        query: 'Đảng ủy',
        chosen: {
          unit: ['doan-969', 'tieu-doan-1'],
          year: ['2023'],
          topic: ['dan-van'],
          speaker: ['dinh-quoc-hung'],
          author: ['huong-giang'],
        },
        from: '2023-01-02',
        until: '2023-06-29',
        newestFirst: true,
      }),
    ).toBe(
      'q=%C4%90%E1%BA%A3ng+%E1%BB%A7y&don-vi=doan-969&don-vi=tieu-doan-1&nam=2023&chuyen-muc=dan-van' +
        '&phat-bieu=dinh-quoc-hung&tac-gia=huong-giang&tu=2023-01-02&den=2023-06-29&xep=ngay',
    );
    expect(writeQuestion(nothing)).toBe('');
    expect(readQuestion('')).toEqual(nothing);
  });

  it('is read from what others write: plain forms, other forms of Unicode, stray blanks', () => {
    expect(readQuestion('?q=dang+uy')).toEqual({ ...nothing, query: 'dang uy' });
    const decomposed = encodeURIComponent('  Đảng ủy '.normalize('NFD'));
    expect(readQuestion(`?q=${decomposed}`).query).toBe('Đảng ủy');
  });

  it.each(['?tu=29/6/2023', '?tu=2023', '?den=2023-6-1', '?den=hom-nay', '?xep=khac', '?la=1'])(
    'leaves out what it cannot understand: %s',
    (search) => {
      expect(readQuestion(search)).toEqual(nothing);
    },
  );
});
