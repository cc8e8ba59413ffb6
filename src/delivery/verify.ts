import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Fetched, fetchPacked, fetchPlain, sameOriginPaths } from '#delivery/live-site';
import { DeliveryRefused } from '#delivery/refusal';
import { isSameSite } from '#delivery/same-site';
import { leadsTo } from '#delivery/server/moved-addresses';
import { readSite } from '#delivery/site-manifest';
import { isCompressible } from '#delivery/site-paths';
import { inLanes } from '#process/in-lanes';
import { sha256Of } from '#store/object-store';
import { pageAddress } from '#view/address';
import { manifestName, parseManifest, type SiteManifest } from '#view/site-manifest';

/** Requests at once: quick enough, and no burden on a small server. */
const atOnce = 8;

export interface Difference {
  readonly kind: 'altered' | 'missing' | 'added' | 'unread';
  /** Path below the base. */
  readonly path: string;
  /** What was found, in the words of the person who asked. */
  readonly detail: string;
}

export interface Verified {
  /** How many files were compared. */
  readonly files: number;
  /** In the order of paths. */
  readonly differences: readonly Difference[];
}

/**
 * Compares a live site with a built one, file by file, as readers get them: pages by their address,
 * and what compresses both plain and compressed. A web server lists no folder, so what is too much is
 * looked for in the live manifest and in links of pages that were altered.
 *
 * @param origin scheme, host and port
 * @throws DeliveryRefused where `site` is no built site, or nobody answers
 */
export async function verify(
  origin: string,
  site: string,
  onProgress: (done: number, total: number) => void,
): Promise<Verified> {
  const { text, manifest } = readSite(site);
  const expected = new Map([...manifest.files, [manifestName, sha256Of(text)]]);
  const root = origin + manifest.base.slice(1);
  // Where nobody answers, nothing can be compared: said once, not for every file.
  const first = await fetchPlain(root + addressOf(manifestName));
  if (first.bytes === undefined) {
    throw new DeliveryRefused(
      `Không kết nối được với ${origin} (${first.problem}). Kiểm tra địa chỉ và mạng; chưa so được tệp nào.`,
    );
  }
  const found: Difference[] = [];
  const suspects = new Set<string>();
  let done = 0;
  await inLanes(expected, atOnce, async ([path, sha256]) => {
    const live = await fetchPlain(root + addressOf(path));
    const fault = isThisBuild(path, live, manifest)
      ? undefined
      : path === '404.html'
        ? await faultOfMissingPage(root, sha256)
        : (faultOf(live, sha256, join(site, path), root) ??
          (isCompressible(path) && live.status === 200
            ? packedFault(await fetchPacked(root + addressOf(path)), sha256)
            : undefined));
    if (fault) {
      found.push({ ...fault, path });
      const below =
        path.endsWith('.html') && live.bytes
          ? sameOriginPaths(live, root, root + addressOf(path))
          : [];
      for (const linked of below) suspects.add(linked);
      if (path === manifestName && live.bytes) {
        const there = parseManifest(Buffer.from(live.bytes).toString('utf8'));
        for (const listed of there?.files.keys() ?? []) suspects.add(listed);
      }
    }
    done += 1;
    onProgress(done, expected.size);
  });
  const unknown = [...suspects].filter((path) => !isExpected(path, expected));
  await inLanes(unknown, atOnce, async (path) => {
    const { status } = await fetchPlain(root + addressOf(path));
    if (status === 200) found.push({ kind: 'added', path, detail: 'bản dựng không có tệp này' });
  });
  const differences = found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return { files: expected.size, differences };
}

/**
 * Whether a live site is the built one as far as its manifest says, which is enough to tell whether a
 * build brought anything new. Where nobody answers it is not.
 *
 * @param origin as of `verify`
 * @throws DeliveryRefused where `site` is no built site
 */
export async function isServed(origin: string, site: string): Promise<boolean> {
  const { manifest } = readSite(site);
  const live = await fetchPlain(origin + manifest.base.slice(1) + addressOf(manifestName));
  return isThisBuild(manifestName, live, manifest);
}

/** The same site may have been built again since it was delivered: that changes what only the clock says. */
function isThisBuild(path: string, { status, bytes }: Fetched, manifest: SiteManifest): boolean {
  if (path !== manifestName || status !== 200 || !bytes) return false;
  const there = parseManifest(Buffer.from(bytes).toString('utf8'));
  return there !== undefined && isSameSite(there, manifest);
}

type Fault = Omit<Difference, 'path'>;

function faultOf(live: Fetched, sha256: string, file: string, root: string): Fault | undefined {
  if (live.bytes === undefined) return { kind: 'unread', detail: live.problem };
  if (live.status === 200) {
    return sha256Of(live.bytes) === sha256 ? undefined : altered('nội dung khác bản dựng');
  }
  // The page of an old address leads on, and the server may do so before it.
  if ((live.status === 301 || live.status === 308) && file.endsWith('.html')) {
    const to = leadsTo(readFileSync(file, 'utf8'));
    if (to !== undefined && leadsThere(live.location, to, root)) return undefined;
  }
  if (live.status === 404 || live.status === 410) {
    return { kind: 'missing', detail: `máy chủ trả lời ${live.status}` };
  }
  return altered(`máy chủ trả lời ${live.status}${live.location ? ` → ${live.location}` : ''}`);
}

/** A redirect that leads to another host is no redirect of ours. */
function leadsThere(location: string | undefined, to: string, root: string): boolean {
  return location !== undefined && new URL(location, root).href === new URL(to, root).href;
}

function packedFault(live: Fetched, sha256: string): Fault | undefined {
  if (live.bytes === undefined) return { kind: 'unread', detail: `bản nén: ${live.problem}` };
  return live.status === 200 && sha256Of(live.bytes) === sha256
    ? undefined
    : altered(`bản nén (${live.encoding ?? 'không nén'}) khác bản dựng`);
}

/** The page for what is not there is asked for as readers come upon it. */
async function faultOfMissingPage(root: string, sha256: string): Promise<Fault | undefined> {
  const live = await fetchPlain(`${root}khong-co-${sha256.slice(0, 12)}/`);
  if (live.bytes === undefined) return { kind: 'unread', detail: live.problem };
  if (live.status !== 404) {
    return altered(`địa chỉ không có thật được trả lời ${live.status}, đáng lẽ 404`);
  }
  return sha256Of(live.bytes) === sha256
    ? undefined
    : altered('địa chỉ không có thật không hiện trang 404 của bản dựng');
}

function altered(detail: string): Fault {
  return { kind: 'altered', detail };
}

/** A page is asked for by the address that readers use. */
function addressOf(path: string): string {
  return pageAddress(path).split('/').map(encodeURIComponent).join('/');
}

function isExpected(path: string, expected: ReadonlyMap<string, string>): boolean {
  const page = `${path.replace(/\/$/u, '')}/index.html`.replace(/^\//u, '');
  return expected.has(path) || expected.has(page);
}
