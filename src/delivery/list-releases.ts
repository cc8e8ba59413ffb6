import { lineOf } from '#delivery/release/history';
import { releaseLabel } from '#delivery/release/label';

import type { Target } from '#delivery/target/target';
import { parseManifest } from '#view/site-manifest';

/**
 * The releases of a target, newest first, one a line, each with what it is to readers.
 *
 * @param typed the target as the editor types it
 */
export async function listLines(target: Target, typed: string): Promise<string[]> {
  const { releases } = target.state;
  if (releases.length === 0) return ['Ở đích chưa có bản nào.'];
  const lines = ['Các bản ở đích:'];
  const manifests = await target.manifestsOf(releases);
  for (const release of releases.toReversed()) {
    const label = releaseLabel(release, parseManifest(manifests.get(release) ?? ''));
    lines.push(`  ${label}${meaning(target, release)}`);
  }
  if (releases.length > 1) {
    lines.push(`Về một bản khác: npm run rollback -- ${typed} --to SỐ`);
  }
  return lines;
}

function meaning({ state }: Target, release: number): string {
  const [live, former, ...earlier] = lineOf(state);
  if (release === live) return ' – bạn đọc đang thấy';
  if (release === former) return ' – rollback sẽ về bản này';
  return earlier.includes(release) ? '' : ' – đã rút lại hoặc chưa từng lên trang';
}
