import type { Telling } from '#delivery/deploy';
import { leftForReaders } from '#delivery/left-for-readers';
import { openTarget, type Reaching } from '#delivery/open-target';
import { DeliveryRefused } from '#delivery/refusal';
import { formerRelease, releaseName } from '#delivery/releases';
import { parseManifest } from '#delivery/site-manifest';

/**
 * Lets readers see the release before the one they see now; once more, the one before that.
 *
 * @param dryRun says it and changes nothing
 * @throws DeliveryRefused where there is none
 */
export async function rollback(
  reaching: Reaching,
  { dryRun }: { readonly dryRun: boolean },
  tell: Telling,
): Promise<void> {
  const target = await openTarget(reaching, { readOnly: dryRun });
  try {
    const { current } = target.state;
    const former = formerRelease(target.state);
    if (current === undefined) throw new DeliveryRefused('Ở đích chưa có bản nào để quay lại.');
    if (former === undefined) {
      throw new DeliveryRefused(`Trước bản ${releaseName(current)} không còn bản nào ở đích.`);
    }
    if (dryRun) {
      tell(`Sẽ từ bản ${releaseName(current)} quay lại bản ${releaseName(former)}`);
      return;
    }
    const [seen, next] = [
      parseManifest((await target.manifestOf(current)) ?? ''),
      parseManifest((await target.manifestOf(former)) ?? ''),
    ];
    // Who has a page of the live release open goes on reading it after the switch.
    if (seen && next) {
      await target.carry(leftForReaders(seen.files.keys(), next.files), current, former);
    }
    await target.switchTo(former);
    tell(`Đã từ bản ${releaseName(current)} quay lại bản ${releaseName(former)}`);
  } finally {
    await target.close();
  }
}
