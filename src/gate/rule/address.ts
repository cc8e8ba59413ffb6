import type { JudgedSite } from '#gate/judged-site';
import type { Breach, SiteRule } from '#gate/rule';

/** No two addresses differ by nothing but letter case, and people can type them. */
export const addressRule: SiteRule = {
  id: 'address',
  wants: 'Địa chỉ không trùng, viết thường, không dấu',
  fix: 'Đổi tên thư mục bài, đơn vị hoặc tệp cho khác nhau, chỉ dùng chữ thường không dấu.',
  judge: judgeAddresses,
};

function judgeAddresses({ files, facts }: JudgedSite): Breach[] {
  const found: Breach[] = [];
  const seen = new Map<string, string>();
  for (const file of files.keys()) {
    const plain = file.normalize('NFC').toLowerCase();
    const other = seen.get(plain);
    if (other !== undefined) {
      found.push({ file, reason: `Trùng địa chỉ với “${other}” nếu không kể chữ hoa.` });
    }
    seen.set(plain, file);
    // Old addresses are as they once were.
    if (facts.get(file)?.page?.refresh !== undefined) continue;
    // Names of scripts and style sheets carry a hash that has capitals.
    const allowed = file.endsWith('.html') ? /^[a-z0-9._/-]+$/u : /^[A-Za-z0-9._/~-]+$/u;
    if (!allowed.test(file)) found.push({ file, reason: 'Địa chỉ có chữ hoa, dấu hoặc ký tự lạ.' });
  }
  return found;
}
