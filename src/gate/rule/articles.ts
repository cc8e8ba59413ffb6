import { type Article, heldBack } from '#bulletin/article';
import { addressOf, type FoundFault, type GateContent, type JudgedSite } from '#gate/judged-site';
import { readWords } from '#gate/reading/words';

const articlePage = /^bai-viet\/\d{4}\/\d{2}\/\d{2}\/[^/]+\/index\.html$/u;

/**
 * Every published article stands at its address, under its title, and nowhere else (`article`); no
 * article page and no photo stands there that no published article has (`stray`); no file is a photo as
 * it came from the camera (`original`).
 */
export function judgeArticles(site: JudgedSite, content: GateContent): FoundFault[] {
  const published = content.articles.filter((one) => heldBack(one, content.now) === undefined);
  return [
    ...published.flatMap((article) => articleFaults(article, site)),
    ...copies(published, site),
    ...strayFiles(published, site),
    ...originals(site, new Set(content.photoHashes)),
  ];
}

function fileOf({ address }: Article): string {
  return `${address.slice(1)}index.html`;
}

function articleFaults(article: Article, { facts }: JudgedSite): FoundFault[] {
  const file = fileOf(article);
  const say = (reason: string): FoundFault[] => [{ rule: 'article', file, reason }];
  const page = facts.get(file)?.page;
  if (!page || page.refresh !== undefined) return say(`Thiếu trang của bài “${article.title}”.`);
  return sameWords(page.heading, article.title)
    ? []
    : say(`Trang mang đầu đề “${page.heading}”, bài là “${article.title}”.`);
}

function sameWords(a: string, b: string): boolean {
  return a === b || String(readWords(a)) === String(readWords(b));
}

/** Other pages that claim to be an article's. */
function copies(published: readonly Article[], { facts, origin, base }: JudgedSite): FoundFault[] {
  const owners = new Map(
    published.map((article) => [origin + addressOf(fileOf(article), base), fileOf(article)]),
  );
  return [...facts].flatMap(([file, { page }]): FoundFault[] => {
    const owner = owners.get(page?.canonicals[0] ?? '');
    if (owner === undefined || owner === file || page?.refresh !== undefined) return [];
    return [{ rule: 'article', file, reason: `Trang này đăng bài của “${owner}” lần nữa.` }];
  });
}

function strayFiles(published: readonly Article[], { files, facts }: JudgedSite): FoundFault[] {
  const pages = new Set(published.map(fileOf));
  const photos = new Set(
    published.flatMap(({ photos: shown, cover }) =>
      [...shown, ...(cover ? [cover] : [])].flatMap(({ picture }) =>
        [...picture.avif, ...picture.webp, ...picture.jpeg].map(({ file }) => `anh/${file}`),
      ),
    ),
  );
  return [...files.keys()].flatMap((file): FoundFault[] => {
    const say = (reason: string): FoundFault[] => [{ rule: 'stray', file, reason }];
    if (articlePage.test(file) && !pages.has(file)) {
      // What stands at an old address sends readers on.
      if (facts.get(file)?.page?.refresh !== undefined) return [];
      return say('Không bài đã đăng nào có trang này.');
    }
    return file.startsWith('anh/') && !photos.has(file)
      ? say('Không bài đã đăng nào dùng ảnh này.')
      : [];
  });
}

function originals({ files }: JudgedSite, photos: ReadonlySet<string>): FoundFault[] {
  return [...files.values()]
    .filter((file) => photos.has(file.sha256()))
    .map(({ path }) => ({
      rule: 'original',
      file: path,
      reason: 'Đây là ảnh gốc trong thư mục nội dung, nguyên từng byte.',
    }));
}
