import fc from 'fast-check';
import { expect, test } from 'vitest';
import { offeredLines } from '#bulletin/finding';
import { fold } from '#vietnamese/fold';
import { found, lettersOf } from './pasted/offered.ts';

/** Beginnings of lines as they come from Word, old sites and other programs. */
const starts = [
  '',
  '',
  '- ',
  '• ',
  '– ',
  '> ',
  '1) ',
  '##',
  '&nbsp;',
  '&nbsp;&nbsp; ',
  '(QĐND) - ',
];
const words = [
  ...[
    'Chương trình',
    'hội nghị',
    'Đảng uỷ',
    'họp',
    '29/6',
    '“việc”',
    '"việc"',
    ' ,',
    '  ',
    '\u00A0',
  ],
  ...[
    '<b>đậm</b>',
    '<i>nghiêng</i>',
    '<a href="https://a.vn">báo</a>',
    '<br>',
    '**đậm **',
    '\t',
    '|',
  ],
  ...[
    '[bài] (https://a.vn/b)',
    '[bài]',
    '![hội trường] (a.jpg)',
    '<p>',
    '</p>',
    '</b>',
    './.',
    '[1]',
  ],
];
const ends = ['', '', '\\', '  ', '<br>', '|'];
const between = ['\n', '\n', '\n\n', '\n=====\n', '\n-----\n', '\n| --- |\n', '\n=====\n\n'];

/** What readers would see of it, without what the check itself tells to delete. */
function seen(text: string): string {
  const bare = text
    .replace(/\(QĐND\)|&nbsp;|<[^<>]*>/gu, '')
    .replace(/\]\((?:https:\/\/a\.vn\/b|a\.jpg)\)|\] \((?:https:\/\/a\.vn\/b|a\.jpg)\)/gu, '');
  return lettersOf(fold(bare));
}

const line = fc
  .tuple(
    fc.constantFrom(...starts),
    fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }),
    fc.constantFrom(...ends),
  )
  .map(([start, middle, end]) => `${start}${middle.join(' ')}${end}`);
const soup = fc
  .array(fc.tuple(line, fc.constantFrom(...between)), { minLength: 1, maxLength: 4 })
  .map((lines) => lines.map((pair) => pair.join('')).join(''));

test('no correction loses a letter or digit that readers would see', async () => {
  await fc.assert(
    fc.asyncProperty(soup, async (written) => {
      const lines = written.split('\n');
      for (const finding of await found(written)) {
        const { line: at, rule, fix, fixBelow = [] } = finding;
        if (at < 1) continue;
        if (fix === undefined) {
          expect(fixBelow, rule).toEqual([]);
          continue;
        }
        const before = lines.slice(at - 1, at + fixBelow.length).join('\n');
        expect(seen(offeredLines(finding).join('\n')), `${rule}: ${before}`).toBe(seen(before));
      }
    }),
    { numRuns: 150 },
  );
});
