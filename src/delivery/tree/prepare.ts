import type { LiveRelease } from '#delivery/live-release';
import type { KnownLists } from '#delivery/release/known-lists';
import { releaseFolder } from '#delivery/release/layout';
import { leftForReaders } from '#delivery/release/left-for-readers';
import type { StagedRelease } from '#delivery/release/stage';
import { isCompanion } from '#delivery/site/paths';
import type { TreeList } from '#delivery/site/tree-list';
import type { Sent } from '#delivery/target/host';
import type { Target } from '#delivery/target/target';
import { bringUpToDate } from '#delivery/tree/bring-up-to-date';
import { type KnownTree, knowTree } from '#delivery/tree/known-tree';

export interface Prepared extends Sent {
  /** How many files are kept for readers of the live release. */
  readonly carried: number;
  readonly list: TreeList;
}

/**
 * Makes a tree that holds a release, and what readers of the live one may still ask for, of one that
 * resembles it. Readers see nothing of it.
 */
export async function prepare(
  target: Target,
  staged: StagedRelease,
  live: LiveRelease,
  lists: KnownLists,
): Promise<Prepared> {
  const carried = await filesToCarry(target, staged, live);
  const list = { base: staged.manifest.base, own: staged.files, carried };
  const wanted = new Map([...staged.files, ...carried]);
  const folder = releaseFolder('incoming');
  await target.begin();
  const former = (await target.recorded()).get(folder);
  let tree = await knowTree(target, folder, lists.get(former), former, wanted);
  if (tree.odd.some(({ path }) => isUntellable(path))) {
    await target.beginEmpty();
    tree = nothing;
  }
  const sent = await bringUpToDate(target, tree, staged, wanted, live.list);
  if (tree !== nothing) {
    await target.host.record(folder, lists.put(list), tree.unproven, []);
  }
  return { ...sent, carried: carried.size, list };
}

const nothing: KnownTree = { present: new Map(), odd: [], missing: [], unproven: [] };

/** Names that cannot be sent line by line, or that are no text at all: whoever has written them. */
function isUntellable(path: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return /[\u0000-\u001f\u007f\ufffd]/u.test(path);
}

async function filesToCarry(
  target: Target,
  staged: StagedRelease,
  { own, list }: LiveRelease,
): Promise<Map<string, string>> {
  const { current } = target.state;
  if (current === undefined) return new Map();
  // Compressed files go with what they are made of: alone, one would be given out in its place.
  const left = leftForReaders(
    [...own.keys()].filter((path) => !isCompanion(path, own)),
    staged.files,
  );
  if (left.length === 0) return new Map();
  const hashes = await target.host.hash(releaseFolder(current), left);
  // Of compressed files a manifest says nothing.
  const isOwn = (path: string, sha256: string) =>
    (own.get(path) ?? (list ? '' : sha256)) === sha256;
  return new Map([...hashes].filter(([path, sha256]) => isOwn(path, sha256)));
}

/** So many that a moment's waiting costs less than to read them once more. */
const many = 5000;

/** Two seconds, as the file system of the target may count, and a little. Milliseconds. */
const settled = 2200;

/**
 * After the first release of a target: makes the trees that the next ones are made of, and records all of
 * them, as no later deployment has to do for more than what changes.
 */
export async function stockUp(
  target: Target,
  release: number,
  list: TreeList,
  lists: KnownLists,
): Promise<void> {
  const spares = await target.stock(release);
  if (list.own.size > many) await new Promise((done) => setTimeout(done, settled));
  const folder = releaseFolder(release);
  const { unproven } = await knowTree(target, folder, undefined, undefined, list.own);
  await target.host.record(folder, lists.put(list), unproven, spares);
}
