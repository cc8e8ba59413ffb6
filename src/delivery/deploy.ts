import { leftForReaders } from '#delivery/left-for-readers';
import { openTarget, type Reaching } from '#delivery/open-target';
import { releaseLabel } from '#delivery/release-label';
import { nextRelease, releaseName, stateAfter, surplusReleases } from '#delivery/releases';
import { isSameSite } from '#delivery/same-site';
import type { StagedRelease } from '#delivery/stage-release';
import type { Target } from '#delivery/target';
import { manifestName, parseManifest, type SiteManifest } from '#domain/site-manifest';
import { oneDecimal } from '#vietnamese/decimal';

/** Says what is being done, line by line. */
export type Telling = (line: string) => void;

const nothingToDo = 'Bản đang chạy đã đúng là bản này, không có gì để đăng.';

/** Does a step and says how long it took. */
export async function timed<T>(
  tell: Telling,
  work: () => Promise<T>,
  line: (result: T) => string,
): Promise<T> {
  const began = performance.now();
  const result = await work();
  const seconds = oneDecimal((performance.now() - began) / 1000);
  tell(`${line(result)} (${seconds} giây)`);
  return result;
}

/**
 * Brings a staged release to its target and lets readers see it. Until the switch, which is one step,
 * nothing that readers see has changed. Where they see it already, no release is made: those that a
 * rollback can lead to would be pushed out by copies of one.
 *
 * @returns number of the new release; `undefined` where there was nothing to do
 * @throws DeliveryRefused
 */
export async function deploy(
  staged: StagedRelease,
  reaching: Reaching,
  tell: Telling,
): Promise<number | undefined> {
  const target = await openTarget(reaching, { readOnly: false });
  try {
    const { current } = target.state;
    const release = nextRelease(target.state);
    const there = await readLive(target);
    // Not believed of the manifest alone: somebody may have written into the live release.
    const stands = (files: number) =>
      there.manifest !== undefined &&
      isSameSite(there.manifest, staged.manifest) &&
      files === (there.text === staged.text ? 0 : 1);
    const { files } = await timed(
      tell,
      () => target.send(staged, current),
      ({ files: sent, bytes }) =>
        stands(sent) ? 'So từng tệp với bản đang chạy' : sentLine(sent, staged.files.size, bytes),
    );
    if (stands(files)) {
      await target.discard();
      tell(nothingToDo);
      return undefined;
    }
    if (current !== undefined && there.manifest !== undefined) {
      const left = leftForReaders(there.manifest.files.keys(), staged.files);
      await target.carry(left, current, 'incoming');
      if (left.length > 0) {
        tell(
          `Giữ lại ${left.length} tệp của bản trước cho bạn đọc còn đang mở trang cũ; lần đăng sau sẽ xóa`,
        );
      }
    }
    await target.finish(release, current);
    await target.switchTo(release);
    tell(`Bạn đọc thấy bản ${releaseLabel(release, staged.text)}`);
    const surplus = surplusReleases(stateAfter(target.state, release));
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
    const { current } = target.state;
    const release = nextRelease(target.state);
    const { text, manifest } = await readLive(target);
    tell(
      current === undefined
        ? 'Ở đích chưa có bản nào'
        : `Bạn đọc đang thấy bản ${releaseLabel(current, text)}`,
    );
    if (manifest && isSameSite(manifest, staged.manifest)) {
      tell(nothingToDo);
      return;
    }
    const there = manifest?.files ?? new Map<string, string>();
    const files = [...staged.manifest.files];
    const changed = files.filter(([path, sha256]) => there.get(path) !== sha256);
    const gone = [...there.keys()].filter((path) => !staged.manifest.files.has(path));
    tell(`Sẽ gửi ${changed.length + 1}/${files.length + 1} tệp, kể cả ${manifestName}`);
    if (gone.length > 0) tell(`${gone.length} tệp của bản đang chạy không còn trong bản mới`);
    tell(`Sẽ là bản ${releaseLabel(release, staged.text)}`);
    const surplus = surplusReleases(stateAfter(target.state, release));
    if (surplus.length > 0) tell(`Sẽ xóa bản cũ: ${surplus.map(releaseName).join(', ')}`);
  } finally {
    await target.close();
  }
}

async function readLive(
  target: Target,
): Promise<{ readonly text?: string; readonly manifest?: SiteManifest }> {
  const { current } = target.state;
  const text = current === undefined ? undefined : await target.manifestOf(current);
  if (text === undefined) return {};
  const manifest = parseManifest(text);
  return { text, ...(manifest && { manifest }) };
}

function sentLine(sent: number, all: number, bytes: number): string {
  const megabytes = `${oneDecimal(bytes / 1_000_000)} MB`;
  return sent === all
    ? `Gửi ${all} tệp, ${megabytes}`
    : `Gửi ${sent}/${all} tệp, ${megabytes}; các tệp khác đã có ở đích`;
}
