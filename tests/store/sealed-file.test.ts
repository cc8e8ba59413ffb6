import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readSealed, writeSealed } from '#store/sealed-file';

const dir = mkdtempSync(join(tmpdir(), 'bantin-niêm-phong-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const path = join(dir, 'a', 'b', 'tep');
const label = 'thử 1';
const content = Buffer.from('Đảng ủy ra nghị quyết\n');

/** A sealed file whose bytes somebody has changed. */
function spoilt(change: (bytes: Buffer) => Uint8Array): Buffer | undefined {
  writeSealed(path, label, [content]);
  writeFileSync(path, change(readFileSync(path)));
  return readSealed(path, label);
}

describe('a sealed file', () => {
  it('gives back what was written, also in parts and over an older one', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 4 }), (parts) => {
        expect(writeSealed(path, label, parts, { flush: parts.length > 2 })).toBe(true);
        expect(readSealed(path, label)?.equals(Buffer.concat(parts))).toBe(true);
      }),
    );
  });

  it('with any byte changed reads as absent', () => {
    writeSealed(path, label, [content]);
    for (const at of readFileSync(path).keys()) {
      const flipped = spoilt((bytes) => bytes.map((byte, i) => (i === at ? byte ^ 1 : byte)));
      expect(flipped, `byte ${at}`).toBeUndefined();
    }
  });

  it.each([
    ['truncated', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['cut within the seal', (bytes: Buffer) => bytes.subarray(0, 30)],
    ['empty', () => Buffer.alloc(0)],
    ['longer', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('x')])],
    ['somebody else’s', () => Buffer.from('{"a": 1}\n'.repeat(20))],
    [
      'sealed without its label',
      () => Buffer.from(`${createHash('sha256').update(content).digest('hex')}\n${content}`),
    ],
  ])('that is %s reads as absent', (_, change) => {
    expect(spoilt((bytes) => bytes)?.equals(content)).toBe(true);
    expect(spoilt(change)).toBeUndefined();
  });

  it('of another label reads as absent, also where somebody has written ours into it', () => {
    writeSealed(path, 'thử 2', [content]);
    expect(readSealed(path, label)).toBeUndefined();
    expect(readSealed(path, 'thử 2')?.equals(content)).toBe(true);
    writeFileSync(path, readFileSync(path, 'utf8').replace('thử 2', label));
    expect(readSealed(path, label)).toBeUndefined();
  });

  it('that is not there, or a folder, reads as absent', () => {
    expect(readSealed(join(dir, 'khong-co'), label)).toBeUndefined();
    expect(readSealed(dir, label)).toBeUndefined();
  });

  it('that cannot be written says so and leaves nothing behind', () => {
    const home = join(dir, 'kin');
    mkdirSync(join(home, 'cho-cua-tep', 'day'), { recursive: true });
    expect(writeSealed(join(home, 'cho-cua-tep'), label, [content])).toBe(false);
    expect(readdirSync(home)).toEqual(['cho-cua-tep']);
    writeFileSync(join(home, 'la-tep'), '');
    expect(writeSealed(join(home, 'la-tep', 'tep'), label, [content])).toBe(false);
  });
});
