import { readLive, straysOf } from '#delivery/live-release';
import { nextRelease, stateAfter, surplusReleases } from '#delivery/release/history';
import { releaseLabel } from '#delivery/release/label';
import { heldText, releaseName } from '#delivery/release/layout';
import { leftForReaders } from '#delivery/release/left-for-readers';
import type { StagedRelease } from '#delivery/release/stage';
import { isSameSite } from '#delivery/site/same-site';
import { openTarget, type Reaching } from '#delivery/target/open-target';
import type { Target } from '#delivery/target/target';
import { type Telling, timed } from '#delivery/telling';
import { oneDecimal } from '#vietnamese/decimal';
import { visible } from '#vietnamese/visible';

const nothingToDo = 'Bản đang chạy đã đúng là bản này, không có gì để đăng.';
/** Said to a clock after a rollback. */
export const heldLine = heldText.trim();

export interface DeployOptions {
  /** Nobody asked for it but the clock, which must not undo a rollback. */
  readonly scheduled: boolean;
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
  { scheduled }: DeployOptions,
  tell: Telling,
): Promise<number | undefined> {
  const target = await openTarget(reaching, { readOnly: false });
  try {
    if (scheduled && target.state.held) {
      tell(heldLine);
      return undefined;
    }
    const release = nextRelease(target.state);
    const there = await readLive(target);
    const isSame = there.manifest !== undefined && isSameSite(there.manifest, staged.manifest);
    const clockFiles = there.text === staged.text ? 0 : 1;
    const { files } = await timed(
      tell,
      () => target.send(staged),
      ({ files: sent, bytes }) =>
        isSame ? 'So từng tệp với bản đang chạy' : sentLine(sent, staged.files.size, bytes),
    );
    if (isSame) {
      // Not believed of the manifest alone: somebody may have written into the live release.
      const altered = files - clockFiles;
      const strays = await straysOf(target, staged.files);
      if (altered === 0 && strays.length === 0) {
        await target.discard();
        await target.tidy([]);
        tell(nothingToDo);
        return undefined;
      }
      tell(damageLine(altered, strays));
    }
    const left = leftForReaders(there.manifest?.files.keys() ?? [], staged.files);
    if (left.length > 0) {
      await target.carry(left, 'incoming');
      tell(
        `Giữ lại ${left.length} tệp của bản trước cho bạn đọc còn đang mở trang cũ; lần đăng sau sẽ xóa`,
      );
    }
    await target.publish(release);
    tell(`Bạn đọc thấy bản ${releaseLabel(release, staged.text)}`);
    await tidyUp(target, release, tell);
    return release;
  } catch (error) {
    // What has come over would take its space until the next deployment.
    await target.discard().catch(() => {});
    throw error;
  } finally {
    await target.close();
  }
}

/** What is left to do once readers see a release. That it fails makes the deployment no failure. */
async function tidyUp(target: Target, release: number, tell: Telling): Promise<void> {
  try {
    const surplus = surplusReleases(stateAfter(target.state, release));
    await target.tidy(surplus);
    if (surplus.length > 0) tell(`Xóa bản cũ: ${surplus.map(releaseName).join(', ')}`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    tell(`Đã đăng, nhưng chưa dọn được bản cũ ở đích: ${visible(reason)}`);
  }
}

function sentLine(sent: number, all: number, bytes: number): string {
  const megabytes = `${oneDecimal(bytes / 1_000_000)} MB`;
  return sent === all
    ? `Gửi ${all} tệp, ${megabytes}`
    : `Gửi ${sent}/${all} tệp, ${megabytes}; các tệp khác đã có ở đích`;
}

function damageLine(altered: number, [stray = '', ...others]: readonly string[]): string {
  const found = [
    ...(altered > 0 ? [`${altered} tệp thiếu hoặc bị sửa`] : []),
    ...(stray === '' ? [] : [`${others.length + 1} tệp lạ, ví dụ ${visible(stray)}`]),
  ];
  return `Bản đang chạy không còn như lúc đăng: ${found.join('; ')}. Đăng lại bản sạch.`;
}
