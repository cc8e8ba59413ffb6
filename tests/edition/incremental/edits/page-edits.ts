import { type Bulletin, numberOf } from '../bulletin.ts';
import type { Edit } from '../edit.ts';
import { sentence } from '../words.ts';

/** `site.yaml`, `glossary.yaml` and the static pages. */
export const pageEdits: readonly Edit[] = [
  setting('title of the site changed', 'title', (number) => `Bản tin số ${number}`),
  setting('owner changed', 'owner', (number) => `Cơ quan ${number}`),
  setting('address of the site changed', 'url', (number) => `https://ban-tin-${number}.example/`),
  setting('page size changed', 'pageSize', (number) => String(2 + (number % 5))),
  setting('tone of the house changed', 'tone', (number) => (number % 2 ? 'old' : 'new')),
  {
    ...setting('error in site.yaml, then mended', 'pageSize', () => 'nhiều'),
    mend: ({ bulletin }) => {
      bulletin.settings['pageSize'] = '4';
    },
  },
  {
    name: 'glossary changed',
    make: ({ bulletin }) => {
      const number = numberOf(bulletin);
      bulletin.glossary.push({ short: `CT${number}`, long: `chương trình ${number}` });
      return `CT${number}`;
    },
  },
  {
    name: 'page edited',
    make: ({ bulletin }, random) => {
      const page = random.pick(bulletin.pages);
      if (!page) return undefined;
      if (random.maybe()) page.body = [sentence(random), 'Xem [lưu trữ](/bai-viet/).'];
      else page.title = `Trang ${numberOf(bulletin)}`;
      return page.slug;
    },
  },
  {
    name: 'page added',
    make: ({ bulletin }, random) => {
      if (bulletin.pages.length > 3) return undefined;
      const number = numberOf(bulletin);
      const order = String(random.below(9));
      const body = [sentence(random)];
      bulletin.pages.push({ slug: `trang-moi-${number}`, title: `Trang ${number}`, order, body });
      return `trang-moi-${number}`;
    },
  },
  {
    name: 'page removed',
    make: ({ bulletin }) => bulletin.pages.pop()?.slug,
  },
];

function setting(name: string, key: string, value: (number: number) => string): Edit {
  return {
    name,
    make: ({ bulletin }) => {
      bulletin.settings[key] = value(numberOf(bulletin));
      return describe(bulletin, key);
    },
  };
}

function describe({ settings }: Bulletin, key: string): string {
  return `${key}: ${settings[key]}`;
}
