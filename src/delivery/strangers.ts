import { straysOf } from '#delivery/live-release';
import { readSite } from '#delivery/site-manifest';
import { compressedEndings, isCompressible } from '#delivery/site-paths';
import { openTarget, type Reaching } from '#delivery/target/open-target';
import type { Difference } from '#delivery/verify';
import { manifestName } from '#view/site-manifest';

/**
 * Files in the live release of a target that nobody published, which no web server tells of.
 *
 * @throws DeliveryRefused where `site` is no built site, or the target cannot be looked at
 */
export async function strangers(site: string, reaching: Reaching): Promise<Difference[]> {
  const { manifest } = readSite(site);
  const isOwn = (path: string) => path === manifestName || manifest.files.has(path);
  const target = await openTarget(reaching, { readOnly: true });
  try {
    const found = await straysOf(target, { has: (path) => isOwn(withoutPacking(path)) });
    return found.map((path) => ({ kind: 'added', path, detail: 'không ai đăng tệp này' }));
  } finally {
    await target.close();
  }
}

/** A compressed file lies beside the one it is made of. */
function withoutPacking(path: string): string {
  const ending = compressedEndings.find((one) => path.endsWith(one)) ?? '';
  const plain = path.slice(0, path.length - ending.length);
  return isCompressible(plain) ? plain : path;
}
