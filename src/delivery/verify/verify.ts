import { straysOf } from '#delivery/live-release';
import { DeliveryRefused } from '#delivery/refusal';
import { compressedEndings, isCompressible } from '#delivery/site/paths';
import { readBuiltSite } from '#delivery/site/read-site';
import { isSameSite } from '#delivery/site/same-site';
import { openTarget, type Reaching } from '#delivery/target/open-target';
import type { ServerAnswer } from '#delivery/verify/ask';
import { builtFile, compare } from '#delivery/verify/compare';
import { type Difference, unread } from '#delivery/verify/difference';
import { LiveSite } from '#delivery/verify/live-site';
import { Suspects } from '#delivery/verify/suspects';
import { inLanes } from '#process/in-lanes';
import { sha256Of } from '#store/object-store';
import { visible } from '#vietnamese/visible';
import { pageAddress } from '#view/address';
import { manifestName, parseManifest, type SiteManifest } from '#view/site-manifest';

/** Requests at once: quick enough, and no burden on a small server. */
const atOnce = 8;

export interface VerifyOptions {
  /** Where the site is delivered to: strays there are looked for, too. */
  readonly target?: Reaching;
  /** Milliseconds that a small answer may take. */
  readonly patience?: number;
}

export interface Verified {
  /** How many files were compared. */
  readonly files: number;
  /** In the order of paths; none is told twice. */
  readonly differences: readonly Difference[];
}

/**
 * Compares a live site with a built one, file by file, as readers get them: pages by their address,
 * and what compresses both plain and compressed.
 *
 * @param origin scheme, host and port
 * @throws DeliveryRefused where `site` is no built site, nobody answers, or the target cannot be looked at
 */
export async function verify(
  origin: string,
  site: string,
  { target, patience }: VerifyOptions,
  onProgress: (done: number, total: number) => void,
): Promise<Verified> {
  const { text, manifest } = readBuiltSite(site);
  const live = new LiveSite(origin + manifest.base.slice(1), patience);
  // Where nobody answers, nothing can be compared: said once, not for every file.
  const first = await live.get(manifestName, Buffer.byteLength(text));
  if (first.status === 0) {
    throw new DeliveryRefused(
      `Không kết nối được với ${origin} (${visible(first.problem)}). Kiểm tra địa chỉ và mạng; chưa so được tệp nào.`,
    );
  }
  const expected = new Map([...manifest.files, [manifestName, sha256Of(text)]]);
  const suspects = new Suspects(live, expected.keys());
  const found: Difference[] = [];
  let done = 0;
  await inLanes(expected, atOnce, async ([path, sha256]) => {
    const file = builtFile(site, path, sha256);
    const answer = path === manifestName ? first : await live.get(path, file.size);
    const isRight = path === manifestName && isThisBuild(answer, manifest);
    const difference = isRight ? undefined : await compare(file, answer, live, site);
    if (difference) {
      found.push(difference);
      suspects.add(path, answer);
    }
    done += 1;
    onProgress(done, expected.size);
  });
  await inLanes(suspects.paths, atOnce, async (path) => {
    if ((await live.statusOf(path)) !== 200) return;
    found.push({ kind: 'added', path, detail: 'bản dựng không có tệp này' });
  });
  if (suspects.tooMany !== undefined) {
    found.push(unread(suspects.tooMany, 'nêu quá nhiều tệp lạ, không hỏi hết được'));
  }
  const strays = target ? await straysAt(target, manifest) : [];
  return { files: expected.size, differences: toldOnce([...found, ...strays]) };
}

/**
 * Whether a live site is the built one as far as its manifest says, which is enough to tell whether a
 * build brought anything new. Where nobody answers it is not.
 *
 * @param origin as of `verify`
 * @throws DeliveryRefused where `site` is no built site
 */
export async function isServed(origin: string, site: string): Promise<boolean> {
  const { text, manifest } = readBuiltSite(site);
  const live = new LiveSite(origin + manifest.base.slice(1));
  return isThisBuild(await live.get(manifestName, Buffer.byteLength(text)), manifest);
}

/** The same site may have been built again since it was delivered: that changes what only the clock says. */
function isThisBuild({ status, bytes }: ServerAnswer, manifest: SiteManifest): boolean {
  if (status !== 200 || !bytes) return false;
  const there = parseManifest(Buffer.from(bytes).toString('utf8'));
  return there !== undefined && isSameSite(there, manifest);
}

/** No web server tells of these. */
async function straysAt(reaching: Reaching, manifest: SiteManifest): Promise<Difference[]> {
  const isOwn = (path: string) => path === manifestName || manifest.files.has(path);
  const target = await openTarget(reaching, { readOnly: true });
  try {
    const strays = await straysOf(target, { has: (path) => isOwn(withoutPacking(path)) });
    return strays.map((path) => ({ kind: 'added', path, detail: 'không ai đăng tệp này' }));
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

/** The web server and the target may both tell of a stray, and of a page by two paths. */
function toldOnce(found: readonly Difference[]): Difference[] {
  const first = new Map(
    found.toReversed().map((one) => [`${one.kind} ${pageAddress(one.path)}`, one]),
  );
  return [...first.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
