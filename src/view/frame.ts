import type { Settings } from '#bulletin/settings';
import { address } from '#view/address';
import type { Bulletin } from '#view/bulletin';
import type { NamedLink } from '#view/named-link';

/** What masthead and footer print of `site.yaml`. */
export type Imprint = Pick<
  Settings,
  'title' | 'tagline' | 'organisation' | 'owner' | 'responsible' | 'address' | 'licence'
>;

/** What stands around every page: masthead, navigation, footer. Each of its words is on all pages. */
export interface Frame {
  readonly imprint: Imprint;
  readonly navigation: readonly NamedLink[];
  /** The lists of the footer. */
  readonly directory: readonly { readonly title: string; readonly links: readonly NamedLink[] }[];
}

/** Longer lists of the footer end with a link to the whole. */
const longest = 7;

export function frameOf({ settings, topics, units, archive, pages }: Bulletin): Frame {
  const topicLinks = topics.map(bare);
  const pageLinks = pages.map(({ title, address: to, lang }) => ({
    name: title,
    address: to,
    ...(lang !== 'vi' && { lang }),
  }));
  const allUnits = { name: 'Tất cả đơn vị', address: `${address.siteMap()}#don-vi` };
  const years = archive
    .slice(0, longest)
    .map(({ year }) => ({ name: `Năm ${year}`, address: address.year(year) }));
  const directory = [
    { title: 'Chuyên mục', links: topicLinks },
    {
      title: 'Đơn vị',
      links: [...units.slice(0, longest).map(bare), ...(units.length > longest ? [allUnits] : [])],
    },
    {
      title: 'Lưu trữ',
      links: [...years, { name: 'Tất cả các năm', address: address.archive() }],
    },
    {
      title: 'Về trang này',
      links: [
        ...pageLinks.filter(({ lang }) => lang === undefined),
        { name: 'Sơ đồ trang', address: address.siteMap() },
        { name: 'RSS', address: address.rss() },
        ...pageLinks.filter(({ lang }) => lang !== undefined),
      ],
    },
  ];
  const { title, tagline, organisation, owner, responsible, address: place, licence } = settings;
  return {
    imprint: { title, tagline, organisation, owner, responsible, address: place, licence },
    navigation: [...topicLinks, { name: 'Lưu trữ', address: address.archive() }],
    directory: directory.filter(({ links }) => links.length > 0),
  };
}

/** A list's name and address, without its articles: the frame changes with neither. */
function bare({ name, address: to }: NamedLink): NamedLink {
  return { name, address: to };
}
