import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { linkOrCopy } from '#store/link-or-copy';
import { readSealed, writeSealed } from '#store/sealed-file';
import { markStore } from '#store/store-folder';
import { unfinishedName } from '#store/unfinished';

/** An index of some articles, in two files: what is shown of pages is wanted far more rarely than words. */
export interface Part extends PartHead {
  /** As `packWords` packs them. */
  readonly words: Buffer;
}

interface PartHead {
  readonly characters: readonly string[];
  /** Kinds of metadata, to which words point by their number. */
  readonly fields: readonly string[];
  readonly pages: readonly PartPage[];
}

interface PartPage {
  /** Pagefind's name for what is shown of it. */
  readonly name: string;
  readonly group: string;
  /** Bytes of its fragment. */
  readonly size: number;
}

export const partKinds = ['words', 'pages'] as const;

/** @param key of all that the part is made of, in hex */
export function readPart(dir: string, key: string): Part | undefined {
  const bytes = readSealed(pathOf(dir, key, 'words'), labelOf(key, 'words'));
  if (!bytes) return undefined;
  const end = bytes.indexOf('\n');
  const head = JSON.parse(bytes.toString('utf8', 0, end)) as PartHead;
  return { ...head, words: bytes.subarray(end + 1) };
}

/** Bytes of the fragments of a part, in the order of its pages. */
export function readFragments(
  dir: string,
  key: string,
  pages: readonly PartPage[],
): Buffer[] | undefined {
  const bytes = readSealed(pathOf(dir, key, 'pages'), labelOf(key, 'pages'));
  let end = 0;
  return (
    bytes &&
    pages.map(({ size }) => {
      end += size;
      return bytes.subarray(end - size, end);
    })
  );
}

/** @throws Error where it cannot be written */
export function writePart(dir: string, key: string, part: Part, fragments: Buffer[]): void {
  const { words, ...head } = part;
  const write = (kind: (typeof partKinds)[number], content: readonly Uint8Array[]) => {
    const path = pathOf(dir, key, kind);
    if (writeSealed(path, labelOf(key, kind), content, { flush: false })) return;
    throw new Error(`${path}: cannot be written`);
  };
  write('words', [Buffer.from(`${JSON.stringify(head)}\n`), words]);
  write('pages', fragments);
}

export function hasPart(dir: string, key: string): boolean {
  return partKinds.every((kind) => existsSync(pathOf(dir, key, kind)));
}

/** Keeps a part that was made elsewhere; one that cannot be kept is made again another time. */
export function keepPart(from: string, dir: string, key: string): void {
  try {
    mkdirSync(dir, { recursive: true });
    markStore(dir);
    for (const kind of partKinds) {
      const kept = pathOf(dir, key, kind);
      const beside = unfinishedName(kept);
      linkOrCopy(pathOf(from, key, kind), beside);
      renameSync(beside, kept);
      rmSync(beside, { force: true });
    }
  } catch {
    // A full disk, a folder of somebody else's.
  }
}

function pathOf(dir: string, key: string, kind: string): string {
  return join(dir, `${key}.${kind}`);
}

function labelOf(key: string, kind: string): string {
  return `search ${kind} ${key}`;
}
