import type { PageKind } from '#view/page-view';

/** The file behind each kind of page, by which Astro knows its route. */
export const routeFiles: Readonly<Record<PageKind, string>> = {
  home: 'src/pages/index.astro',
  article: 'src/pages/bai-viet/[year]/[month]/[day]/[slug]/index.astro',
  day: 'src/pages/bai-viet/[year]/[month]/[day]/index.astro',
  month: 'src/pages/bai-viet/[year]/[month]/[...page].astro',
  year: 'src/pages/bai-viet/[year]/index.astro',
  archive: 'src/pages/bai-viet/index.astro',
  unit: 'src/pages/don-vi/[slug]/[...page].astro',
  speaker: 'src/pages/phat-bieu/[slug]/[...page].astro',
  author: 'src/pages/tac-gia/[slug]/[...page].astro',
  topic: 'src/pages/chuyen-muc/[slug]/[...page].astro',
  static: 'src/pages/[page].astro',
  search: 'src/pages/tim-kiem/index.astro',
  siteMap: 'src/pages/so-do-trang/index.astro',
  notFound: 'src/pages/404.astro',
};
