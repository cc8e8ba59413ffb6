import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { escapeHtml } from '#domain/picture-html';
import type { Site } from '#site';

/**
 * Writes a page at every old address of an article that leads to the present one, without a script,
 * so that any web server will do. What is in the site already is never overwritten.
 *
 * @returns number of pages written
 */
export function writeRedirects(site: Site, outDir: string): number {
  let count = 0;
  for (const article of site.articles) {
    for (const alias of article.aliases) {
      const file = join(outDir, /\.html?$/u.test(alias) ? alias : join(alias, 'index.html'));
      if (existsSync(file)) continue;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(
        file,
        redirectPage(article.title, site.href(article.address), site.url(article.address)),
      );
      count++;
    }
  }
  return count;
}

function redirectPage(title: string, href: string, url: string): string {
  const [text, target] = [escapeHtml(title), escapeHtml(href)];
  return `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${text}</title>
    <meta name="robots" content="noindex">
    <meta http-equiv="refresh" content="0; url=${target}">
    <link rel="canonical" href="${escapeHtml(url)}">
  </head>
  <body>
    <main>
      <h1>Bài viết đã chuyển địa chỉ</h1>
      <p><a href="${target}">${text}</a></p>
    </main>
  </body>
</html>
`;
}
