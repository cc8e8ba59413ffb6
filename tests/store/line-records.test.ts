import { spawn } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { LineRecords } from '#store/line-records';

const dir = mkdtempSync(join(tmpdir(), 'bantin-dòng-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const label = 'thử 1';
let count = 0;
const freshPath = () => join(dir, String(count++), 'tep');

function all(records: LineRecords): Record<string, string> {
  const entries = [...records.keys()].map((key) => [key, String(records.get(key))] as const);
  return Object.fromEntries(entries.toSorted());
}

const read = (path: string, as = label) => all(new LineRecords(path, as));

/** A file with these records, written one by one. */
function written(records: Record<string, string>): string {
  const path = freshPath();
  const made = new LineRecords(path, label);
  for (const [key, text] of Object.entries(records)) {
    made.set(key, text);
    expect(made.save()).toBe(true);
  }
  return path;
}

const three = { '2023/một': '{"a":"Đảng ủy"}', hai: '', ba: '[1, 2]' };

type Step =
  | { readonly kind: 'set'; readonly key: string; readonly text: string }
  | { readonly kind: 'delete'; readonly key: string }
  | { readonly kind: 'save' }
  | { readonly kind: 'open' };

const key = fc.constantFrom('a', 'b', 'c', '2023/đ', '__proto__');
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((one) => one.replaceAll('\n', ' ')),
  // So long that the file is written anew at times.
  fc.integer({ min: 1, max: 4 }).map((times) => 'Nghị quyết '.repeat(times * 100)),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: fc.record({ kind: fc.constant('set' as const), key, text }), weight: 5 },
  { arbitrary: fc.record({ kind: fc.constant('delete' as const), key }), weight: 2 },
  { arbitrary: fc.record({ kind: fc.constant('save' as const) }), weight: 4 },
  { arbitrary: fc.record({ kind: fc.constant('open' as const) }), weight: 1 },
);

/** Does the steps, and tells after each save what the file has to hold and what it is. */
function play(path: string, steps: readonly Step[]) {
  let records = new LineRecords(path, label);
  let saved = new Map<string, string>();
  let now = new Map<string, string>();
  const saves: { readonly held: Map<string, string>; readonly bytes: Buffer }[] = [];
  for (const one of steps) {
    if (one.kind === 'set') {
      records.set(one.key, one.text);
      now.set(one.key, one.text);
    } else if (one.kind === 'delete') {
      records.delete(one.key);
      now.delete(one.key);
    } else if (one.kind === 'save') {
      expect(records.save()).toBe(true);
      saved = new Map(now);
      saves.push({
        held: saved,
        bytes: statSync(path, { throwIfNoEntry: false }) ? readFileSync(path) : Buffer.alloc(0),
      });
    } else {
      records = new LineRecords(path, label);
      now = new Map(saved);
    }
    expect(new Map(Object.entries(all(records)))).toEqual(sorted(now));
    expect(records.size).toBe(now.size);
  }
  return saves;
}

const sorted = (map: Map<string, string>) => new Map([...map].toSorted());

