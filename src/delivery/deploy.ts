import { inspectLive, isShown, knowLive } from '#delivery/live-release';
import { nextRelease, stateAfter, surplusReleases } from '#delivery/release/history';
import type { KnownLists } from '#delivery/release/known-lists';
import { releaseLabel } from '#delivery/release/label';
import { heldText, releaseName } from '#delivery/release/layout';
import type { StagedRelease } from '#delivery/release/stage';
import type { TreeList } from '#delivery/site/tree-list';
import { openTarget, type Reaching } from '#delivery/target/open-target';
import type { Target } from '#delivery/target/target';
import { type Telling, timed } from '#delivery/telling';
import { prepare, stockUp } from '#delivery/tree/prepare';
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
  lists: KnownLists,
  tell: Telling,
): Promise<number | undefined> {
  const target = await openTarget(reaching, {
    readOnly: false,
    beforeFirst: () => staged.provide(staged.files.keys()),
  });
  try {
    if (scheduled && target.state.held) {
      tell(heldLine);
      return undefined;
    }
    const release = nextRelease(target.state);
    const live = await knowLive(target, lists);
    if (isShown(staged, live)) {
      // Not believed of the list alone: somebody may have written into the live release.
      const { altered, strays } = await timed(
        tell,
        () => inspectLive(target, staged, live),
        () => 'So từng tệp với bản đang chạy',
      );
      if (altered === 0 && strays.length === 0) {
        if (target.state.isLeft) await target.discard();
        await target.tidy([]);
        tell(nothingToDo);
        return undefined;
      }
      tell(damageLine(altered, strays));
    }
    const { carried, list } = await timed(
      tell,
      () => prepare(target, staged, live, lists),
      ({ files, bytes }) => sentLine(files, staged.files.size, bytes),
    );
    if (carried > 0) {
      tell(
        `Giữ lại ${carried} tệp của bản trước cho bạn đọc còn đang mở trang cũ; lần đăng sau sẽ xóa`,
      );
    }
    await target.publish(release);
    tell(`Bạn đọc thấy bản ${releaseLabel(release, staged.manifest)}`);
    await tidyUp(target, release, list, lists, tell);
    return release;
  } catch (error) {
    // No release any more, but the next one can be made of it.
    await target.discard().catch(() => {});
    throw error;
  } finally {
    await target.close();
  }
}

/** What is left to do once readers see a release. That it fails makes the deployment no failure. */
async function tidyUp(
  target: Target,
  release: number,
  list: TreeList,
  lists: KnownLists,
  tell: Telling,
): Promise<void> {
  try {
    if (target.state.releases.length === 0) await stockUp(target, release, list, lists);
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
