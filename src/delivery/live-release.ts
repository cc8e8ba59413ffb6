import type { KnownLists } from '#delivery/release/known-lists';
import { releaseFolder } from '#delivery/release/layout';
import { leftForReaders } from '#delivery/release/left-for-readers';
import type { StagedRelease } from '#delivery/release/stage';
import { isSameSite } from '#delivery/site/same-site';
import type { TreeList } from '#delivery/site/tree-list';
import type { Target } from '#delivery/target/target';
import { knowTree } from '#delivery/tree/known-tree';
import { manifestName, parseManifest, type SiteManifest } from '#view/site-manifest';

/** What the release that readers see is said to be made of. */
export interface LiveRelease {
  /** Path → SHA-256; of compressed files only where there is a list. */
  readonly own: ReadonlyMap<string, string>;
  /** Absent where nobody here knows it any more. */
  readonly list?: TreeList;
  readonly listName?: string;
  readonly manifest?: SiteManifest;
}

/** By its list where that is known here; its manifest, which is as long as the site, has to travel. */
export async function knowLive(target: Target, lists: KnownLists): Promise<LiveRelease> {
  const { current } = target.state;
  if (current === undefined) return { own: new Map() };
  const listName = (await target.recorded()).get(releaseFolder(current));
  const list = lists.get(listName);
  if (list && listName !== undefined) return { own: list.own, list, listName };
  const { manifest } = await readLive(target);
  return { own: manifest?.files ?? new Map(), ...(manifest && { manifest }) };
}

/** Whether readers see a site already, as far as it is said what they see: the manifest may differ by its time. */
export function isShown(staged: StagedRelease, { list, manifest }: LiveRelease): boolean {
  if (!list) return manifest !== undefined && isSameSite(manifest, staged.manifest);
  return (
    list.base === staged.manifest.base &&
    list.own.size === staged.files.size &&
    [...staged.files].every(
      ([path, sha256]) => path === manifestName || list.own.get(path) === sha256,
    )
  );
}

/**
 * Looks whether the live release is what it is said to be, and a staged one with it.
 *
 * @returns how many files are missing or altered, and which are there that nobody published
 */
export async function inspectLive(
  target: Target,
  staged: StagedRelease,
  { list, listName }: LiveRelease,
): Promise<{ readonly altered: number; readonly strays: readonly string[] }> {
  const { current } = target.state;
  if (current === undefined) return { altered: 0, strays: [] };
  const folder = releaseFolder(current);
  const known = new Map([...staged.files, ...(list?.carried ?? [])]);
  if (list) known.set(manifestName, list.own.get(manifestName) ?? '');
  const { present, odd, unproven } = await knowTree(target, folder, list, listName, known);
  const altered = [...staged.files].filter(
    ([path, sha256]) => path !== manifestName && present.get(path) !== sha256,
  );
  const extra = odd.filter(({ path, kind }) => kind !== 'folder' && !known.has(path));
  const paths = extra.map(({ path }) => path);
  const strays = await straysAmong(target, paths, staged.files);
  if (altered.length + strays.length === 0 && listName !== undefined) {
    await target.host.record(folder, listName, unproven, []);
  }
  return { altered: altered.length, strays };
}

/** The manifest of the release that readers see, as text and as what it says, as far as there is one. */
export async function readLive(
  target: Target,
): Promise<{ readonly text?: string; readonly manifest?: SiteManifest }> {
  const { current } = target.state;
  const texts = await target.manifestsOf(current === undefined ? [] : [current]);
  const text = texts.get(current ?? 0);
  if (text === undefined) return {};
  const manifest = parseManifest(text);
  return { text, ...(manifest && { manifest }) };
}

/**
 * Strays are files of the live release that nobody published: they are neither its own, nor kept for readers of a
 * release before it or, after a rollback, behind it.
 *
 * @param files its own, compressed ones among them
 */
export async function straysOf(
  target: Target,
  files: { has(path: string): boolean },
): Promise<string[]> {
  const { current } = target.state;
  if (current === undefined) return [];
  const extra = (await target.filesOf(current)).filter((path) => !files.has(path));
  return straysAmong(target, extra, files);
}

async function straysAmong(
  target: Target,
  extra: readonly string[],
  files: { has(path: string): boolean },
): Promise<string[]> {
  const { current, releases } = target.state;
  if (extra.length === 0) return [];
  const others = await target.manifestsOf(releases.filter((release) => release !== current));
  const left = new Set(
    [...others.values()].flatMap((text) =>
      leftForReaders(parseManifest(text)?.files.keys() ?? [], files),
    ),
  );
  return extra.filter((path) => !left.has(path)).sort();
}
