import { randomUUID } from 'node:crypto';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { appendRecords, LineRecords } from '#store/line-records';

function recordsOf(label: string): string {
  const path = join(inject('runFolder'), `appended-${randomUUID()}`);
  const records = new LineRecords(path, label);
  records.set('a', 'one');
  records.save();
  return path;
}

it('records are written behind those that nobody has read, behind half a line too', () => {
  const path = recordsOf('x');
  appendFileSync(path, 'half a li');
  expect(
    appendRecords(path, 'x', [
      ['b', 'two'],
      ['a', 'three'],
    ]),
  ).toBe(true);
  const records = new LineRecords(path, 'x');
  expect([...records.keys()].map((key) => [key, String(records.get(key))])).toEqual([
    ['a', 'three'],
    ['b', 'two'],
  ]);
});

it('records are not written behind those of another, nor where there are none', () => {
  const path = recordsOf('x');
  const before = readFileSync(path);
  expect(appendRecords(path, 'y', [['b', 'two']])).toBe(false);
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(appendRecords(`${path}-none`, 'x', [['b', 'two']])).toBe(false);
  writeFileSync(path, '');
  expect(appendRecords(path, 'x', [['b', 'two']])).toBe(false);
  expect(readFileSync(path)).toHaveLength(0);
});

it('what would be no line, or two, is no record', () => {
  const path = recordsOf('x');
  expect(() => appendRecords(path, 'x', [['b c', 'two']])).toThrow();
  expect(() => appendRecords(path, 'x', [['b', 'two\nthree']])).toThrow();
});
