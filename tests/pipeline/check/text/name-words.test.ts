import { describe, expect, it } from 'vitest';
import { textTone } from '#pipeline/check/spelling/text-tone';
import { article, hitsOf, shown } from './articles.ts';

// Every text is mostly in the old manner, so that a word in the new one is told unless it is a name.
const old = 'Đảng ủy, chi ủy, văn hóa, hòa bình, khóa học.';
const names = (text: string) => shown(textTone, `${old} ${text}`).slice(old.length + 1);

describe('a word is taken for a name', () => {
  it.each([
    ['in the middle of a sentence', 'Gặp anh Hoà ở đó'],
    ['behind a name', 'Hôm nay. Lê Hoà nói'],
    ['before a name', 'Hôm nay. Hoà Lê nói'],
    ['before a name at the end', 'Hôm nay. Hoà Lê'],
    ['in capitals', 'HOÀ'],
    ['as a given name that is hardly anything else', 'Thuý cười'],
    ['behind a comma', 'Hôm nay, Hoà nói'],
    ['anywhere, where it is one elsewhere', 'Hoà kể. Gặp chị Hoà'],
  ])('%s', (_, text) => {
    expect(names(text)).toBe(text);
  });

  it.each([
    ['in small letters', 'gặp hoà bình', 'gặp ⟦hoà→hòa⟧ bình'],
    ['at the start of a sentence', 'Hết. Hoà bình', 'Hết. ⟦Hoà→Hòa⟧ bình'],
    ['behind a colon', 'Nói: Hoà bình', 'Nói: ⟦Hoà→Hòa⟧ bình'],
    ['behind a quotation mark', 'Nói “Hoà bình”', 'Nói “⟦Hoà→Hòa⟧ bình”'],
    ['behind a straight one', 'Nói "Hoà bình"', 'Nói "⟦Hoà→Hòa⟧ bình"'],
    ['behind a bracket', 'Nói (Hoà bình)', 'Nói (⟦Hoà→Hòa⟧ bình)'],
    ['behind a dash', 'Nói – Hoà bình', 'Nói – ⟦Hoà→Hòa⟧ bình'],
    ['behind a hyphen', 'Nói - Hoà bình', 'Nói - ⟦Hoà→Hòa⟧ bình'],
    ['behind an exclamation', 'Nói! Hoà bình', 'Nói! ⟦Hoà→Hòa⟧ bình'],
    ['behind a question', 'Nói? Hoà bình', 'Nói? ⟦Hoà→Hòa⟧ bình'],
    ['behind an ellipsis', 'Nói… Hoà bình', 'Nói… ⟦Hoà→Hòa⟧ bình'],
    ['behind a semicolon', 'Nói; Hoà bình', 'Nói; ⟦Hoà→Hòa⟧ bình'],
    ['on a new line', 'Nói\nHoà bình', 'Nói\n⟦Hoà→Hòa⟧ bình'],
    ['the committee’s own, capital or not', 'Họp Đảng Uỷ', 'Họp Đảng ⟦Uỷ→Ủy⟧'],
    ['the committee’s own, in capitals', 'HỌP ĐẢNG UỶ', 'HỌP ĐẢNG ⟦UỶ→ỦY⟧'],
    ['beside small letters only', 'Hết. Hoà và lê', 'Hết. ⟦Hoà→Hòa⟧ và lê'],
    ['like a given name but longer', 'Thuỷ triều', '⟦Thuỷ→Thủy⟧ triều'],
  ])('but not %s', (_, text, expected) => {
    expect(names(text)).toBe(expected);
  });

  it('by the first word of a block and of nothing before it', () => {
    expect(shown(textTone, article(old, 'Hoà bình lập lại'))).toBe(
      `${old}\n\n⟦Hoà→Hòa⟧ bình lập lại`,
    );
  });
});

describe('names that are known', () => {
  it('are each of their syllables, of everybody', () => {
    const people = [
      { slug: 'a', name: 'Vi Khoẻ', aliases: ['Toà', 'Loà'], periods: [] },
      { slug: 'b', name: 'Hoà Lê', aliases: [], periods: [] },
    ];
    const speakers = [
      { name: 'Thoà Lò', posts: [] },
      { name: 'Choà', posts: [] },
    ];
    for (const name of ['Khoẻ', 'Toà', 'Loà', 'Hoà', 'Thoà', 'Choà']) {
      const text = `${old} ${name} nói.`;
      expect(shown(textTone, text, { people, speakers })).toBe(text);
      expect(hitsOf(textTone, article(text))).toHaveLength(1);
    }
  });

  it('of one register are not those of another', () => {
    const text = `${old} Hoà nói.`;
    const people = [{ slug: 'a', name: 'Lê Hoà', aliases: [], periods: [] }];
    expect(hitsOf(textTone, article(text), { people })).toEqual([]);
    expect(hitsOf(textTone, article(text), { people })).toEqual([]);
    expect(hitsOf(textTone, article(text), { people: [] })).toHaveLength(1);
  });

  it('are none in small letters', () => {
    const speakers = [{ name: 'Lê Hoà', posts: [] }];
    expect(hitsOf(textTone, article(`${old} Có hoà bình.`), { speakers })).toHaveLength(1);
  });
});
