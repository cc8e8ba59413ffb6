import { expect, test } from 'vitest';
import { fromTcvn3 } from '#pipeline/check/spelling/legacy-letters';
import { textMojibake } from '#pipeline/check/spelling/text-mojibake';
import { article, hitsOf, messagesOf, shown } from './articles.ts';
import { glossary, officialProse } from './official-prose.ts';

test.each([
  ['Ä‘áº£ng á»§y ÄoÃ n 969 há»p', '⟦Ä‘áº£ng á»§y ÄoÃ n 969 há»p→đảng ủy Đoàn 969 họp⟧'],
  ['Sáng nay, Ä‘áº£ng á»§y họp', 'Sáng nay, ⟦Ä‘áº£ng á»§y→đảng ủy⟧ họp'],
  ['§¶ng uû Phßng ChÝnh trÞ häp', '⟦§¶ng uû Phßng ChÝnh trÞ häp→Đảng uỷ Phòng Chính trị họp⟧'],
  [
    'Ñaûng uûy Phoøng Chính trò hoïp',
    '⟦Ñaûng uûy Phoøng Chính trò hoïp→Đảng ủy Phòng Chính trị họp⟧',
  ],
])('%s', (text, expected) => {
  expect(shown(textMojibake, text, { glossary })).toBe(expected);
});

test.each([
  'Noël, naïve, façade, garçon, Citroën, El Niño, Müller, Köln, São Paulo, Mälaren, Tromsø, Groß, Ångström',
  'Ông Björn Dählie, bà Löwe, ông Weiß và cô Zoë',
  '«Hội nghị» của © Đoàn 969, 5 µm, 20 ºC, m², §1, ®, ±2',
  'GIẢNG VÕ, ĐÃ, MÃ LỰC, Ã, “Á”, «cá»',
  'LÃNH ĐẠO, BÃI BIỂN, Ấ, ƯỚC MƠ',
  ...officialProse,
])('finds nothing in %s', (text) => {
  expect(shown(textMojibake, text, { glossary })).toBe(text);
});

test('says what to do', () => {
  expect(messagesOf(textMojibake, 'Ä‘áº£ng á»§y họp', { glossary })).toMatchInlineSnapshot(`
    [
      "“Ä‘áº£ng” có vẻ bị lỗi phông (UTF-8 đọc nhầm thành Windows-1252). Chuyển mã sang Unicode hoặc gõ lại.",
    ]
  `);
});

test('one finding a line, and nothing offered where part of it was mended', () => {
  const text = 'Ä‘áº£ng á»§y họp Ä‘áº£ng\nÄ‘oÃ n';
  expect(shown(textMojibake, text)).toBe('⟦Ä‘áº£ng á»§y họp Ä‘áº£ng⟧\n⟦Ä‘oÃ n→đoàn⟧');
});

test('TCVN3 with ư, which looks like a soft hyphen', () => {
  const written = 'Thñ tr\u00adëng Bé T\u00ad lÖnh';
  expect(shown(textMojibake, written)).toBe(`⟦${written}→Thủ trưởng Bộ Tư lệnh⟧`);
});

test('names the encoding', () => {
  const passages = article('§¶ng uû', 'häp');
  expect(messagesOf(textMojibake, passages)).toMatchInlineSnapshot(`
    [
      "“§¶ng” có vẻ bị lỗi phông (TCVN3). Chuyển mã sang Unicode hoặc gõ lại.",
      "“häp” có vẻ bị lỗi phông (TCVN3). Chuyển mã sang Unicode hoặc gõ lại.",
    ]
  `);
});

/** Two lines that leave no doubt about the encoding. */
const certain = ['§¶ng uû Phßng ChÝnh trÞ häp', 'Thñ tr\u00adëng Bé T\u00ad lÖnh'];

/** The line as it stands below those. */
function inTcvn3(line: string): string {
  const passages = article(...certain, line);
  const from = passages[2]?.offset ?? 0;
  return hitsOf(textMojibake, passages)
    .filter(({ offset }) => offset >= from)
    .reduceRight((text, { offset, length, replacement }) => {
      const [start, end] = [offset - from, offset - from + length];
      const hit = text.slice(start, end);
      const drawn = replacement === undefined ? `⟦${hit}⟧` : `⟦${hit}→${replacement}⟧`;
      return text.slice(0, start) + drawn + text.slice(end);
    }, line);
}

