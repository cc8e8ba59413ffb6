import { pageHead, shell, stories } from '../shell.ts';
import type { Item, Register } from '../site.ts';

interface Data {
  readonly register: Register;
  readonly collections: { readonly articles: readonly Item[] };
}

export const data = { permalink: '/404.html' };

export function render({ register, collections: { articles } }: Data): string {
  const main = `${pageHead('Lỗi', 'Không tìm thấy trang này')}${stories(articles.slice(0, 5))}`;
  return shell({ title: 'Không tìm thấy trang này', address: '/404.html', main, register });
}
