import { createHash } from 'node:crypto';
import { mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashOf, readPhoto, unreadablePhoto } from '#photos/read-photo';
import { freshFolder, put } from './samples.ts';

const name = 'Lễ.jpg';
const mostBytes = 40 * 1024 * 1024;

describe('a photo is read', () => {
  it('whole, whatever is in it', async () => {
    const path = put(freshFolder(), name, 'x');
    expect(await readPhoto(path)).toEqual(Buffer.from('x'));
  });

  it('up to 40 MB, and no byte more', async () => {
    const path = put(freshFolder(), name.normalize('NFD'), 'x');
    truncateSync(path, mostBytes);
    const bytes = await readPhoto(path);
    expect(Buffer.isBuffer(bytes) && bytes.length).toBe(mostBytes);
    truncateSync(path, mostBytes + 1);
    expect(await readPhoto(path)).toEqual({
      kind: 'photo-too-large',
      values: { name, bytes: mostBytes + 1 },
    });
  });

  it('not where there is nothing in it, or it is no file', async () => {
    const folder = freshFolder();
    const nfd = name.normalize('NFD');
    expect(await readPhoto(put(folder, nfd, ''))).toEqual({
      kind: 'photo-empty',
      values: { name },
    });
    expect(await readPhoto(join(folder, 'x', nfd))).toEqual({
      kind: 'photo-missing',
      values: { name },
    });
    mkdirSync(join(folder, 'thu-muc', nfd), { recursive: true });
    expect(await readPhoto(join(folder, 'thu-muc', nfd))).toEqual({
      kind: 'photo-unreadable',
      values: { name },
    });
    symlinkSync('vong.jpg', join(folder, 'vong.jpg'));
    expect(await readPhoto(join(folder, 'vong.jpg'))).toEqual({
      kind: 'photo-missing',
      values: { name: 'vong.jpg' },
    });
  });
});

it.each([
  ['ENOENT', 'photo-missing', { name }],
  ['ELOOP', 'photo-missing', { name }],
  ['EACCES', 'photo-unreadable', { name, code: 'EACCES' }],
  ['EMFILE', 'photo-unreadable', { name, code: 'EMFILE' }],
])('what the system says is told: %s', (code, kind, values) => {
  expect(unreadablePhoto(name, Object.assign(new Error('x'), { code }))).toEqual({ kind, values });
});

it('what is no word of the system is told as it is', () => {
  expect(unreadablePhoto(name, new Error('x'))).toEqual({
    kind: 'photo-unreadable',
    values: { name, code: 'Error: x' },
  });
});

it('the hash of a photo is the SHA-256 of its bytes', () => {
  const bytes = Buffer.from('nội dung');
  expect(hashOf(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
});
