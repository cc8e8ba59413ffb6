import { leftForReaders } from '#delivery/left-for-readers';
import { openTarget, type Reaching } from '#delivery/open-target';
import { nextRelease, releaseName, surplusReleases } from '#delivery/releases';
import { manifestName, parseManifest } from '#delivery/site-manifest';
import type { StagedRelease } from '#delivery/stage-release';
import type { Target } from '#delivery/target';

/** Says what is being done, line by line. */
export type Telling = (line: string) => void;

/** Does a step and says how long it took. */
export async function timed<T>(
  tell: Telling,
  work: () => Promise<T>,
  line: (result: T) => string,
): Promise<T> {
  const began = performance.now();
  const result = await work();
  const seconds = ((performance.now() - began) / 1000).toFixed(1).replace('.', ',');
  tell(`${line(result)} (${seconds} giây)`);
  return result;
}

/**
 * Brings a staged release to its target and lets readers see it. Until the switch, which is one step,
 * nothing that readers see has changed.
 *
 * @returns number of the new release
 * @throws DeliveryRefused
 */
export async function deploy(
  staged: StagedRelease,
  reaching: Reaching,
  tell: Telling,
): Promise<number> {
  const target = await openTarget(reaching, { readOnly: false });
  try {
    const { current, releases } = target.state;
    const release = nextRelease(target.state);
    await timed(
      tell,
      () => target.send(staged, current),
      ({ files, bytes }) =>
        `Gửi ${files}/${staged.files.size} tệp, ${megabytes(bytes)} MB; các tệp khác đã có ở đích`,
    );
    if (current !== undefined) {
      const left = await leftOf(target, current, staged);
      await target.carry(left, current, 'incoming');
      if (left.length > 0) tell(`Giữ thêm một bản nữa ${left.length} tệp mà trang cũ còn gọi`);
    }
    await target.finish(release);
    await target.switchTo(release);
    tell(`Bạn đọc thấy bản ${releaseName(release)}`);
    const surplus = surplusReleases([...releases, release], release);
    await target.remove(surplus);
    if (surplus.length > 0) tell(`Xóa bản cũ: ${surplus.map(releaseName).join(', ')}`);
    return release;
  } finally {
    await target.close();
  }
}

/** Says what `deploy` would do and changes nothing there. */
export async function rehearse(
  staged: StagedRelease,
  reaching: Reaching,
  tell: Telling,
): Promise<void> {
  const target = await openTarget(reaching, { readOnly: true });
  try {
    const { current, releases } = target.state;
    const release = nextRelease(target.state);
    const text = current === undefined ? undefined : await target.manifestOf(current);
    const there = parseManifest(text ?? '')?.files ?? new Map<string, string>();
    const files = [...staged.manifest.files];
    const changed = files.filter(([path, sha256]) => there.get(path) !== sha256);
    const gone = [...there.keys()].filter((path) => !staged.manifest.files.has(path));
    tell(
      current === undefined
        ? 'Ở đích chưa có bản nào'
        : `Bạn đọc đang thấy bản ${releaseName(current)}`,
    );
    tell(`Sẽ gửi ${changed.length + 1}/${files.length + 1} tệp, kể cả ${manifestName}`);
    if (gone.length > 0) tell(`${gone.length} tệp của bản đang chạy không còn trong bản mới`);
    tell(`Sẽ là bản ${releaseName(release)}`);
    const surplus = surplusReleases([...releases, release], release);
    if (surplus.length > 0) tell(`Sẽ xóa bản cũ: ${surplus.map(releaseName).join(', ')}`);
  } finally {
    await target.close();
  }
}

async function leftOf(target: Target, from: number, staged: StagedRelease): Promise<string[]> {
  const former = parseManifest((await target.manifestOf(from)) ?? '');
  return former ? leftForReaders(former.files.keys(), staged.files) : [];
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1).replace('.', ',');
}
