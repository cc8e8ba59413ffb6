import { viewsByKind } from '#edition/views-by-kind';
import type { Site } from '#site';
import type { PageKind, PageProps, PageView } from '#view/page-view';

/** What stands around all pages of a site. */
export type Surround = Pick<Site, 'frame' | 'base' | 'origin'>;

/** A page to be rendered and all that it shows: plain data, so that another thread may render it. */
export interface PageOrder<K extends PageKind = PageKind> {
  readonly kind: K;
  readonly params: PageView['params'];
  readonly file: string;
  readonly props: PageProps[K];
  /** HTML of the body of an article or a static page. */
  readonly body?: string;
}

/** Asks the site for all that a page shows. */
export async function orderOf(
  view: PageView,
  site: Pick<Site, 'body' | 'pageBody'>,
): Promise<PageOrder> {
  const { kind, params, file } = view;
  const props = view.props();
  const order = { kind, params, file, props };
  if (isOf('article', order)) return { ...order, body: await site.body(order.props.article) };
  if (isOf('static', order)) return { ...order, body: await site.pageBody(order.props.page) };
  return order;
}

/** A site of nothing but these pages. */
export function siteOf(
  orders: readonly PageOrder[],
  { frame, base, origin }: Surround,
): { readonly site: Site; readonly views: readonly PageView[] } {
  const bodies = new Map(orders.map((order) => [subjectOf(order), order.body]));
  const bodyOf = async (subject: string) => {
    const body = bodies.get(subject);
    if (body === undefined) throw new Error(`${subject}: no body was sent`);
    return body;
  };
  const views = orders.map(({ props, ...view }): PageView => ({ ...view, props: () => props }));
  const href = (path: string) => base + path.slice(1);
  const site: Site = {
    ...{ frame, base, origin, preview: false, errors: [] },
    ...viewsByKind(views),
    heldBack: () => undefined,
    findingsOf: () => [],
    body: ({ id }) => bodyOf(id),
    pageBody: ({ file }) => bodyOf(file),
    href,
    url: (path) => origin + href(path),
  };
  return { site, views };
}

/** Id of the article, or file of the static page, that a page shows; empty for others. */
function subjectOf(order: PageOrder): string {
  if (isOf('article', order)) return order.props.article.id;
  return isOf('static', order) ? order.props.page.file : '';
}

function isOf<K extends PageKind>(kind: K, order: PageOrder): order is PageOrder<K> {
  return order.kind === kind;
}
