import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Passage, PassageKind } from '#pipeline/parse/passage';
import { all } from './all-rules.ts';

const kinds: readonly PassageKind[] = [
  'title',
  'summary',
  'author',
  'speaker',
  'paragraph',
  'heading',
  'caption',
  'alt',
  'cell',
];

/** Letters, marks and numbers that rules look for, in any order. */
const crumbs = fc.constantFrom(
  ...' \n\t\u00a0\u00ad\u200b.,;:!?/()"\'“”‘’-–+&°0123456789'.split(''),
  ...[
    'Đảng',
    'uỷ',
    'ủy',
    'Ð',
    'hòan',
    'CTĐ',
    '(CTĐ)',
    './.',
    'thứ Sáu',
    'ngày',
    '29/6',
    '6/29/2023',
  ],
  ...[
    '0912345678',
    'Mật',
    '3//',
    '48QWJ87312653',
    'Ä‘áº£ng',
    '§¶ng uû',
    'Ñaûng',
    '&nbsp;',
    'QĐND -',
  ],
  ...['Đinh Quốc Hùng', 'Hạ sĩ', 'Thuý', 'tọa độ', 'CCCD', '👨‍👩', '\u{E0067}', 'một', 'hai'],
);
const texts = fc.oneof(
  fc.array(crumbs, { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const articles = fc
  .array(
    fc.record({ kind: fc.constantFrom(...kinds), text: texts, gap: fc.nat(4), same: fc.boolean() }),
    {
      maxLength: 6,
    },
  )
  .map((pieces): Passage[] => {
    let offset = 0;
    let block = 0;
    return pieces.map(({ kind, text, gap, same }) => {
      offset += gap;
      if (!same) block += 1;
      const passage = { kind, text, offset, block };
      offset += text.length;
      return passage;
    });
  });

test('no rule throws, or names anything outside the passages or nothing at all', () => {
  fc.assert(
    fc.property(articles, (passages) => {
      for (const { rule, offset, length } of all(passages)) {
        const within = passages.some(
          (one) => one.offset <= offset && offset + length <= one.offset + one.text.length,
        );
        expect(within && length > 0, `${rule} ${offset} ${length}`).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test('the same article gives the same findings', () => {
  fc.assert(
    fc.property(articles, (passages) => {
      expect(all([...passages])).toEqual(all(passages));
    }),
  );
});
