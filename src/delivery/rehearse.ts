import { type DeployOptions, heldLine } from '#delivery/deploy';
import { readLive } from '#delivery/live-release';
import { nextRelease, stateAfter, surplusReleases } from '#delivery/release/history';
import { releaseLabel } from '#delivery/release/label';
import { releaseName } from '#delivery/release/layout';
import type { StagedRelease } from '#delivery/release/stage';
import { isSameSite } from '#delivery/site/same-site';
import { openTarget, type Reaching } from '#delivery/target/open-target';
import type { Telling } from '#delivery/telling';
import { manifestName } from '#view/site-manifest';

/** Says what `deploy` would do, as far as the manifests tell, and changes nothing there. */
export async function rehearse(
  staged: StagedRelease,
  reaching: Reaching,
  { scheduled }: DeployOptions,
  tell: Telling,
): Promise<void> {
  const target = await openTarget(reaching, { readOnly: true });
  try {
    const { current, held } = target.state;
    if (scheduled && held) {
      tell(heldLine);
      return;
    }
    const release = nextRelease(target.state);
    const { manifest } = await readLive(target);
    tell(
      current === undefined
        ? 'Ở đích chưa có bản nào'
        : `Bạn đọc đang thấy bản ${releaseLabel(current, manifest)}`,
    );
    if (manifest && isSameSite(manifest, staged.manifest)) {
      tell('Theo bản kê, bản đang chạy đã đúng là bản này; khi đăng sẽ so từng tệp.');
      return;
    }
    const there = manifest?.files ?? new Map<string, string>();
    const files = [...staged.manifest.files];
    const changed = files.filter(([path, sha256]) => there.get(path) !== sha256);
    const gone = [...there.keys()].filter((path) => !staged.manifest.files.has(path));
    tell(`Sẽ gửi ${changed.length + 1}/${files.length + 1} tệp, kể cả ${manifestName}`);
    if (gone.length > 0) tell(`${gone.length} tệp của bản đang chạy không còn trong bản mới`);
    tell(`Sẽ là bản ${releaseLabel(release, staged.manifest)}`);
    const surplus = surplusReleases(stateAfter(target.state, release));
    if (surplus.length > 0) tell(`Sẽ xóa bản cũ: ${surplus.map(releaseName).join(', ')}`);
  } finally {
    await target.close();
  }
}
