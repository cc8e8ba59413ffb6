import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { afterAll } from 'vitest';
import { isPhotoFlaw, type PhotoFlaw } from '#photos/flaws';
import { inspectPhoto } from '#photos/inspect/inspect';
import type { InspectedPhoto } from '#photos/publish/publish-one';
import { judge } from '#pipeline/check/judge';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is gone when the test file is over; Vietnamese letters in its name on purpose. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bantin-ảnh-'));
  folders.push(folder);
  return folder;
}

/** Writes a file into a folder and returns its path. */
export function put(folder: string, name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** Smooth colours with some detail, so that every encoder has real work; `seed` makes them differ. */
export function scene(width: number, height: number, seed = 1): Sharp {
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < width * height; at += 1) {
    const x = at % width;
    const y = Math.floor(at / width);
    pixels[at * 3] = (x * 255) / width;
    pixels[at * 3 + 1] = (y * 255) / height;
    pixels[at * 3 + 2] = 128 + 90 * Math.sin((x * seed + y * 3) / 17);
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** A flaw as an editor is told of it; what is none stays as it is. */
export function told(result: object | PhotoFlaw): object {
  if (!isPhotoFlaw(result)) return result;
  const [finding] = judge({ file: 'index.md', flaws: [result] });
  const { replacement } = result;
  return {
    ...(replacement !== undefined && { fix: replacement }),
    message: finding?.message,
    rule: finding?.rule,
  };
}

/** A photo written and inspected; fails where the inspection finds a fault. */
export async function inspected(
  folder: string,
  name: string,
  bytes: Uint8Array,
  cacheDir?: string,
): Promise<InspectedPhoto> {
  const path = put(folder, name, bytes);
  const facts = await inspectPhoto(path, cacheDir);
  if (isPhotoFlaw(facts)) throw new Error(facts.kind);
  return { path, facts };
}

/** A marker segment right after the start of a JPEG. */
export function withSegment(jpeg: Buffer, marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, content, jpeg.subarray(2)]);
}

/** One PNG chunk with its checksum. */
export function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

export const pngSignature = Buffer.from('89504e470d0a1a0a', 'hex');

/** IHDR of an RGB picture of 8 bits. */
export function pngHeader(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return chunk('IHDR', header);
}
