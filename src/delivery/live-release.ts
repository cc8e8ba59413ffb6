import { leftForReaders } from '#delivery/release/left-for-readers';
import type { Target } from '#delivery/target/target';
import { parseManifest, type SiteManifest } from '#view/site-manifest';

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
  const { current, releases } = target.state;
  if (current === undefined) return [];
  const extra = (await target.filesOf(current)).filter((path) => !files.has(path));
  if (extra.length === 0) return [];
  const others = await target.manifestsOf(releases.filter((release) => release !== current));
  const left = new Set(
    [...others.values()].flatMap((text) =>
      leftForReaders(parseManifest(text)?.files.keys() ?? [], files),
    ),
  );
  return extra.filter((path) => !left.has(path)).sort();
}