describe('records in lines', () => {
  it('are what a map would be, whatever is put, removed, saved and opened again', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const path = freshPath();
        const last = play(path, steps).at(-1);
        expect(new Map(Object.entries(read(path)))).toEqual(sorted(last?.held ?? new Map()));
      }),
    );
  });

  it('killed at any byte of a writing, are those of before or some of those written, and go on', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fc.nat(), fc.nat(), (steps, which, at) => {
        const saves = play(freshPath(), steps);
        const next = saves.length > 1 ? 1 + (which % (saves.length - 1)) : 0;
        const [before, after] = [saves[next - 1], saves[next]];
        // A new file comes by rename: nobody sees a part of it.
        if (!before || !after?.bytes.subarray(0, before.bytes.length).equals(before.bytes)) return;
        const path = freshPath();
        mkdirSync(join(path, '..'));
        const grown = after.bytes.length - before.bytes.length;
        writeFileSync(path, after.bytes.subarray(0, before.bytes.length + (at % (grown + 1))));
        const records = new LineRecords(path, label);
        for (const name of new Set([...before.held.keys(), ...after.held.keys()])) {
          const possible = [before, after].map(({ held }) => held.get(name));
          expect(possible).toContain(records.get(name)?.toString());
        }
        // Half a line takes nothing along that is written behind it.
        records.set('mới', '1');
        expect(records.save()).toBe(true);
        expect(read(path)).toEqual(all(records));
      }),
    );
  });

  it('with any byte changed, are without that line and with all others', () => {
    const path = written(three);
    const bytes = readFileSync(path);
    const head = bytes.indexOf('\n') + 1;
    for (const at of bytes.keys()) {
      writeFileSync(path, bytes.with(at, (bytes[at] ?? 0) ^ 1));
      const left = read(path);
      expect(three, `byte ${at}`).toMatchObject(left);
      // The end of a line glues two together.
      const lost = bytes[at] === 10 ? 2 : 1;
      expect(Object.keys(left).length, `byte ${at}`).toBeGreaterThanOrEqual(
        at < head ? 0 : 3 - lost,
      );
      if (at < head) expect(left).toEqual({});
    }
  });

  it('of another label, or somebody else’s, are none, and make way', () => {
    const path = written(three);
    expect(read(path, 'thử 2')).toEqual({});
    expect(read(path, 'thử')).toEqual({});
    const other = new LineRecords(path, 'thử 2');
    other.set('x', '1');
    expect(other.save()).toBe(true);
    expect([read(path), read(path, 'thử 2')]).toEqual([{}, { x: '1' }]);
    for (const foreign of ['', '\0'.repeat(5000), '{"a": 1}\n'.repeat(20)]) {
      writeFileSync(path, foreign);
      expect(read(path)).toEqual({});
      const records = new LineRecords(path, label);
      records.set('x', '1');
      expect(records.save()).toBe(true);
      expect(read(path)).toEqual({ x: '1' });
    }
  });

  it('are not appended to a file that another program has put there meanwhile', () => {
    const path = written(three);
    const records = new LineRecords(path, label);
    const other = new LineRecords(path, 'thử 2');
    other.set('x', '1');
    other.save();
    records.set('y', '2');
    expect(records.save()).toBe(true);
    expect(read(path)).toEqual({ ...three, y: '2' });
  });

  it('cost ten lines where ten of many have changed, and none where nothing has', () => {
    const path = freshPath();
    const made = new LineRecords(path, label);
    for (let i = 0; i < 2000; i++) made.set(`bai-${i}`, JSON.stringify('x'.repeat(i % 90)));
    made.save();
    const { size, ino } = statSync(path);
    const records = new LineRecords(path, label);
    for (let i = 0; i < 2000; i++) records.set(`bai-${i}`, JSON.stringify('x'.repeat(i % 90)));
    records.delete('không có');
    records.save();
    expect(statSync(path)).toMatchObject({ size, ino });
    for (let i = 0; i < 10; i++) records.set(`bai-${i * 7}`, '1');
    records.save();
    const added = readFileSync(path).subarray(size).toString();
    expect(added.split('\n').filter((line) => line !== '')).toHaveLength(10);
    expect(statSync(path).ino).toBe(ino);
  });

  it('do not let the file grow beyond twice of what counts', () => {
    const path = freshPath();
    const records = new LineRecords(path, label);
    for (let i = 0; i < 3000; i++) {
      records.set(`bai-${i % 7}`, `${i} `.repeat(50));
      records.save();
      const alive = Buffer.byteLength(JSON.stringify(all(records)));
      expect(statSync(path).size).toBeLessThan(2 * alive + 9000);
    }
  });

  it('that cannot be written say so and leave nothing behind', () => {
    const home = join(dir, 'kín');
    mkdirSync(join(home, 'là-thư-mục', 'đầy'), { recursive: true });
    writeFileSync(join(home, 'là-tệp'), '');
    for (const path of [join(home, 'là-thư-mục'), join(home, 'là-tệp', 'tep')]) {
      const records = new LineRecords(path, label);
      expect(records.save()).toBe(true);
      records.set('a', '1');
      expect(records.save()).toBe(false);
      expect(all(records)).toEqual({ a: '1' });
    }
    expect(readdirSync(home).toSorted()).toEqual(['là-thư-mục', 'là-tệp'].toSorted());
  });

  it('are one line each', () => {
    const records = new LineRecords(freshPath(), label);
    for (const [name, value] of [
      ['a b', '1'],
      ['a\n', '1'],
      ['', '1'],
      ['a', '1\n2'],
    ] as const) {
      expect(() => records.set(name, value)).toThrow('No line');
    }
  });

  it('survive processes that write at once', async () => {
    const path = written({ nền: '0' });
    const program = `
      import { LineRecords } from '#store/line-records';
      for (let i = 0; i < 60; i++) {
        const records = new LineRecords(${JSON.stringify(path)}, ${JSON.stringify(label)});
        for (let j = 0; j < 3; j++) {
          const key = process.argv[1] + '-' + (i % 4) + j;
          records.set(key, JSON.stringify([key, i, 'x'.repeat(9000 * j)]));
        }
        if (i % 5 === 0) records.delete(process.argv[1] + '-' + (i % 4) + '0');
        if (!records.save()) process.exit(3);
      }`;
    const run = (name: string) =>
      new Promise<number | null>((done) => {
        const child = spawn(process.execPath, ['--input-type=module', '-e', program, name], {
          stdio: 'inherit',
        });
        child.on('exit', done);
      });
    expect(await Promise.all([run('một'), run('hai')])).toEqual([0, 0]);
    const left = read(path);
    for (const [name, value] of Object.entries(left)) {
      if (name !== 'nền') expect((JSON.parse(value) as [string])[0]).toBe(name);
    }
    // Whoever wrote last stays, whatever came before.
    expect(Object.keys(left).filter((name) => name.endsWith('-32'))).not.toEqual([]);
    appendFileSync(path, 'nửa dòng');
    expect(read(path)).toEqual(left);
  });
});
