import type { JudgedSite } from '#gate/judged-site';
import { type Breach, rebuild, type SiteRule } from '#gate/rule';
import { manifestName, parseManifest } from '#view/site-manifest';

/** The manifest against the files: nothing missing, nothing altered, nothing added. */
export const manifestRule: SiteRule = {
  id: 'manifest',
  wants: 'Tệp trong trang đúng với bảng kê ban-tin.json',
  fix: rebuild,
  about: (site) => ({ whole: () => judgeManifest(site) }),
};
function judgeManifest({ files, base }: JudgedSite): Breach[] {
  const stated = parseManifest(files.get(manifestName)?.read().toString('utf8') ?? '');
  if (!stated) return [{ file: manifestName, reason: 'Không có bảng kê các tệp của trang.' }];
  const found: Breach[] = [];
  if (stated.base !== base) {
    const reason = `Bảng kê ghi đường dẫn gốc “${stated.base}”, không phải “${base}”.`;
    found.push({ file: manifestName, reason });
  }
  const { files: listed } = stated;
  for (const [path, file] of files) {
    const sha256 = listed.get(path);
    if (path === manifestName) continue;
    if (sha256 === undefined) found.push({ file: path, reason: 'Tệp không có trong bảng kê.' });
    else if (sha256 !== file.sha256()) found.push({ file: path, reason: 'Tệp khác với bảng kê.' });
  }
  for (const path of listed.keys()) {
    if (!files.has(path)) found.push({ file: path, reason: 'Bảng kê có nhưng tệp thì không.' });
  }
  return found;
}
