import { DeliveryRefused } from '#delivery/refusal';
import { releaseFolder } from '#delivery/release/layout';
import type { StagedRelease } from '#delivery/release/stage';
import type { TreeList } from '#delivery/site/tree-list';
import type { Found, Sent, Step } from '#delivery/target/host';
import type { Target } from '#delivery/target/target';
import { isOpenFolder, type KnownTree } from '#delivery/tree/known-tree';
import { foldersAbove } from '#store/folders-above';
import { visible } from '#vietnamese/visible';

const incoming = releaseFolder('incoming');

/**
 * Makes the tree on its way hold what is wanted and nothing else: what went is taken away, what the live
 * release has is shared with it, the rest travels. Then everything that came is read once more over there.
 *
 * @param wanted path → SHA-256
 * @param live what the live release has, where that is known
 * @throws DeliveryRefused where something has come over as something else
 */
export async function bringUpToDate(
  target: Target,
  tree: KnownTree,
  staged: StagedRelease,
  wanted: ReadonlyMap<string, string>,
  live: TreeList | undefined,
): Promise<Sent> {
  const { current } = target.state;
  const lacking = [...wanted].filter(([path, sha256]) => tree.present.get(path) !== sha256);
  const shared = current === undefined ? [] : await sharedBy(target, current, lacking, live);
  const fresh = without(lacking, shared);
  await staged.provide(fresh);
  const folders = foldersAbove(wanted.keys());
  const gone = [
    ...tree.odd.filter((found) => !isKept(found, folders)).map(({ path }) => path),
    ...[...tree.present.keys()].filter((path) => !wanted.has(path)),
    // A name can only be given where it is free.
    ...shared.filter((path) => tree.present.has(path)),
  ];
  const empty = [...foldersAbove([...tree.present.keys(), ...tree.missing, ...gone])].filter(
    (one) => !folders.has(one),
  );
  const closed = tree.odd.filter((found) => isKept(found, folders) && !isOpenFolder(found));
  const steps: Step[] = [
    ...stepOf(gone, (paths) => ({ do: 'clear', folder: incoming, paths })),
    ...stepOf(empty, (paths) => ({ do: 'clear', folder: incoming, paths })),
    ...stepOf(
      closed.map(({ path }) => path),
      (paths) => ({ do: 'open', folder: incoming, paths }),
    ),
    ...stepOf(shared, (paths) => ({
      do: 'share',
      paths,
      from: releaseFolder(current ?? 'incoming'),
      to: incoming,
    })),
  ];
  if (steps.length > 0) await target.host.change(steps);
  const sent = await target.host.send(staged.dir, fresh, incoming);
  await prove(target, lacking);
  return sent;
}

/** Of what is lacking, what the live release has indeed: read, as somebody may have written into it. */
async function sharedBy(
  target: Target,
  current: number,
  lacking: readonly (readonly [string, string])[],
  live: TreeList | undefined,
): Promise<string[]> {
  const likely = live
    ? lacking.filter(([path, sha]) => (live.own.get(path) ?? live.carried.get(path)) === sha)
    : lacking;
  const paths = likely.map(([path]) => path);
  const hashes = await target.host.hash(releaseFolder(current), paths);
  return likely.flatMap(([path, sha256]) => (hashes.get(path) === sha256 ? [path] : []));
}

async function prove(target: Target, came: readonly (readonly [string, string])[]): Promise<void> {
  const hashes = await target.host.hash(
    incoming,
    came.map(([path]) => path),
  );
  const [wrong] = came.find(([path, sha256]) => hashes.get(path) !== sha256) ?? [];
  if (wrong === undefined) return;
  throw new DeliveryRefused(
    `Tệp ${visible(wrong)} đến đích không còn nguyên vẹn. Bạn đọc vẫn thấy bản cũ. Đăng lại; nếu vẫn thế, kiểm tra ổ đĩa máy đích.`,
  );
}

function without(
  lacking: readonly (readonly [string, string])[],
  shared: readonly string[],
): string[] {
  const there = new Set(shared);
  return lacking.flatMap(([path]) => (there.has(path) ? [] : [path]));
}

function isKept({ path, kind }: Found, folders: ReadonlySet<string>): boolean {
  return kind === 'folder' && folders.has(path);
}

function stepOf(paths: readonly string[], step: (paths: readonly string[]) => Step): Step[] {
  return paths.length === 0 ? [] : [step(paths)];
}
