import { broken, trailing } from '#gate/metadata/container-end';

/** Blocks that are not needed to show a GIF. Source: GIF89a, §17–27; loops are Netscape's. */
export function gifMetadata(bytes: Buffer): string[] {
  const found: string[] = [];
  let at = 13 + paletteBytes(bytes[10]);
  while (at < bytes.length) {
    const block = bytes[at];
    if (block === 0x3b) return at + 1 < bytes.length ? [...found, trailing] : found;
    if (block === 0x2c) at = afterSubBlocks(bytes, at + 11 + paletteBytes(bytes[at + 9]));
    else if (block === 0x21) {
      found.push(...extension(bytes, at));
      at = afterSubBlocks(bytes, at + 2);
    } else break;
  }
  return [...found, broken];
}

function extension(bytes: Buffer, at: number): string[] {
  const label = bytes[at + 1];
  if (label === 0xf9) return [];
  if (label === 0xfe) return ['lời ghi chú'];
  if (label !== 0xff) return ['chữ kèm theo'];
  const program = bytes.toString('latin1', at + 3, at + 14);
  if (/^(?:NETSCAPE2\.0|ANIMEXTS1\.0)$/u.test(program)) return [];
  return [program.startsWith('XMP') ? 'XMP' : `đoạn ${program}`];
}

function paletteBytes(flags = 0): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

function afterSubBlocks(bytes: Buffer, start: number): number {
  let at = start;
  while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] ?? 0);
  return at + 1;
}
