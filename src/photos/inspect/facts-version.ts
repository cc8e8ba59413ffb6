import { hash } from 'node:crypto';
import sharp from 'sharp';
import { sourceHash } from '#process/program-hash';

/** Files below `src` that have a say in what is found out about a photo; a test follows the imports. */
export const inspecting = [
  'photos/inspect/inspect.ts',
  'photos/inspect/given-away.ts',
  'photos/inspect/container.ts',
  'photos/engine.ts',
  'photos/inspect/exif.ts',
  'photos/inspect/facts-version.ts',
  'photos/inspect/facts.ts',
  'photos/inspect/jpeg-passes.ts',
  'photos/flaws.ts',
  'photos/inspect/open-end.ts',
  'photos/jpeg-segments.ts',
  'photos/limits.ts',
  'photos/mend-jpeg.ts',
  'photos/read-photo.ts',
  'photos/inspect/sniff.ts',
  'photos/inspect/xmp.ts',
];

let found: string | undefined;

/** 16 hex digits: where they are others, the same bytes could give other facts. */
export function factsVersion(): string {
  found ??= hash('sha256', sourceHash(inspecting) + JSON.stringify(sharp.versions)).slice(0, 16);
  return found;
}
