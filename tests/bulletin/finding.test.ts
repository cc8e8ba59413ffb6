import { expect, test } from 'vitest';
import { compareFindings, type Finding, hasErrors } from '#bulletin/finding';

const finding = (
  file: string,
  line: number,
  column: number,
  rest: Partial<Finding> = {},
): Finding => ({
  ...{ rule: 'date-future', severity: 'warning', file, line, column, length: 0, message: '' },
  ...rest,
});

test('findings stand in the order in which an editor reads', () => {
  const sorted = [
    finding('a', 1, 5, { rule: 'date-future' }),
    finding('a', 1, 5, { rule: 'date-swapped' }),
    finding('a', 1, 10),
    finding('a', 2, 1),
    finding('a', 10, 1, { severity: 'error' }),
    finding('b', 1, 1),
  ];
  for (const [index, one] of sorted.entries()) {
    for (const [place, other] of sorted.entries()) {
      if (index === place) continue;
      expect(Math.sign(compareFindings(one, other))).toBe(index < place ? -1 : 1);
    }
  }
});

test('one error is enough, and warnings never are', () => {
  const warning = finding('a', 1, 1);
  expect(hasErrors([])).toBe(false);
  expect(hasErrors([warning, warning])).toBe(false);
  expect(hasErrors([warning, finding('a', 1, 1, { severity: 'error' })])).toBe(true);
});
