import type { Article } from '#bulletin/article';
import { fileOfOldAddress } from '#pipeline/resolve/old-addresses';
import type { Site } from '#site';
import { escapeHtml } from '#view/picture-html';

/**
 * A page for every old address of an article that leads to the present one, without a script, so that
 * any web server will do.
 *
 * @returns path of the file from the site's root → HTML
 */
export function redirects(
  site: Pick<Site, 'href' | 'url'>,
  articles: readonly Article[],
): Map<string, string> {
  const pages = new Map<string, string>();
  for (const { aliases, title, address } of articles) {
    for (const alias of aliases) {
      const page = redirectPage(title, site.href(address), site.url(address));
      pages.set(fileOfOldAddress(alias), page);
    }
  }
  return pages;
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
