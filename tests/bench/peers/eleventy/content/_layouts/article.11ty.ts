import { breadcrumb, dayOf, shell, stories, text } from '../../shell.ts';
import type { Item, Register } from '../../site.ts';

interface Data {
  readonly register: Register;
  readonly content: string;
  readonly page: { readonly url: string };
  readonly collections: { readonly related: readonly [(url: string) => readonly Item[]] };
}

/** An article with the same parts as ours. */
export function render(data: Data & Item['data']): string {
  const { title, summary, register, page, content, topics, speakers, authors, corrections } = data;
  const day = dayOf(data.date);
  const [year = '', month = ''] = day.split('-');
  const [topic] = topics;
  const url = `https://bantin.example${page.url}`;
  const weekday = register.weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()];
  const list = (items: readonly { slug: string; name: string }[], folder: string) =>
    items.map(({ slug, name }) => `<a href="/${folder}/${slug}/">${text(name)}</a>`).join(', ');
  const head = `<meta property="og:type" content="article">
<meta property="og:locale" content="vi_VN">
<meta property="og:site_name" content="Bản tin Đoàn 9700">
<meta property="og:title" content="${text(title)}">
<meta property="og:description" content="${text(summary)}">
<meta property="og:url" content="${url}">
<meta property="article:published_time" content="${day}">
<meta name="DC.title" content="${text(title)}">
${authors.map(({ name }) => `<meta name="DC.creator" content="${text(name)}">`).join('\n')}
<meta name="DC.date" content="${day}" data-pagefind-meta="date[content]" data-pagefind-sort="date[content]">
<meta name="DC.publisher" content="Đoàn 9700 (đơn vị hư cấu)">
<meta name="DC.identifier" content="${url}">
<meta name="DC.language" content="vi">`;
  const people = speakers.map(
    ({ rank, name, slug, posts, role }) =>
      `<li><span>${rank}</span> <a href="/phat-bieu/${slug}/">${text(name)}</a> <span>${text([posts.join(', '), role].filter(Boolean).join(' · '))}</span></li>`,
  );
  const main = `${breadcrumb([
    ...(topic ? [{ name: topic.name, address: `/chuyen-muc/${topic.slug}/` }] : []),
    { name: `Tháng ${Number(month)} năm ${year}`, address: `/bai-viet/${year}/${month}/` },
  ])}
<article class="article">
<h1 data-pagefind-body>${text(title)}</h1>
<p class="dateline"><time datetime="${day}">${weekday}, ${day.split('-').reverse().join('/')}</time> · <span data-pagefind-meta="unit">${text(data.unitName)}</span></p>
<p class="sapo" data-pagefind-body>${text(summary)}</p>
<p class="old-article">Bài đăng hơn 1 năm trước. Chức vụ, tên đơn vị được giữ nguyên như khi đăng.</p>
<div class="prose" data-pagefind-body>${content}</div>
${authors.length > 0 ? `<p class="byline">${list(authors, 'tac-gia')}</p>` : ''}
${corrections.map(({ date, text: note }) => `<section class="corrections"><h2>Đính chính</h2><p>${date} ${text(note)}</p></section>`).join('')}
${people.length > 0 ? `<aside class="people" aria-labelledby="people"><h2 id="people">Người phát biểu trong bài</h2><ul role="list">${people.join('\n')}</ul></aside>` : ''}
<p class="filed-under"><span>Đơn vị: <a href="/don-vi/${data['don-vi'][0]}/">${text(data.unitName)}</a></span> <span>Chuyên mục: ${list(topics, 'chuyen-muc')}</span></p>
<p class="printed-address">Địa chỉ bài viết: ${url}</p>
</article>
<nav class="section related" aria-labelledby="related"><h2 id="related">Bài viết khác</h2>${stories(data.collections.related[0](page.url))}</nav>`;
  return shell({
    title,
    description: summary,
    address: page.url,
    ...(topic && { section: topic.slug }),
    head,
    main,
    register,
  });
}
