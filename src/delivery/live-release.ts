import { leftForReaders } from '#delivery/left-for-readers';
import type { Target } from '#delivery/target/target';
import { parseManifest, type SiteManifest } from '#view/site-manifest';

/** The manifest of the release that readers see, as text and as what it says, as far as there is one. */
export async function readLive(
  target: Target,
): Promise<{ readonly text?: string; readonly manifest?: SiteManifest }> {
  const { current } = target.state;
  const text = current === undefined ? undefined : await target.manifestOf(current);
  if (text === undefined) return {};
  const manifest = parseManifest(text);
  return { text, ...(manifest && { manifest }) };
}

/**
 * Files of the live release that nobody published: they are neither its own, nor kept for readers of a
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
  let extra = (await target.filesOf(current)).filter((path) => !files.has(path));
  for (const release of releases) {
    if (extra.length === 0) break;
    if (release === current) continue;
    const manifest = parseManifest((await target.manifestOf(release)) ?? '');
    const left = new Set(leftForReaders(manifest?.files.keys() ?? [], files));
    extra = extra.filter((path) => !left.has(path));
  }
  return extra.sort();
}

export interface Damage {
  /** How many files are altered or missing. */
  readonly altered: number;
  readonly strays: readonly string[];
}

export function damageLine({ altered, strays }: Damage): string {
  const found = [
    ...(altered > 0 ? [`${altered} tệp thiếu hoặc bị sửa`] : []),
    ...(strays.length > 0 ? [`${strays.length} tệp lạ, ví dụ ${strays[0]}`] : []),
  ];
  return `Bản đang chạy không còn như lúc đăng: ${found.join('; ')}. Đăng lại bản sạch.`;
}
