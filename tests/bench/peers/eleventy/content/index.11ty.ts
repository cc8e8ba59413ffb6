import { shell, stories } from '../shell.ts';
import type { Item, Register } from '../site.ts';

interface Data {
  readonly register: Register;
  readonly collections: { readonly articles: readonly Item[] };
}

export const data = { permalink: '/index.html' };

/** The front page: a lead, the newest, a block a topic. */
export function render({ register, collections: { articles } }: Data): string {
  const blocks = register.topics.map(({ slug, name }) => {
    const own = articles.filter((item) => item.data['chuyen-muc'].includes(slug)).slice(0, 4);
    return `<section class="section topic-block"><h2><a href="/chuyen-muc/${slug}/">${name}</a></h2>${stories(own)}</section>`;
  });
  const main = `${stories(articles.slice(0, 8))}${blocks.join('\n')}`;
  return shell({ title: 'Tin công tác Đảng, công tác chính trị', address: '/', main, register });
}
