import { listLines } from '#delivery/list-releases';
import { DeliveryRefused } from '#delivery/refusal';
import { formerRelease } from '#delivery/release/history';
import { releaseLabel } from '#delivery/release/label';
import { releaseName } from '#delivery/release/layout';
import { leftForReaders } from '#delivery/release/left-for-readers';
import { openTarget, type Reaching } from '#delivery/target/open-target';
import type { Target } from '#delivery/target/target';
import type { Telling } from '#delivery/telling';
import { parseManifest } from '#view/site-manifest';

export interface RollbackOptions {
  /** Says it and changes nothing. */
  readonly dryRun: boolean;
  /** A release of the list; absent for the one that readers saw before. */
  readonly to?: number;
}

/**
 * Lets readers see the release that they saw before the live one; once more, the one before that.
 * A release they were taken back from is passed over, unless it is asked for by its number.
 *
 * @throws DeliveryRefused where there is none; it says which there are
 */
export async function rollback(
  reaching: Reaching,
  { dryRun, to }: RollbackOptions,
  tell: Telling,
): Promise<void> {
  const target = await openTarget(reaching, { readOnly: dryRun, isLookedFor: true });
  try {
    const { current } = target.state;
    if (current === undefined) throw new DeliveryRefused('Ở đích chưa có bản nào để quay lại.');
    const wanted = await releaseWanted(target, current, to, reaching.target);
    const manifests = await target.manifestsOf([current, wanted]);
    const manifestOf = (release: number) => parseManifest(manifests.get(release) ?? '');
    const [from, back] = [manifestOf(current), manifestOf(wanted)];
    const move = `từ bản ${releaseLabel(current, from)} về bản ${releaseLabel(wanted, back)}`;
    if (dryRun) {
      tell(`Sẽ quay lại ${move}`);
      return;
    }
    // Who has a page of the live release open goes on reading it after the switch.
    if (from && back) {
      await target.carry(leftForReaders(from.files.keys(), back.files), wanted);
    }
    // What was published last is wanted again where somebody goes forward to it.
    const isLast = wanted === target.state.releases.at(-1);
    await target.goBack(wanted, !isLast);
    tell(`Đã quay lại ${move}`);
    if (isLast) return;
    tell('Sửa bài trong content, dựng lại rồi đăng. Nếu đăng khi chưa sửa, lỗi cũ sẽ lên lại.');
    tell('Lần chạy theo lịch không đăng gì, cho đến khi có người đăng.');
  } finally {
    await target.close();
  }
}

/** Says which releases there are at a target. */
export async function tellReleases(reaching: Reaching, tell: Telling): Promise<void> {
  const target = await openTarget(reaching, { readOnly: true, isLookedFor: true });
  try {
    for (const line of await listLines(target, reaching.target)) tell(line);
  } finally {
    await target.close();
  }
}

async function releaseWanted(
  target: Target,
  current: number,
  to: number | undefined,
  typed: string,
): Promise<number> {
  const refuse = async (reason: string) =>
    new DeliveryRefused([reason, ...(await listLines(target, typed))].join('\n'));
  if (to === undefined) {
    const former = formerRelease(target.state);
    if (former !== undefined) return former;
    throw await refuse(`Trước bản ${releaseName(current)} không còn bản nào để quay lại.`);
  }
  if (to === current) throw await refuse(`Bạn đọc đang thấy chính bản ${releaseName(to)}.`);
  if (target.state.releases.includes(to)) return to;
  throw await refuse(`Ở đích không có bản ${releaseName(to)}.`);
}
