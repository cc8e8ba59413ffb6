import type { Item, Page, Register } from './site.ts';

export interface Shell {
  readonly title: string;
  readonly description?: string;
  readonly address: string;
  /** Slug of the topic the page belongs to. */
  readonly section?: string;
  readonly head?: string;
  readonly main: string;
  readonly register: Register;
}

const siteTitle = 'Bản tin Đoàn 9700';

/** The whole of a page. */
export function shell({
  title,
  description,
  address,
  section,
  head = '',
  main,
  register,
}: Shell): string {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)} | ${siteTitle}</title>
${description ? `<meta name="description" content="${text(description)}">` : ''}
<link rel="canonical" href="https://bantin.example${address}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/site.css">
${head}
</head>
<body>
<a class="skip-link" href="#noi-dung">Đến nội dung chính</a>
${masthead(register, section)}
<main id="noi-dung" class="wrap" tabindex="-1">
${main}
</main>
${footer(register)}
</body>
</html>
`;
}

function masthead({ topics }: Register, section: string | undefined): string {
  const items = topics.map(
    ({ slug, name }) =>
      `<li><a href="/chuyen-muc/${slug}/"${slug === section ? ' aria-current="page"' : ''}>${text(name)}</a></li>`,
  );
  return `<header class="masthead">
<div class="wrap masthead-row">
<div>
<p class="organisation">Đoàn 9700 · Phòng Chính trị</p>
<p class="site-name"><a href="/">${siteTitle}</a></p>
<p class="tagline">Tin công tác Đảng, công tác chính trị</p>
</div>
<form class="search-form" role="search" aria-label="Tìm trong bản tin" action="/tim-kiem/">
<label class="visually-hidden" for="search">Tìm trong bản tin</label>
<input id="search" name="q" type="search" placeholder="Tìm bài, đơn vị, người…" enterkeyhint="search" autocomplete="off">
<button>Tìm</button>
</form>
</div>
<nav class="navigation" aria-label="Chuyên mục"><ul role="list">
${items.join('\n')}
<li><a href="/bai-viet/">Lưu trữ</a></li>
</ul></nav>
</header>`;
}

function footer({ topics, units }: Register): string {
  const list = (title: string, links: readonly string[]) =>
    `<div><h2>${title}</h2><ul role="list">${links.join('\n')}</ul></div>`;
  const link = (address: string, name: string) => `<li><a href="${address}">${text(name)}</a></li>`;
  return `<footer class="footer">
<nav class="directory" aria-label="Mục lục">
${list(
  'Chuyên mục',
  topics.map(({ slug, name }) => link(`/chuyen-muc/${slug}/`, name)),
)}
${list(
  'Đơn vị',
  units.slice(0, 7).map(({ slug, name }) => link(`/don-vi/${slug}/`, name)),
)}
${list(
  'Lưu trữ',
  [2023, 2022, 2021, 2020, 2019, 2018, 2017].map((year) =>
    link(`/bai-viet/${year}/`, `Năm ${year}`),
  ),
)}
</nav>
<p>Cơ quan chủ quản: Đoàn 9700 (đơn vị hư cấu)</p>
<p>Chịu trách nhiệm nội dung: Đại tá Nguyễn Văn Mẫu, Chủ nhiệm Chính trị</p>
<p>Ghi rõ nguồn “${siteTitle}” khi phát hành lại thông tin từ trang này.</p>
</footer>`;
}

export function breadcrumb(steps: readonly { name: string; address: string }[]): string {
  const items = [{ name: 'Trang chủ', address: '/' }, ...steps].map(
    ({ name, address }) => `<li><a href="${address}">${text(name)}</a></li>`,
  );
  return `<nav class="breadcrumb" aria-label="Vị trí"><ol role="list">${items.join('\n')}</ol></nav>`;
}

export function pageHead(kicker: string, title: string, line = ''): string {
  return `<div class="page-head"><p class="kicker">${kicker}</p><h1>${text(title)}</h1><p class="page-head-line">${text(line)}</p></div>`;
}

export function stories(items: readonly Item[]): string {
  const rows = items.map(({ url, data }) => {
    const cover = data.cover
      ? `<a class="story-thumb" href="${url}" tabindex="-1" aria-hidden="true"><img src="${url}${data.cover}" alt="" loading="lazy"></a>`
      : '';
    const day = dayOf(data.date);
    return `<li>${cover}<h3 class="story-title"><a href="${url}">${text(data.title)}</a></h3><p class="meta"><time datetime="${day}">${day.split('-').reverse().join('/')}</time> <span>${text(data.unitName)}</span></p></li>`;
  });
  return `<ul role="list" class="story-list">${rows.join('\n')}</ul>`;
}

export function pager({ newer, older, number }: Page): string {
  if (!newer && !older) return '';
  const link = (address: string | undefined, rel: string, name: string) =>
    address ? `<a href="${address}" rel="${rel}">${name}</a>` : `<span>${name}</span>`;
  return `<nav class="pager" aria-label="Trang">${link(newer, 'prev', '‹ Tin mới hơn')}<span>Trang ${number}</span>${link(older, 'next', 'Tin cũ hơn ›')}</nav>`;
}

/** Eleventy turns the date of the front matter into a `Date`. */
export function dayOf(date: string | Date): string {
  const local = new Date(new Date(date).getTime() + 7 * 3_600_000);
  return local.toISOString().slice(0, 10);
}

export function text(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
