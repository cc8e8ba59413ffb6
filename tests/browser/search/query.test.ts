import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type GlossaryEntry, readQuery } from '#browser/search/query';
import { fold } from '#vietnamese/fold';

const glossary: readonly GlossaryEntry[] = [
  ['CTĐ', 'công tác Đảng'],
  ['CTCT', 'công tác chính trị'],
  ['BCH', 'ban chấp hành'],
];

/** What is asked for in the words' own reading: terms as typed. */
const terms = (text: string) => readQuery(text, [])[0]?.terms.map((term) => term.text);

describe('a question is cut into terms', () => {
  test.each([
    ['Đảng ủy Đoàn 969', ['Đảng', 'ủy', 'Đoàn', '969']],
    ['  (hội nghị),  tổng   kết! ', ['hội', 'nghị', 'tổng', 'kết']],
    ['"Đảng ủy"', ['Đảng ủy']],
    ['“Đảng ủy” họp', ['Đảng ủy', 'họp']],
    ['họp «Đảng ủy» „Đoàn 969”', ['họp', 'Đảng ủy', 'Đoàn 969']],
    // Half a phrase has been typed so far.
    ['"Đảng ủy', ['Đảng', 'ủy']],
    ['"" họp', ['họp']],
    // A dash joins words, but not what is one: numbers, weapons.
    ['Hà-Nội – Huế', ['Hà', 'Nội', 'Huế']],
    ['súng B-41', ['súng', 'B-41']],
    ['xã/phường và/hoặc', ['xã', 'phường', 'và', 'hoặc']],
    ['CTĐ,CTCT', ['CTĐ', 'CTCT']],
    ['"Xô-viết" 15/KH-BTL U-oát', ['Xô viết', '15/KH-BTL', 'U-oát']],
    ['06/QC-VP, đ/c M’Nông', ['06/QC-VP', 'đ/c', 'M’Nông']],
    ['95,7% kế hoạch', ['95,7', 'kế', 'hoạch']],
    ['họp 29/6/2023 tại', ['họp', '29/6/2023', 'tại']],
    ['lễ 29 tháng 6 năm 2023', ['lễ', '29 tháng 6 năm 2023']],
    ['ngày 2/9', ['ngày', '2/9']],
    ['tháng 6', ['tháng', '6']],
  ])('%s', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  test.each([
    ['zero width space and joiners', 'Đ\u200Bảng\u200C ủ\u200Dy', ['Đảng', 'ủy']],
    ['soft hyphen and word joiner', 'tuyên\u00AD\u2060 truyền', ['tuyên', 'truyền']],
    ['a byte order mark', '\uFEFFhọp', ['họp']],
    ['a no-break space', 'Đoàn\u00A0969', ['Đoàn', '969']],
    ['Icelandic letters', 'Ðảng ðoàn', ['Đảng', 'đoàn']],
  ])('%s that pasting brings do no harm', (_, text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  test.each(['', '   ', '“”', '?!…', '- –'])('“%s” asks nothing', (text) => {
    expect(readQuery(text, glossary)).toEqual([]);
  });

  it('no more than two dozen words of a pasted page', () => {
    const page = Array.from({ length: 500 }, (_, index) => `từ${index}`).join(' ');
    expect(terms(page)).toEqual(page.split(' ').slice(0, 24));
    expect(terms(`"${page}"`)).toEqual([page.split(' ').slice(0, 24).join(' ')]);
  });
});

describe('a term', () => {
  const spellings = (text: string) => readQuery(text, [])[0]?.terms.map((term) => term.spellings);

  test.each([
    ['ỦY', [['ủy', 'uỷ']]],
    ['quý', [['quý']]],
    ['Kỷ', [['kỷ', 'kỉ']]],
    ['"kỷ luật"', [['kỷ luật', 'kỉ luật']]],
    ['"Đảng uỷ"', [['đảng uỷ', 'đảng ủy']]],
    ['B-52', [['b-52', 'b52']]],
    ['B52', [['b52', 'b-52']]],
    ['U-oát', [['u-oát', 'uoát']]],
    ['e-mail', [['e-mail', 'email']]],
    ['1-0', [['1-0']]],
    ['15/KH-BTL', [['15/kh-btl']]],
    ['"thủy lý"', [['thủy lý', 'thủy lí', 'thuỷ lý', 'thuỷ lí']]],
  ])('%s stands in a text in any of its spellings', (text, expected) => {
    expect(spellings(text)).toEqual(expected);
  });

  it('with many such words keeps to the first few, the typed one first', () => {
    const [of = []] = spellings('"ủy lý kỷ mỹ tỷ hòa"') ?? [];
    expect(of[0]).toBe('ủy lý kỷ mỹ tỷ hòa');
    expect(of.length).toBeLessThanOrEqual(6);
  });

  test.each([
    ['dang', false],
    ['969', false],
    ['DANG', false],
    ['đang', true],
    ['Đoàn', true],
    ['ủy', true],
    ['mua', false],
    ['mưa', true],
  ])('%s is meant with marks: %s', (text, marked) => {
    expect(readQuery(text, [])[0]?.terms.map((term) => term.marked)).toEqual([marked]);
  });

  it('may be a date, that of the day or of how texts write it', () => {
    const [term] = readQuery('5/4/2012', [])[0]?.terms ?? [];
    expect(term?.date).toEqual({ day: 5, month: 4, year: 2012 });
    expect(term?.spellings).toEqual(
      expect.arrayContaining(['5/4/2012', '05/4/2012', '05/04/2012', '5 tháng 4 năm 2012']),
    );
    expect(readQuery('969', [])[0]?.terms[0]?.date).toBeUndefined();
  });
});

describe('abbreviations', () => {
  const asked = (text: string) =>
    readQuery(text, glossary).map(({ terms: of }) => of.map((term) => term.text).join('|'));

  it('are written out, and what is written out is abbreviated, the literal question first', () => {
    expect(asked('họp ctd')).toEqual(['họp|ctd', 'họp|công tác Đảng']);
    expect(asked('hop cong tac dang')).toEqual(['hop|cong|tac|dang', 'hop|CTĐ']);
  });

  it('two in one question are tried in every combination', () => {
    expect(asked('CTĐ, CTCT')).toEqual([
      'CTĐ|CTCT',
      'công tác Đảng|CTCT',
      'CTĐ|công tác chính trị',
      'công tác Đảng|công tác chính trị',
    ]);
  });

  it('are whole words and whole runs', () => {
    expect(asked('actđ')).toHaveLength(1);
    expect(asked('công tác dân vận')).toHaveLength(1);
    expect(asked('tác công Đảng')).toHaveLength(1);
  });

  it('do not multiply what is tried without end', () => {
    const many = Array.from({ length: 10 }, (_, n): GlossaryEntry => [`A${n}`, `dài${n} thế`]);
    const all = readQuery(many.map(([short]) => short).join(' '), many);
    expect(all.length).toBeLessThanOrEqual(6);
    expect(all[0]?.terms.map(({ text }) => text)).toEqual(many.map(([short]) => short));
  });
});

/** Typed questions of Vietnamese words, signs, dates and rubbish. */
const typed = fc
  .array(
    fc.oneof(
      fc.constantFrom('Đảng', 'ủy', 'uỷ', 'dang', 'CTĐ', 'kỷ', '29/6/2023', '2/9', 'tháng', '6'),
      fc.constantFrom('"', '“', '”', '-', '–', '(', '.', '\u200B', '...', '"ban chấp hành"'),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(' '));

test('the same question is read the same in any form of Unicode', () => {
  fc.assert(
    fc.property(typed, (text) => {
      const read = readQuery(text.normalize('NFC'), glossary);
      expect(readQuery(text.normalize('NFD'), glossary)).toEqual(read);
      expect(readQuery(`  ${text}\n`, glossary)).toEqual(read);
    }),
  );
});

test('what comes out is bounded, and every spelling is a word of what was typed', () => {
  const key = (text: string) => fold(text).replaceAll('y', 'i').replaceAll('-', '');
  fc.assert(
    fc.property(typed, (text) => {
      const readings = readQuery(text, glossary);
      expect(readings.length).toBeLessThanOrEqual(6);
      for (const { terms: of, phrase } of readings) {
        expect(of.length).toBeGreaterThan(0);
        expect(phrase.text).toBe(of.map((term) => term.text).join(' '));
        for (const term of of) {
          expect(term.spellings[0]).toBe(term.text.toLowerCase());
          expect(new Set(term.spellings).size).toBe(term.spellings.length);
          if (term.date) continue;
          expect(term.spellings.length).toBeLessThanOrEqual(6);
          for (const spelling of term.spellings) {
            expect(spelling.normalize('NFC')).toBe(spelling);
            expect(key(spelling)).toBe(key(term.text));
          }
        }
      }
      const [literal] = readings;
      const count = literal?.terms.flatMap((term) => term.text.split(' ')).length ?? 0;
      expect(count).toBeLessThanOrEqual(24);
    }),
  );
});
