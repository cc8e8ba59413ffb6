import { periodsOf } from '../archive.ts';
import { pageHead, shell } from '../shell.ts';
import type { Item, Register } from '../site.ts';

interface Data {
  readonly register: Register;
  readonly collections: { readonly articles: readonly Item[] };
}

export const data = { permalink: '/bai-viet/index.html' };

/** All years with their months. */
export function render({ register, collections: { articles } }: Data): string {
  const months = periodsOf(articles, 7);
  const years = periodsOf(articles, 4).map(({ key }) => {
    const own = months.filter((month) => month.key.startsWith(key));
    const links = own.map(
      (month) =>
        `<li><a href="/bai-viet/${month.key}/">${month.key} (${month.items.length})</a></li>`,
    );
    return `<section class="section"><h2><a href="/bai-viet/${key}/">Năm ${key}</a></h2><ul role="list">${links.join('\n')}</ul></section>`;
  });
  const main = `${pageHead('Lưu trữ', 'Lưu trữ')}${years.join('\n')}`;
  return shell({ title: 'Lưu trữ', address: '/bai-viet/', main, register });
}
