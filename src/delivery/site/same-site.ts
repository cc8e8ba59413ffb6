import type { SiteManifest } from '#view/site-manifest';

/**
 * Whether two builds made the same files for the same place. Their manifests may differ all the same:
 * each says when it was built.
 */
export function isSameSite(a: SiteManifest, b: SiteManifest): boolean {
  return (
    a.base === b.base &&
    a.files.size === b.files.size &&
    [...a.files].every(([path, sha256]) => b.files.get(path) === sha256)
  );
}
