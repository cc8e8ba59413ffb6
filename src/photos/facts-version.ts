import { hash } from 'node:crypto';
import sharp from 'sharp';
import { sourceHash } from '#cache/code-hash';

/** Files below `src` that have a say in what is found out about a photo; a test follows the imports. */
export const inspecting = [
  'photos/inspect.ts',
  'photos/cache.ts',
  'photos/carried.ts',
  'photos/container.ts',
  'photos/engine.ts',
  'photos/exif.ts',

  'photos/facts-version.ts',
  'photos/facts.ts',
  'photos/fault.ts',
  'photos/faults.ts',
  'photos/read-photo.ts',
  'photos/sniff.ts',
  'photos/xmp.ts',
];

let found: string | undefined;

/** 16 hex digits: where they are others, the same bytes could give other facts. */
export function factsVersion(): string {
  found ??= hash('sha256', sourceHash(inspecting) + JSON.stringify(sharp.versions)).slice(0, 16);
  return found;
}
