import type { JudgedSite } from '#gate/judged-site';
import type { Breach, SiteRule } from '#gate/rule';

/** Links, fragments, pictures, scripts and style sheets lead to something in the site, or out of it. */
export const linkRule: SiteRule = {
  id: 'link',
  wants: 'Liên kết, ảnh và kiểu dáng đều có thật',
  fix: 'Sửa liên kết trong bài; nếu liên kết do mẫu trang viết ra thì dựng lại.',
  judge: judgeLinks,
};

function judgeLinks({ facts, resolve }: JudgedSite): Breach[] {
  const found: Breach[] = [];
  for (const [file, { loads, links }] of facts) {
    const judge = (address: string) => {
      const { missing, file: target = '', fragment = '' } = resolve(address, file);
      if (missing !== undefined) found.push({ file, reason: `“${address}” ${missing}.` });
      else if (fragment !== '' && fragment !== 'top') {
        const page = facts.get(target)?.page;
        if (page && !page.ids.includes(fragment)) {
          found.push({ file, reason: `“${address}” dẫn tới mục không có trong trang.` });
        }
      }
    };
    for (const address of loads) judge(address);
    for (const address of links) judge(address);
  }
  return found;
}
