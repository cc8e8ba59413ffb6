import type { SiteChange } from '#gate/judged-site';
import type { PassedSite } from '#gate/passed/passed-site';
import type { SiteFile } from '#gate/site-files';
import { manifestName } from '#view/site-manifest';

/** How files differ from those of a site that passed. Only those are hashed that it had too. */
export function changeSince(former: PassedSite, files: ReadonlyMap<string, SiteFile>): SiteChange {
  const added: string[] = [];
  const altered = new Set<string>();
  const unchanged: string[] = [];
  for (const [path, file] of files) {
    if (!former.has(path)) added.push(path);
    // It is new in every build.
    else if (path !== manifestName && former.hadBytes(path, file.sha256())) unchanged.push(path);
    else altered.add(path);
  }
  const removed = new Set(former.data.paths.filter((path) => !files.has(path)));
  return { former, added, altered, removed, unchanged };
}