test.each([
  // No letter that Vietnamese has not, and no syllable all the same.
  ['Héi thi', '⟦Héi→Hội⟧ thi'],
  ['Héi nghÞ', '⟦Héi nghÞ→Hội nghị⟧'],
  // The quotation mark that is a letter.
  ['Th«ng tin', '⟦Th«ng→Thông⟧ tin'],
  ['«ng Lª', '⟦«ng Lª→ông Lê⟧'],
  ['c¸i b»ng', '⟦c¸i b»ng→cái bằng⟧'],
  // Words that read either way go with their neighbours.
  ['Bé Quèc phßng', '⟦Bé Quèc phßng→Bộ Quốc phòng⟧'],
  ['Tõ ®ã, mét sè ®ång chÝ ë xa', '⟦Tõ ®ã, mét sè ®ång chÝ ë→Từ đó, một số đồng chí ở⟧ xa'],
  ['Phæ biÕn vÒ Bé', '⟦Phæ biÕn vÒ Bé→Phổ biến về Bộ⟧'],
  // Quotation marks about words stay what they are.
  ['nãi: «§oµn kÕt lµ søc m¹nh»', '⟦nãi: «§oµn kÕt lµ søc m¹nh→nói: «Đoàn kết là sức mạnh⟧»'],
  ['«Héi thi»', '«⟦Héi→Hội⟧ thi»'],
  ['« Th«ng t\u00ad »', '« ⟦Th«ng t\u00ad→Thông tư⟧ »'],
  ['c«ng t¸c ®¶ng (CT§) cña H§ND', '⟦c«ng t¸c ®¶ng (CT§) cña H§ND→công tác đảng (CTĐ) của HĐND⟧'],
  ['§¾k L¾k, Kr«ng P¾c', '⟦§¾k L¾k, Kr«ng P¾c→Đắk Lắk, Krông Pắc⟧'],
  // A beginning that was typed anew is left alone.
  ['Sáng nay, Héi nghÞ bÕ m¹c', 'Sáng nay, ⟦Héi nghÞ bÕ m¹c→Hội nghị bế mạc⟧'],
  ['Hội thi cã 300 ng\u00adêi', 'Hội thi ⟦cã 300 ng\u00adêi→có 300 người⟧'],
])('where the encoding is certain: %s', (line, expected) => {
  expect(inTcvn3(line)).toBe(expected);
});

test.each([
  ['Héi nghÞ của §oµn', '⟦Héi nghÞ của §oµn⟧'],
  ['Các ®ång chÝ: phó ®oµn; phó', '⟦®ång chÝ: phó ®oµn⟧'],
  ['ChiÕn sÜ Müller häp', '⟦ChiÕn sÜ Müller häp⟧'],
  ['C¸c anh các häp', '⟦C¸c anh các häp⟧'],
])('nothing is offered where a word may be right as it stands: %s', (line, expected) => {
  expect(inTcvn3(line)).toContain(expected);
});

test.each([
  'Ông André Béart, bà Hélène, cô Zoë và Théo Müller đọc «Hội nghị» và «cá»',
  'Café Théo, né tránh, é, bé, cô, vô cùng, mét vuông, phó phòng',
  '© Đoàn 969, §1, ®, 5 µm, 20 ºC, m², ½ thìa',
  'Đắk Lắk, Krông Pắc, Kon Tum; ôtô, kilôgam, Lênin, Pôpốp, Êđê',
  ...officialProse,
])('leaves the Unicode of such an article alone: %s', (line) => {
  expect(inTcvn3(line)).toBe(line);
});

/** Only small letters have tones in TCVN3. */
function toTcvn3(text: string): string | undefined {
  const written = Array.from(text, (letter) => LETTERS.get(letter) ?? letter).join('');
  return /[^\0-ÿ–—‘’“”…]/u.test(written) || fromTcvn3(written) !== text ? undefined : written;
}

const LETTERS = new Map(
  Array.from({ length: 0x60 }, (_, at) => String.fromCharCode(0xa0 + at)).flatMap((letter) =>
    fromTcvn3(letter) === letter ? [] : [[fromTcvn3(letter), letter] as const],
  ),
);

test('what is offered for a line that was TCVN3 is that line, all of it', () => {
  const sentences = officialProse.flatMap((text) => text.split(/(?<=[.;:,]) /u));
  const offered = sentences.flatMap((sentence) => {
    const written = toTcvn3(sentence.replace(/[°½μ²³Ω±αβ®™🎉‑–’”]/gu, ''));
    if (written === undefined || written === fromTcvn3(written)) return [];
    const drawn = inTcvn3(written);
    const isOffered = drawn.includes('→');
    const mended = drawn.replace(/⟦[^→⟧]*→([^⟧]*)⟧/gu, '$1');
    if (isOffered) expect(mended).toBe(fromTcvn3(written));
    return [isOffered];
  });
  expect(offered.length).toBeGreaterThan(150);
  expect(offered.filter(Boolean).length / offered.length).toBeGreaterThan(0.85);
});
