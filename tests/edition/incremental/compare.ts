import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A folder's whole content: path with `/` → bytes; of a subfolder, path with `/` at the end → none. */
export type Tree = ReadonlyMap<string, Buffer>;

/** @throws Error where anything lies in the folder but files and folders, or nothing is there */
export function readTree(dir: string): Tree {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true });
  const tree = entries.map((entry): [string, Buffer] => {
    const path = join(entry.parentPath, entry.name);
    const name = relative(dir, path).replaceAll('\\', '/');
    if (entry.isDirectory()) return [`${name}/`, Buffer.alloc(0)];
    if (entry.isFile()) return [name, readFileSync(path)];
    throw new Error(`${path} is neither a file nor a folder`);
  });
  return new Map(tree.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** How a folder differs from what it should be, a line a path; empty where it does not. */
export function differences(expected: Tree, found: Tree): string[] {
  const paths = [...new Set([...expected.keys(), ...found.keys()])];
  // Pages first: the search index and the manifest only follow from them.
  const follows = (path: string) => Number(/^(?:pagefind\/|ban-tin\.json)/u.test(path));
  return paths
    .sort((a, b) => follows(a) - follows(b))
    .flatMap((path) => difference(path, expected.get(path), found.get(path)) ?? []);
}

function difference(
  path: string,
  expected: Buffer | undefined,
  found: Buffer | undefined,
): string | undefined {
  if (!found) return `missing: ${path}`;
  if (!expected) return `extra: ${path}`;
  return expected.equals(found) ? undefined : firstDifference(path, expected, found);
}

/** Bytes shown on either side of the first one that differs. */
const shown = 40;

function firstDifference(path: string, expected: Buffer, found: Buffer): string {
  const length = Math.min(expected.length, found.length);
  let at = 0;
  while (at < length && expected[at] === found[at]) at += 1;
  const around = (bytes: Buffer) =>
    JSON.stringify(bytes.subarray(Math.max(0, at - shown), at + shown).toString('utf8'));
  return `different from byte ${at}: ${path}\n  expected: ${around(expected)}\n  found:    ${around(found)}`;
}
