import { type ArchivePage, periodsOf } from '../archive.ts';
import { breadcrumb, pageHead, pager, shell, stories } from '../shell.ts';
import type { Register } from '../site.ts';

interface Data {
  readonly register: Register;
  readonly one: ArchivePage;
}

export const data = {
  pagination: { data: 'collections.archive', size: 1, alias: 'one' },
  permalink: ({ one }: Data) => `${one.address}index.html`,
};

/** A year with five titles a month, a page of a month by day, or a day. */
export function render({ register, one }: Data): string {
  const title = one.key.split('/').reverse().join('/');
  const crumbs = one.key
    .split('/')
    .slice(0, -1)
    .map((name, index, all) => {
      return { name, address: `/bai-viet/${all.slice(0, index + 1).join('/')}/` };
    });
  const main = `${breadcrumb([{ name: 'Lưu trữ', address: '/bai-viet/' }, ...crumbs])}
${pageHead('Lưu trữ', title)}
${contentOf(one)}`;
  return shell({ title, address: one.address, main, register });
}

function contentOf(one: ArchivePage): string {
  if (one.kind === 'day') return stories(one.items);
  if (one.kind === 'month') {
    const days = periodsOf(one.page.items, 10).map(
      ({ key, items }) =>
        `<li><p class="day"><a href="/bai-viet/${key}/">${key}</a></p>${stories(items)}</li>`,
    );
    return `<p>${one.count} bài</p><ol role="list" class="days">${days.join('\n')}</ol>${pager(one.page)}`;
  }
  return one.months
    .map(({ key, items }) => {
      const all = `<p class="whole-month"><a href="/bai-viet/${key}/">Xem cả tháng (${items.length} bài)</a></p>`;
      return `<section class="section year-group"><h2><a href="/bai-viet/${key}/">${key}</a></h2>${stories(items.slice(0, 5))}${all}</section>`;
    })
    .join('\n');
}
