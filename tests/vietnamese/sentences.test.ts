import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstSentences, sentences } from '#vietnamese/sentences';

const textsOf = (text: string) => sentences(text).map((sentence) => sentence.text);

describe('a sentence ends', () => {
  test.each([
    [
      'at a full stop, an exclamation and a question mark',
      ['Một câu.', 'Hai câu!', 'Ba câu?', 'Hết'],
    ],
    ['behind a closing quote', ['Xây dựng “Mẫu mực, tiêu biểu.”', 'Lãnh đạo tốt.']],
    ['before an opening quote or a dash', ['Đồng chí nói.', '“Cố gắng.”', '– Rõ!']],
    ['at the end mark', ['Trong Đảng bộ Đoàn 969./.', 'Hương Giang']],
    ['at an ellipsis before a capital', ['Nhiều lắm…', 'Sau đó về.']],
    ['at three dots before a capital', ['Nhiều lắm...', 'Sau đó về.']],
    ['before a number', ['Năm nay.', '15 đồng chí.']],
    ['behind a closing bracket', ['(Xem hình.)', '[Xem hình.]', 'Hết.']],
    ['before a hyphen', ['Đồng chí nói.', '- Rõ!']],
    ['at a word that ends like an abbreviation', ['Ở ATP.', 'Nhóm 1TP.', 'Hết']],
    ['at a number that is too long for a list', ['1234.', 'Hết']],
    ['at an abbreviation that is not the last word', ['TP. Huế đẹp.', 'Hết']],
  ])('%s', (_, expected) => {
    expect(textsOf(expected.join(' '))).toEqual(expected);
  });

  test('at a blank line, not at a single line end', () => {
    expect(textsOf('Tiêu đề\n\nMột dòng\ngãy đôi')).toEqual(['Tiêu đề', 'Một dòng\ngãy đôi']);
    expect(textsOf('Tiêu đề\n \t\nmột dòng')).toEqual(['Tiêu đề', 'một dòng']);
    expect(textsOf('Một.  Hai.\n ')).toEqual(['Một.', 'Hai.']);
  });
});

describe('a sentence does not end', () => {
  test.each([
    ['at TP.', 'Đoàn đến TP. Hồ Chí Minh và Q. Ba Đình công tác.'],
    ['at Đ/c or Đc.', 'Đ/c An và Đc. Bình dự.'],
    ['in a date or a number', 'Ngày 29.6.2023 có 2.000 lượt, 08:30 bắt đầu, 29/6/2023.'],
    ['at an initial', 'Ông J. K. Rowling và N.V. An đến.'],
    ['at an academic title', 'Báo cáo của PGS. TS. Lê Bình rất sâu.'],
    ['at an ellipsis before a small letter', 'Sách, báo… được phát; bút, vở... cũng vậy.'],
    ['at a list number', '1. Công tác huấn luyện được giữ vững.'],
    ['at a list number of three digits', '123. Công tác huấn luyện.'],
    ['at a letter of a list', 'a. Công tác huấn luyện.'],
    ['at a list number behind spaces', '  \n1. Công tác huấn luyện.'.trimStart()],
  ])('%s', (_, text) => {
    expect(textsOf(text)).toEqual([text]);
  });
});

test('as many whole sentences as fit, never a part of one', () => {
  const text = ' Câu thứ nhất. Câu thứ hai dài hơn. Câu thứ ba.';
  expect(firstSentences(text, 12)).toBe('');
  expect(firstSentences(text, 13)).toBe('Câu thứ nhất.');
  expect(firstSentences(text, 33)).toBe('Câu thứ nhất.');
  expect(firstSentences(text, 34)).toBe('Câu thứ nhất. Câu thứ hai dài hơn.');
  expect(firstSentences(text, 1000)).toBe(text.trim());
  expect(firstSentences('', 100)).toBe('');
});

test('sentences hold every visible character of the text, in order', () => {
  const unit = fc.constantFrom(
    'A',
    'ủ',
    '.',
    ' ',
    '…',
    '”',
    '“',
    '\n',
    '1',
    'TP.',
    './.',
    'Q',
    '?',
  );
  fc.assert(
    fc.property(fc.string({ unit }), fc.nat(40), (text, limit) => {
      const found = sentences(text);
      const bare = (piece: string) => piece.replace(/\s/gu, '');
      expect(found.map((sentence) => bare(sentence.text)).join('')).toBe(bare(text));
      for (const { text: piece, start, end } of found) expect(text.slice(start, end)).toBe(piece);
      const excerpt = firstSentences(text, limit);
      expect(excerpt.length).toBeLessThanOrEqual(limit);
      expect(text.trim().startsWith(excerpt)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
