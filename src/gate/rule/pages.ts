import { addressOf, type FoundFault, type JudgedSite } from '#gate/judged-site';

/** Addresses that differ by nothing but letter case, and those that people cannot type. */
export function judgeAddresses({ files, facts }: JudgedSite): FoundFault[] {
  const found: FoundFault[] = [];
  const seen = new Map<string, string>();
  for (const file of files.keys()) {
    const plain = file.normalize('NFC').toLowerCase();
    const other = seen.get(plain);
    if (other !== undefined) {
      found.push({
        rule: 'address',
        file,
        reason: `Trùng địa chỉ với “${other}” nếu không kể chữ hoa.`,
      });
    }
    seen.set(plain, file);
    // Old addresses are as they once were.
    if (facts.get(file)?.page?.refresh !== undefined) continue;
    // Names of scripts and style sheets carry a hash that has capitals.
    const allowed = file.endsWith('.html') ? /^[a-z0-9._/-]+$/u : /^[A-Za-z0-9._/~-]+$/u;
    if (!allowed.test(file)) {
      found.push({ rule: 'address', file, reason: 'Địa chỉ có chữ hoa, dấu hoặc ký tự lạ.' });
    }
  }
  return found;
}

/**
 * Every page says once which address is its own. One that sends readers on names where it sends them;
 * one that search engines are told to leave out may name none.
 */
export function judgeCanonicals({ origin, base, facts }: JudgedSite): FoundFault[] {
  const found: FoundFault[] = [];
  for (const [file, { page }] of facts) {
    if (!page) continue;
    const { canonicals, refresh, noindex } = page;
    const [first] = canonicals;
    const own = origin + addressOf(file, base);
    const wanted =
      refresh !== undefined && URL.canParse(refresh, own) ? new URL(refresh, own).href : own;
    const say = (reason: string) => found.push({ rule: 'canonical', file, reason });
    if (canonicals.length > 1) say(`Trang ghi ${canonicals.length} địa chỉ chính thức.`);
    else if (first === undefined) {
      if (!noindex) say('Trang không ghi địa chỉ chính thức.');
    } else if (first !== wanted) say(`Địa chỉ chính thức ghi “${first}”, đúng ra là “${wanted}”.`);
  }
  return found;
}
