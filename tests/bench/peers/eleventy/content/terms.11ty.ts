import { periodsOf } from '../archive.ts';
import { breadcrumb, pageHead, pager, shell, stories } from '../shell.ts';
import type { Register } from '../site.ts';
import type { TermPage } from '../terms.ts';

interface Data {
  readonly register: Register;
  readonly one: TermPage;
}

export const data = {
  pagination: { data: 'collections.terms', size: 1, alias: 'one' },
  permalink: ({ one }: Data) => `${one.page.address}index.html`,
};

const kickers = {
  'don-vi': 'Đơn vị',
  'phat-bieu': 'Người phát biểu',
  'tac-gia': 'Tác giả',
  'chuyen-muc': 'Chuyên mục',
};

/** A page of the list of a unit, a speaker, an author or a topic. */
export function render({ register, one }: Data): string {
  const unit =
    one.taxonomy === 'don-vi' ? register.units.find(({ slug }) => slug === one.slug) : undefined;
  const above = register.units.find(({ name }) => name === unit?.parent);
  const title = unit?.name ?? one.name;
  const groups = periodsOf(one.page.items, 4).map(
    ({ key, items }) =>
      `<section class="section year-group"><h2>Năm ${key}</h2>${stories(items)}</section>`,
  );
  const main = `${breadcrumb(above ? [{ name: above.name, address: `/don-vi/${above.slug}/` }] : [])}
${pageHead(kickers[one.taxonomy], title, unit?.description)}
<dl><dt>Số bài</dt><dd>${one.count}</dd></dl>
${groups.join('\n')}
${pager(one.page)}`;
  return shell({ title, address: one.page.address, main, register });
}
