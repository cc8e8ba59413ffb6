import { address } from '#view/address';
import type { Bulletin } from '#view/bulletin';
import type { Collection, UnitCollection } from '#view/collection';
import type { PageProps, UnitNode } from '#view/page-view';

/** Every list of the site: the units as a tree, the others in sections. */
export function siteMapOf(bulletin: Bulletin): Omit<PageProps['siteMap'], 'demo'> {
  const { topics, archive, speakers, authors, pages, units } = bulletin;
  const years = archive.map(({ year, articles }) => ({
    name: `Năm ${year}`,
    address: address.year(year),
    count: articles.length,
  }));
  const aboutPages = pages.map(({ title, address: to, lang }) => ({
    name: title,
    address: to,
    ...(lang !== 'vi' && { lang }),
  }));
  const sections = [
    { title: 'Chuyên mục', links: topics.map(counted) },
    { title: 'Lưu trữ', links: years },
    { title: 'Người phát biểu', links: speakers.map(counted) },
    { title: 'Tác giả', links: authors.map(counted) },
    { title: 'Về trang này', links: aboutPages },
  ];
  return {
    units: below(undefined, units),
    sections: sections.filter(({ links }) => links.length > 0),
  };
}

/** @param parent slug of the unit above; `undefined`: those that stand above all */
function below(parent: string | undefined, units: readonly UnitCollection[]): UnitNode[] {
  return units
    .filter((unit) => unit.parent?.slug === parent)
    .map((unit) => ({ ...counted(unit), below: below(unit.slug, units) }));
}

function counted({ name, address: to, articles }: Collection) {
  return { name, address: to, count: articles.length };
}
