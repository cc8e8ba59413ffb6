import { expect, it, test } from 'vitest';
import { isSyllable } from '#pipeline/check/text/syllable-shape';
import { officialProse } from './official-prose.ts';

test.each([
  'Đảng',
  'uỷ',
  'nghiêng',
  'quyển',
  'khuỷu',
  'giặt',
  'thuở',
  'oái',
  'ngoằn',
  'HỌP',
  'yêu',
  'TU',
  'xoong',
])('%s can be one', (word) => expect(isSyllable(word)).toBe(true));

test.each(['CTĐ', 'gỏt', 'faỗade', 'đằà', 'SSCĐ', 'maỗ', 'Nọël', 'bạnh1', '', 'cat', 'BTL'])(
  '%s cannot',
  (word) => expect(isSyllable(word)).toBe(false),
);

const OTHER_SCRIPT = /[\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}]/u;

test('every word of the prose with marks is one', () => {
  const words = officialProse.join(' ').match(/[\p{L}\p{M}]+/gu) ?? [];
  const foreign = new Set(['Niê', 'Noël', 'Müller', 'München', 'Citroën', 'Fröhlich', 'CTĐ']);
  for (const sign of ['đ', 'HʼHen', 'ĐVTN', 'HĐND']) foreign.add(sign);
  const marked = words.filter(
    (word) => /[^a-z]/iu.test(word) && !foreign.has(word) && !OTHER_SCRIPT.test(word),
  );
  expect(marked.filter((word) => !isSyllable(word))).toEqual([]);
});

const onsets = ' b c d đ g h k l m n p q r s t v x ch gh gi kh ng ngh nh ph qu th tr'.split(' ');
const rhymes =
  'a ai ao au ay ă â âu ây e eo eu ê êu i ia iê iêu ie ieu iu o oa oai oao oay oă oe oeo oi oo ô ôi ôô ơ ơi ' +
  'u ua uai uay uâ uây ue ueo uê ui uo uoi uou uô uôi uơ uy uya uyê uyêu uye uyeu uyu ư ưa ưi ưu ươ ươi ươu ưo ưoi ưou y ye yê yeu yêu';

it.each(onsets)('%j may begin a syllable', (onset) => {
  expect(isSyllable(`${onset}an`)).toBe(true);
  expect(isSyllable(`${onset}ÀN`)).toBe(true);
});

it.each(['f', 'j', 'w', 'z', 'bl', 'cr', 'dr', 'pl', 'st', 'nn', 'tt', 'ngg', 'hh', 'dđ', 'sh'])(
  '%j may not',
  (onset) => expect(isSyllable(`${onset}an`)).toBe(false),
);

it('the vowels are those of Vietnamese, with all their marks or with none', () => {
  const known = new Set(rhymes.split(' '));
  for (const rhyme of known) expect([rhyme, isSyllable(rhyme)]).toEqual([rhyme, true]);
  const letters = 'aăâeêioôơuưy'.split('');
  const two = letters.flatMap((a) => letters.map((b) => a + b));
  const all = [...letters, ...two, ...two.flatMap((pair) => letters.map((c) => pair + c))];
  const found = all.filter((vowels) => isSyllable(`b${vowels}`) && !known.has(vowels));
  expect(found).toEqual([]);
});

it('c, ch, p, t take acute and dot below, the others every tone', () => {
  const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
  const allowed = (coda: string) =>
    tones.map((tone) => Number(isSyllable(`a${tone}${coda}`.normalize('NFC')))).join('');
  for (const coda of ['c', 'ch', 'p', 't']) expect([coda, allowed(coda)]).toEqual([coda, '001001']);
  for (const coda of ['', 'm', 'n', 'ng', 'nh'])
    expect([coda, allowed(coda)]).toEqual([coda, '111111']);
  for (const coda of ['b', 'd', 'k', 'g', 'h', 'cc', 'pt', 'nhh', 'gh', 'tc', '1', '-']) {
    expect([coda, allowed(coda)]).toEqual([coda, '000000']);
  }
});

it('there is one tone at most', () => {
  expect(isSyllable('a\u0301\u0301n')).toBe(false);
  expect(isSyllable('áà')).toBe(false);
  expect(isSyllable('oáì')).toBe(false);
});
