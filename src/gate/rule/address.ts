import type { JudgedSite } from '#gate/judged-site';
import type { Questions, SiteRule } from '#gate/rule';

/** No two addresses differ by nothing but letter case, and people can type them. */
export const addressRule: SiteRule = {
  id: 'address',
  wants: 'Địa chỉ không trùng, viết thường, không dấu',
  fix: 'Đổi tên thư mục bài, đơn vị hoặc tệp cho khác nhau, chỉ dùng chữ thường không dấu.',
  about: askAddresses,
};

function askAddresses({ files }: JudgedSite): Questions {
  let alike: Map<string, string[]> | undefined;
  /** Paths that are told from this one by nothing but letter case, itself too, in order. */
  const namesakes = (path: string) => {
    alike ??= Map.groupBy(files.keys(), plainOf);
    return alike.get(plainOf(path)) ?? [];
  };
  return {
    *one({ path, facts }) {
      if (!files.has(path)) return;
      const same = namesakes(path);
      const other = same[same.indexOf(path) - 1];
      if (other !== undefined) yield `Trùng địa chỉ với “${other}” nếu không kể chữ hoa.`;
      // Old addresses are as they once were.
      if (facts?.page?.refresh !== undefined) return;
      // Names of scripts and style sheets carry a hash that has capitals.
      const allowed = path.endsWith('.html') ? /^[a-z0-9._/-]+$/u : /^[A-Za-z0-9._/~-]+$/u;
      if (!allowed.test(path)) yield 'Địa chỉ có chữ hoa, dấu hoặc ký tự lạ.';
    },
    again: ({ added }) => added.flatMap(namesakes),
  };
}

function plainOf(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
