import { type GateContent, type JudgedSite, pageFileOf, publishedIn } from '#gate/judged-site';
import { type ContentRule, type Questions, rebuild } from '#gate/rule';

/** No article page and no photo stands there that no published article has. */
export const strayRule: ContentRule = {
  id: 'stray',
  wants: 'Không có trang bài hay ảnh nào ngoài nội dung',
  fix: rebuild,
  about: askStrays,
};

const articlePage = /^bai-viet\/\d{4}\/\d{2}\/\d{2}\/[^/]+\/index\.html$/u;

function askStrays({ files }: JudgedSite, content: GateContent): Questions {
  const published = publishedIn(content);
  const pages = new Set(published.map(pageFileOf));
  return {
    whole: () => {
      const photos = new Set(
        published.flatMap(({ photos: shown, cover }) =>
          [...shown, ...(cover ? [cover] : [])].flatMap(({ picture }) =>
            [...picture.avif, ...picture.webp, ...picture.jpeg].map(({ file }) => `anh/${file}`),
          ),
        ),
      );
      return [...files.keys()]
        .filter((file) => file.startsWith('anh/') && !photos.has(file))
        .map((file) => ({ file, reason: 'Không bài đã đăng nào dùng ảnh này.' }));
    },
    one: ({ path, facts }) =>
      // What stands at an old address sends readers on.
      facts && articlePage.test(path) && !pages.has(path) && facts.page?.refresh === undefined
        ? ['Không bài đã đăng nào có trang này.']
        : [],
    again: ({ former }) => [...former.titles.keys()].filter((file) => !pages.has(file)),
  };
}
