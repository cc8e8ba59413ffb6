import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { leadsTo } from '#delivery/server/moved-addresses';
import { isCompressible } from '#delivery/site/paths';
import type { ServerAnswer } from '#delivery/verify/ask';
import { altered, type Difference, unread } from '#delivery/verify/difference';
import type { LiveSite } from '#delivery/verify/live-site';
import { sha256Of } from '#store/object-store';

/** A file of the built site. */
export interface BuiltFile {
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
}

/** @param site folder of the built site, which the file lies in or is missing from */
export function builtFile(site: string, path: string, sha256: string): BuiltFile {
  return { path, sha256, size: statSync(join(site, path), { throwIfNoEntry: false })?.size ?? 0 };
}

/** Compares a file with what the server gave out for it, packed too where it compresses. */
export async function compare(
  file: BuiltFile,
  answer: ServerAnswer,
  live: LiveSite,
  site: string,
): Promise<Difference | undefined> {
  if (file.path === '404.html') return compareMissingPage(file, live);
  const plain = comparePlain(file, answer, live, site);
  if (plain || !isCompressible(file.path) || answer.status !== 200) return plain;
  return comparePacked(file, await live.get(file.path, file.size, 'packed'));
}

function comparePlain(
  file: BuiltFile,
  answer: ServerAnswer,
  { root }: LiveSite,
  site: string,
): Difference | undefined {
  const { path } = file;
  const { status, location } = answer;
  if (status === 0) return unread(path, answer.problem);
  if (status === 200) return compareContent(file, answer, 'nội dung khác bản dựng');
  // The page of an old address leads on, and the server may do so before it.
  if ((status === 301 || status === 308) && path.endsWith('.html')) {
    const to = leadsTo(readFileSync(join(site, path), 'utf8'));
    if (to !== undefined && leadsThere(location, to, root)) return undefined;
  }
  if (status === 404 || status === 410) {
    return { kind: 'missing', path, detail: `máy chủ trả lời ${status}` };
  }
  return altered(path, `máy chủ trả lời ${status}${location ? ` → ${location}` : ''}`);
}

/** A redirect that leads to another host is no redirect of ours. */
function leadsThere(location: string | undefined, to: string, root: string): boolean {
  const there = location === undefined ? null : URL.parse(location, root);
  return there !== null && there.href === new URL(to, root).href;
}

function comparePacked(file: BuiltFile, answer: ServerAnswer): Difference | undefined {
  const differs = `bản nén (${answer.encoding ?? 'không nén'}) khác bản dựng`;
  if (answer.status !== 200 && answer.bytes) return altered(file.path, differs);
  return compareContent(file, answer, differs, 'bản nén: ');
}

/** The page for what is not there is asked for as readers come upon it. */
async function compareMissingPage(
  file: BuiltFile,
  live: LiveSite,
): Promise<Difference | undefined> {
  const { path, sha256, size } = file;
  const answer = await live.get(`khong-co-${sha256.slice(0, 12)}/`, size);
  if (answer.status === 0) return unread(path, answer.problem);
  if (answer.status !== 404) {
    return altered(path, `địa chỉ không có thật được trả lời ${answer.status}, đáng lẽ 404`);
  }
  return compareContent(file, answer, 'địa chỉ không có thật không hiện trang 404 của bản dựng');
}

function compareContent(
  { path, sha256 }: BuiltFile,
  { bytes, cut, problem }: ServerAnswer,
  differs: string,
  before = '',
): Difference | undefined {
  if (cut === 'long') return altered(path, before + problem);
  if (bytes === undefined) return unread(path, before + problem);
  return sha256Of(bytes) === sha256 ? undefined : altered(path, differs);
}
