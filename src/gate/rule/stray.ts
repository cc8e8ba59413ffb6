import { type GateContent, type JudgedSite, pageFileOf, publishedIn } from '#gate/judged-site';
import { type Breach, type ContentRule, rebuild } from '#gate/rule';

/** No article page and no photo stands there that no published article has. */
export const strayRule: ContentRule = {
  id: 'stray',
  wants: 'Không có trang bài hay ảnh nào ngoài nội dung',
  fix: rebuild,
  judge: judgeStrays,
};

const articlePage = /^bai-viet\/\d{4}\/\d{2}\/\d{2}\/[^/]+\/index\.html$/u;

function judgeStrays({ files, facts }: JudgedSite, content: GateContent): Breach[] {
  const published = publishedIn(content);
  const pages = new Set(published.map(pageFileOf));
  const photos = new Set(
    published.flatMap(({ photos: shown, cover }) =>
      [...shown, ...(cover ? [cover] : [])].flatMap(({ picture }) =>
        [...picture.avif, ...picture.webp, ...picture.jpeg].map(({ file }) => `anh/${file}`),
      ),
    ),
  );
  return [...files.keys()].flatMap((file): Breach[] => {
    if (articlePage.test(file) && !pages.has(file)) {
      // What stands at an old address sends readers on.
      if (facts.get(file)?.page?.refresh !== undefined) return [];
      return [{ file, reason: 'Không bài đã đăng nào có trang này.' }];
    }
    return file.startsWith('anh/') && !photos.has(file)
      ? [{ file, reason: 'Không bài đã đăng nào dùng ảnh này.' }]
      : [];
  });
}
