import type { FoundFault, JudgedSite } from '#gate/judged-site';
import { manifestName, parseManifest } from '#view/site-manifest';

/** The manifest against the files: nothing missing, nothing altered, nothing added. */
export function judgeManifest({ files, base }: JudgedSite): FoundFault[] {
  const say = (file: string, reason: string): FoundFault => ({ rule: 'manifest', file, reason });
  const manifest = parseManifest(files.get(manifestName)?.read().toString('utf8') ?? '');
  if (!manifest) return [say(manifestName, 'Không có bảng kê các tệp của trang.')];
  const found: FoundFault[] = [];
  if (manifest.base !== base) {
    found.push(
      say(manifestName, `Bảng kê ghi đường dẫn gốc “${manifest.base}”, không phải “${base}”.`),
    );
  }
  const { files: listed } = manifest;
  for (const [path, file] of files) {
    const sha256 = listed.get(path);
    if (path === manifestName) continue;
    if (sha256 === undefined) found.push(say(path, 'Tệp không có trong bảng kê.'));
    else if (sha256 !== file.sha256()) found.push(say(path, 'Tệp khác với bảng kê.'));
  }
  for (const path of listed.keys()) {
    if (!files.has(path)) found.push(say(path, 'Bảng kê có nhưng tệp thì không.'));
  }
  return found;
}
