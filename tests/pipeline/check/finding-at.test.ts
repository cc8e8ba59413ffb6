import { expect, test } from 'vitest';
import { findingAt } from '#pipeline/check/finding-at';
import { textEth } from '#pipeline/check/spelling/text-eth';
import { SourceText } from '#pipeline/read/source-text';

function added(text: string, place: { offset: number; length?: number; replacement?: string }) {
  const subject = { file: 'a.md', source: new SourceText(text) };
  return findingAt(subject, textEth, { message: 'x', ...place });
}

test('a correction is the line with the replacement in it', () => {
  expect(
    added('một\nhai ba bốn\r\nnăm', { offset: 8, length: 2, replacement: 'BA' }),
  ).toMatchObject({
    file: 'a.md',
    severity: 'warning',
    line: 2,
    column: 5,
    length: 2,
    source: 'hai ba bốn',
    fix: 'hai BA bốn',
  });
});

test('a correction of a decomposed line is composed, the line shown is as written', () => {
  const written = 'Đảng ủy họp'.normalize('NFD');
  expect(added(written, { offset: 5, length: 2, replacement: 'uỷ' })).toMatchObject({
    source: written,
    column: 'Đảng '.normalize('NFD').length + 1,
    length: 'ủy'.normalize('NFD').length,
    fix: 'Đảng uỷ họp',
  });
});

test('a correction that changes nothing is none', () => {
  expect(added('hai ba', { offset: 4, length: 2, replacement: 'ba' }).fix).toBeUndefined();
});

test('what goes on over the end of its line has no correction and ends with the line', () => {
  const finding = added('hai ba\nbốn', { offset: 4, length: 6, replacement: 'x' });
  expect(finding).toMatchObject({ line: 1, column: 5, length: 2 });
  expect(finding.fix).toBeUndefined();
});
